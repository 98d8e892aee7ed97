import OKRModel
import Testing

@Suite struct ObjectiveScoreTests {
  static func keyResult(_ score: String?) -> KeyResultProgress {
    KeyResultProgress(target: nil, manualScore: score.flatMap { DecimalNumber($0) })
  }

  static func guardrail(met: Bool) -> KeyResultProgress {
    KeyResultProgress(
      target: .atMost(Quantity(DecimalNumber(8))),
      checkIns: [
        CheckIn(
          date: CalendarDate(daysSince1970: 0), value: Quantity(DecimalNumber(met ? 7 : 9)))
      ])
  }

  @Test(arguments: [
    (["1", nil, nil], ["1", "1", "1"], "1/3"), (["0.5", "0.7"], ["1", "1"], "3/5"),
    (["1", "0"], ["3", "1"], "3/4"), (["1", "0"], ["0", "0"], "1/2"),
    (["1", "0"], ["-2", "1"], "0"), (["1", "0.4"], ["0.5", "0.25"], "4/5"),
  ])
  func theMeanIsWeightedAndWhatIsNotStartedCountsAsZero(
    scores: [String?], weights: [String], mean: String
  ) throws {
    let parts = try zip(scores, weights).map {
      ObjectiveScore.Part(Self.keyResult($0), weight: try #require(DecimalNumber($1)))
    }
    #expect(ObjectiveScore(parts).mean?.description == mean)
  }

  @Test func aBreachedGuardrailStandsBesideTheMean() {
    let score = ObjectiveScore(
      [Self.keyResult("0.8"), Self.guardrail(met: false), Self.guardrail(met: true)]
        .map { ObjectiveScore.Part($0) })
    #expect(score.mean == Ratio(4, 5))
    #expect(score.breachedGuardrails == [1])
    #expect(score.weakest == 0)
    #expect(score.band == .high)
  }

  @Test func theWeakestIsTheFirstWithTheLowestScore() {
    let parts = ["0.8", "0.2", nil, "0"].map { ObjectiveScore.Part(Self.keyResult($0)) }
    #expect(ObjectiveScore(parts).weakest == 2)
    #expect(ObjectiveScore(Array(parts.prefix(2))).weakest == 1)
  }

  @Test func withoutAnyScoreThereIsNoMean() {
    #expect(ObjectiveScore([]).mean == nil)
    #expect(ObjectiveScore([]).weakest == nil)
    #expect(ObjectiveScore([.init(Self.keyResult(nil))]).mean == nil)
    #expect(ObjectiveScore([.init(Self.guardrail(met: true))]).mean == nil)
  }

  @Test(arguments: [
    ("0", ScoreBand.low), ("0.3", .low), ("0.34", .low), ("0.35", .middle), ("0.4", .middle),
    ("0.64", .middle), ("0.65", .high), ("0.7", .high), ("1", .high), ("1.25", .high),
  ])
  func bandsAreThoseOfTheRoundedScore(score: String, band: ScoreBand) throws {
    #expect(ScoreBand(Ratio(try #require(DecimalNumber(score)))) == band)
  }
}
