import OKRModel
import Testing

@Suite struct ContributionScoreTests {
  /// By hand: (1·1/2 + 2·1/4) / 3 is 1/3; what has no score counts as 0.
  @Test(arguments: [
    (["0.5", "0.25"], ["1", "2"], "1/3", 1), (["1", nil], ["1", "1"], "1/2", 1),
    (["0.8"], ["1"], "4/5", 0), (["0.2", "0.4"], ["0", "0"], "3/10", 0),
    (["0.2", "0.4"], ["-1", "1"], "2/5", 0),
  ])
  func theMeanIsByWeights(
    scores: [String?], weights: [String], mean: String, weakest: Int
  ) throws {
    let parts = try zip(scores, weights).map { score, weight in
      ContributionScore.Part(
        score: score.flatMap { HandCases.ratio($0) }, weight: try #require(DecimalNumber(weight)))
    }
    let score = ContributionScore(parts)
    #expect(score.mean?.description == mean)
    #expect(score.weakest == weakest)
  }

  @Test func whereNothingIsMeasuredThereIsNoMean() {
    #expect(ContributionScore([]).mean == nil)
    #expect(ContributionScore([]).weakest == nil)
    #expect(ContributionScore([ContributionScore.Part(score: nil)]).mean == nil)
  }
}
