public import OKRModel

/// What the objectives below one come to. It stands beside what the key results of that one say, and is
/// never mixed with it.
public final class ScoreRollUp {
  /// What is known of an objective that contributes.
  public struct Facts: Sendable {
    /// The mean of its own key results; nil where none is measured.
    public var mean: Ratio?
    /// Whether it has key results that could be measured.
    public var hasKeyResults: Bool
    public var weight: DecimalNumber
    /// Whether it is neither a draft nor given up.
    public var counts: Bool

    public init(mean: Ratio?, hasKeyResults: Bool, weight: DecimalNumber, counts: Bool) {
      self.mean = mean
      self.hasKeyResults = hasKeyResults
      self.weight = weight
      self.counts = counts
    }
  }

  /// An objective that contributes to another, with its part in the mean.
  public struct Contribution: Sendable, Hashable {
    public var id: ObjectiveID
    /// The key result of the other that it contributes to; nil for the whole.
    public var keyResult: String?
    public var part: ContributionScore.Part
  }

  private let tree: AlignmentTree
  private let facts: (ObjectiveID) -> Facts?
  private var known: [ObjectiveID: [Contribution]] = [:]
  private var above: Set<ObjectiveID> = []

  /// - Parameter facts: What is known of an objective; nil for one that cannot be read. It is asked for
  ///   those that are needed alone.
  public init(_ tree: AlignmentTree, facts: @escaping (ObjectiveID) -> Facts?) {
    self.tree = tree
    self.facts = facts
  }

  /// What contributes to an objective and counts, in path order, each once.
  ///
  /// An objective without key results has the score of those that contribute to it. In a circle nothing
  /// contributes to itself.
  public func contributions(to id: ObjectiveID) -> [Contribution] {
    if let known = known[id] { return known }
    guard above.count < 64, above.insert(id).inserted else { return [] }
    defer { above.remove(id) }
    var seen: Set<ObjectiveID> = []
    let contributions = tree.children(of: id).compactMap { child -> Contribution? in
      guard !above.contains(child.id), seen.insert(child.id).inserted,
        let facts = facts(child.id), facts.counts
      else { return nil }
      let score =
        facts.hasKeyResults
        ? facts.mean : ContributionScore(self.contributions(to: child.id).map(\.part)).mean
      return Contribution(
        id: child.id, keyResult: child.keyResult,
        part: ContributionScore.Part(score: score, weight: facts.weight))
    }
    known[id] = contributions
    return contributions
  }
}
