/// What the objectives come to that contribute to one, beside that one's own score.
public struct ContributionScore: Sendable, Hashable {
  /// A contribution: its score, nil where nothing is measured yet, and its share.
  public struct Part: Sendable, Hashable {
    public var score: Ratio?
    /// A weight below zero counts as zero; where all are zero, all weigh the same.
    public var weight: DecimalNumber

    public init(score: Ratio?, weight: DecimalNumber = .one) {
      self.score = score
      self.weight = weight
    }
  }

  /// The weighted mean, in which what has no score counts as 0; nil where none has.
  public let mean: Ratio?
  /// The index of the first with the lowest score; nil where there is none.
  public let weakest: Int?

  public init(_ parts: [Part]) {
    mean = weightedMean(parts.map { ($0.score, $0.weight) })
    weakest = parts.indices.min { parts[$0].score ?? .zero < parts[$1].score ?? .zero }
  }
}

/// The mean of scores by their weights, in which a missing one counts as 0; nil where all are missing.
func weightedMean(_ parts: [(score: Ratio?, weight: DecimalNumber)]) -> Ratio? {
  guard parts.contains(where: { $0.score != nil }) else { return nil }
  let isWeighted = parts.contains { $0.weight > .zero }
  var sum = Ratio.zero
  var total = Ratio.zero
  for part in parts {
    let weight = isWeighted ? Ratio(max(part.weight, .zero)) : .one
    sum = sum + weight * (part.score ?? .zero)
    total = total + weight
  }
  return sum / total
}
