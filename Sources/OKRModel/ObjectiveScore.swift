/// What the key results of an objective come to.
public struct ObjectiveScore: Sendable, Hashable {
  /// A key result's progress with its share in the mean.
  public struct Part: Sendable, Hashable {
    public var progress: KeyResultProgress
    /// A weight below zero counts as zero; where all are zero, all weigh the same.
    public var weight: DecimalNumber

    public init(_ progress: KeyResultProgress, weight: DecimalNumber = .one) {
      self.progress = progress
      self.weight = weight
    }
  }

  /// The weighted mean of the scores of all key results but guardrails, where one that is not started
  /// counts as 0. Nil where none is started, and where there are only guardrails.
  public let mean: Ratio?
  /// The index of the first key result with the lowest score, guardrails apart; nil where there is
  /// none.
  public let weakest: Int?
  /// The score of the weakest, 0 where it is not started; nil where there is no mean.
  public let lowest: Ratio?
  /// The indices of the guardrails that are not kept to. They are never averaged away.
  public let breachedGuardrails: [Int]

  public init(_ parts: [Part]) {
    let counted = parts.indices.filter { !parts[$0].progress.isGuardrail }
    breachedGuardrails = parts.indices.filter { parts[$0].progress.isBreached }
    weakest = counted.min {
      parts[$0].progress.score ?? .zero < parts[$1].progress.score ?? .zero
    }
    mean = weightedMean(counted.map { (parts[$0].progress.score, parts[$0].weight) })
    lowest = mean == nil ? nil : weakest.map { parts[$0].progress.score ?? .zero }
  }

  public var band: ScoreBand? { mean.map(ScoreBand.init(_:)) }
}

/// Where a score lies, after it is rounded to one place: 0.0–0.3, 0.4–0.6 or 0.7 and more.
public enum ScoreBand: String, Sendable, Hashable, CaseIterable {
  case low, middle, high

  public init(_ score: Ratio) {
    let tenths = (score.rounded(toPlaces: 1) * DecimalNumber(10))
    self = tenths <= DecimalNumber(3) ? .low : tenths <= DecimalNumber(6) ? .middle : .high
  }
}
