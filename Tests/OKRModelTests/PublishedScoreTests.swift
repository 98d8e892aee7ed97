import OKRModel
import Testing

/// What other programs and guides publish about scoring, worked through. Where this program means to
/// differ, the test says so; docs/scores.md has the addresses.
@Suite struct PublishedScoreTests {
  private typealias Reading = KeyResultProgressTests

  private func score(_ target: String, _ values: String...) throws -> KeyResultProgress {
    KeyResultProgress(
      target: try Reading.target(target), checkIns: try Reading.checkIns(values))
  }

  /// okr-tracker: linear from start to target, 0 to 100 %; a start above the target is a decrease.
  @Test func aScaleIsLinearAndClampedInBothDirections() throws {
    #expect(try score("0 → 100", "25").score == Ratio(1, 4))
    #expect(try score("0 → 100", "-25").score == .zero)
    #expect(try score("0 → 100", "125").score == .one)
    #expect(try score("100 → 0", "25").score == Ratio(3, 4))
  }

  /// okr-tracker takes a missing value for the start, which is 0 %. Here it is not started, and 0 in
  /// the mean alone.
  @Test func aMissingValueIsNoStart() throws {
    #expect(try score("400 → 640").progress == nil)
    let started = KeyResultProgress(target: nil, manualScore: .one)
    #expect(
      ObjectiveScore([.init(started), .init(try score("400 → 640"))]).mean == Ratio(1, 2))
  }

  /// OKRMD: (current − start) / (target − start), at most 1.0.
  @Test func progressIsCappedAtOne() throws {
    #expect(try score("20 → 50", "35").score == Ratio(1, 2))
    #expect(try score("20 → 50", "65").score == .one)
    #expect(try score("20 → 50", "65").progress == Ratio(3, 2))
  }

  /// OpenOKR: increase (cur−base)/(tgt−base), reduce (base−cur)/(base−tgt): the same number.
  @Test func reducingIsTheSameFormula() throws {
    #expect(try score("12 → 3", "9").progress == Ratio(12 - 9, 12 - 3))
  }

  /// OpenOKR scores equal baseline and target 0. Here a value that is there is reached.
  @Test func anEqualBaselineAndTargetIsReachedByThatValue() throws {
    #expect(try score("5 → 5", "4").score == .zero)
    #expect(try score("5 → 5", "5").score == .one)
  }

  /// Perdoo: one key result at 100 %, two at 0 %, is 33 %; a negative value is treated as 0 %.
  @Test func theMeanOfOneAndTwoZeroesIsAThird() throws {
    let all = [
      try score("0 → 10", "10"), try score("0 → 10", "0"), try score("0 → 10", "-5"),
    ]
    let mean = ObjectiveScore(all.map { .init($0) }).mean
    #expect(mean == Ratio(1, 3))
    #expect(mean?.rounded(toPlaces: 2).description == "0.33")
  }

  /// puzzle/okr: commit = baseline + 0.3 × (stretch − baseline), target = baseline + 0.7 × …
  @Test func theZonesOfPuzzleArePointsOnOneScale() throws {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = try Reading.target("200 → 340")
    keyResult.commit = try Reading.quantity("260")
    keyResult.stretch = try Reading.quantity("400")
    // 60, 140 and 200 of the way from 200 to 400.
    #expect(keyResult.progress(at: .commit) == Ratio(60, 140))
    #expect(keyResult.progress(at: .target) == .one)
    #expect(keyResult.progress(at: .stretch) == Ratio(200, 140))
    let reached = try ["259", "260", "339", "340", "399", "400"].map {
      keyResult.pointReached(try score("200 → 340", $0))
    }
    #expect(reached == [nil, .commit, .commit, .target, .target, .stretch])
  }

  /// Profit.co's control KPI “at most 1” gives 120 % for 0.8 and 50 % for 1.5. Here a limit is kept or
  /// not: more room below it is no better.
  @Test func aLimitIsKeptOrNot() throws {
    #expect(try score("≤ 1", "0.8").score == .one)
    #expect(try score("≤ 1", "0.25").score == .one)
    #expect(try score("≤ 1", "1.5").score == .zero)
  }

  /// UpRaise: maintain [min, max] is 100 % inside and 0 % outside.
  @Test func aCorridorIsAllOrNothing() throws {
    #expect(
      try ["94", "95", "100", "105", "106"].map { try score("95 to 105", $0).score }
        == [.zero, .one, .one, .one, .zero])
  }

  /// Engagedly: expected = days elapsed / total days; on track below 16.5 points behind, behind below
  /// 33, then at risk. Here the marks are 10 and 30. Between them both say the same.
  @Test(arguments: [(50, 0, "onTrack"), (50, 9, "onTrack"), (50, 20, "behind"), (50, 40, "atRisk")])
  func behindByPointsOfAHundred(day: Int, points: Int, standing: String) throws {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = try Reading.target("0 → 100")
    keyResult.checkIns = [
      CheckIn(date: HandCases.day(day), value: Quantity(DecimalNumber(day - points)))
    ]
    let progress = KeyResultProgress(target: keyResult.target, checkIns: keyResult.checkIns)
    #expect(
      keyResult.standing(
        progress, on: HandCases.day(day), from: HandCases.start, to: HandCases.day(100),
        rules: StandingRules(mostDaysWithoutCheckIn: 10))?.rawValue == standing)
  }

  /// innovationminds: expected = min + (max − min) × days passed / total days.
  @Test func theExpectedValueIsOnTheStraightLine() throws {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = try Reading.target("400 → 640")
    let expected = try #require(
      keyResult.expectedProgress(
        on: HandCases.day(25), from: HandCases.start, to: HandCases.day(100)))
    #expect(Ratio(DecimalNumber(400)) + expected * Ratio(DecimalNumber(240)) == Ratio(460, 1))
  }

  /// Google: 0.0 to 0.3 red, 0.4 to 0.6 yellow, 0.7 to 1.0 green.
  @Test func theBandsAreThoseOfGoogle() throws {
    let bands = (0...10).map { ScoreBand(Ratio($0, 10) ?? .zero).rawValue }
    #expect(
      bands == Array(repeating: "low", count: 4) + Array(repeating: "middle", count: 3)
        + Array(repeating: "high", count: 4))
  }
}
