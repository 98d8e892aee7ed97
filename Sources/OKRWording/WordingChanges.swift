/// What a workspace changes about the words that titles are read by.
public struct WordingChanges: Sendable, Hashable {
  /// Words that promise without saying how much, besides those of the vocabularies.
  public var vague: [String]
  /// Words of the vocabularies that are not vague here.
  public var accepted: [String]
  /// Words for what is measured here, besides those of the vocabularies.
  public var metrics: [String]

  public init(vague: [String] = [], accepted: [String] = [], metrics: [String] = []) {
    self.vague = vague
    self.accepted = accepted
    self.metrics = metrics
  }

  public var isEmpty: Bool { vague.isEmpty && accepted.isEmpty && metrics.isEmpty }
}

extension WordingVocabulary {
  public func changed(by changes: WordingChanges) -> Self {
    guard !changes.isEmpty else { return self }
    var result = adding(changes.metrics, to: .metric).adding(changes.accepted, to: .accepted)
      .adding(changes.vague, to: .vague)
    result.hasAccepted = !changes.accepted.isEmpty
    return result
  }
}
