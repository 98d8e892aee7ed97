import OKRModel
import Testing

@Suite struct KeyResultProgressTests {
  static let quantities = QuantityReader(style: .english)
  static let targets = TargetReader(
    quantities: quantities,
    words: TargetWords(
      milestones: ["milestones"], baseline: ["baseline"], done: ["done"], to: ["to"]))

  static func target(_ text: String) throws -> Target { try targets.read(text).get().target }

  static func quantity(_ text: String) throws -> Quantity {
    try #require(quantities.read(text)).quantity
  }

  /// One check-in a day, in the order given.
  static func checkIns(_ values: [String]) throws -> [CheckIn] {
    try values.enumerated().map { offset, value in
      CheckIn(
        date: CalendarDate(daysSince1970: 20_000 + offset),
        value: value.isEmpty ? nil : try quantity(value))
    }
  }

  @Test(arguments: [
    ("400 → 640 leads/month", ["412"], "1/20", "1/20"),
    ("400 → 640", ["412", "455"], "11/48", "11/48"),
    ("400 → 640", ["640"], "1", "1"), ("400 → 640", ["700"], "5/4", "1"),
    ("400 → 640", ["380"], "-1/12", "0"), ("12 → 3 incidents", ["9 incidents"], "1/3", "1/3"),
    ("12 → 3", ["3"], "1", "1"), ("12 → 3", ["15"], "-1/3", "0"),
    ("640 leads", ["320"], "1/2", "1/2"),
    ("640 leads", ["412 leads"], "103/160", "103/160"), ("5 → 5", ["5"], "1", "1"),
    ("5 → 5", ["4"], "0", "0"), ("0 bugs", ["0"], "1", "1"),
    ("2 h → 30 min", ["75 min"], "1/2", "1/2"),
    ("2 h → 30 min", ["1h 15min"], "1/2", "1/2"), ("2 h → 30 min", ["75"], "1/2", "1/2"),
    ("2 → 1 h", ["90 min"], "1/2", "1/2"), ("0.1 → 0.4", ["0.2"], "1/3", "1/3"),
    ("baseline", ["37 %"], "1", "1"), ("done", ["1"], "1", "1"), ("done", ["0"], "0", "0"),
    ("done", ["100 %"], "1", "1"), ("done", ["50 %"], "0", "0"), ("≤ 8 %", ["7 %"], "1", "1"),
    ("≤ 8 %", ["8"], "1", "1"), ("≤ 8 %", ["8.1 %"], "0", "0"), ("≥ 99.9 %", ["99.8 %"], "0", "0"),
    ("95 % to 105 %", ["100"], "1", "1"), ("95 % to 105 %", ["94.9"], "0", "0"),
    ("95 % to 105 %", ["105.1"], "0", "0"), ("$0 → $1.2M", ["$300k"], "1/4", "1/4"),
    ("milestones", ["30 %"], "3/10", "3/10"),
  ])
  func progressAndScore(
    target: String, values: [String], progress: String, score: String
  ) throws {
    let result = KeyResultProgress(
      target: try Self.target(target), checkIns: try Self.checkIns(values))
    #expect(result.progress?.description == progress)
    #expect(result.score?.description == score)
  }

  @Test(arguments: ["400 → 640", "640", "≤ 8", "baseline", "done", "milestones"])
  func nothingIsStartedWithoutAValue(target: String) throws {
    let target = try Self.target(target)
    let result = KeyResultProgress(target: target, checkIns: try Self.checkIns([""]))
    #expect(result.progress == nil)
    #expect(result.score == nil)
    #expect(!result.isStarted)
    #expect(result.isMet == nil)
    #expect(!KeyResultProgress(target: nil, checkIns: try Self.checkIns(["5"])).isStarted)
  }

  @Test func theLatestDateCountsAndTheLastOfOneDay() throws {
    let day = { CalendarDate(daysSince1970: $0) }
    let late = CheckIn(date: day(9), value: try Self.quantity("5"), author: "a")
    let later = CheckIn(date: day(9), value: try Self.quantity("6"), author: "b")
    let early = CheckIn(date: day(3), value: try Self.quantity("9"))
    let result = KeyResultProgress(
      target: try Self.target("0 → 10"), checkIns: [late, later, early])
    #expect(result.latest == later)
    #expect(result.progress == Ratio(3, 5))
  }

  @Test func valuesInAnotherUnitDoNotCountAndAreNamed() throws {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = try Self.target("400 → 640 leads")
    keyResult.checkIns = try Self.checkIns(["520", "3 %"])
    let result = KeyResultProgress(target: keyResult.target, checkIns: keyResult.checkIns)
    #expect(result.progress == Ratio(1, 2))
    #expect(keyResult.uncountedCheckIns == [1])
  }

  @Test func guardrailsAreGradedByTheLatestOrTheShare() throws {
    let target = try Self.target("≤ 8 %")
    let checkIns = try Self.checkIns(["7", "9", "8", "9"])
    let latest = KeyResultProgress(target: target, checkIns: checkIns)
    #expect(latest.progress == .zero)
    #expect(latest.isBreached)
    #expect(latest.isGuardrail)
    let share = KeyResultProgress(
      target: target, checkIns: checkIns, rules: ScoreRules(guardrails: .share))
    #expect(share.progress == Ratio(1, 2))
    #expect(share.isBreached)
  }

  @Test func scoresRunToTheStretchPointWhereTheRulesSaySo() throws {
    let target = try Self.target("400 → 640")
    let checkIns = try Self.checkIns(["1000"])
    let stretch = try Self.quantity("700")
    let free = ScoreRules(runsToStretch: true)
    let score = { (stretch: Quantity?, rules: ScoreRules) in
      KeyResultProgress(target: target, checkIns: checkIns, stretch: stretch, rules: rules).score
    }
    #expect(score(stretch, free) == Ratio(5, 4))
    #expect(score(stretch, ScoreRules()) == .one)
    #expect(score(nil, free) == .one)
    #expect(score(try Self.quantity("500"), free) == .one)
  }

  @Test func aManualScoreReplacesTheScoreAlone() throws {
    let result = KeyResultProgress(
      target: try Self.target("400 → 640"), checkIns: try Self.checkIns(["520"]),
      manualScore: DecimalNumber("0.8"))
    #expect(result.progress == Ratio(1, 2))
    #expect(result.score == Ratio(4, 5))
    #expect(KeyResultProgress(target: nil, manualScore: DecimalNumber(7)).score == .one)
  }

  /// Each milestone is `x` where it is done and `o` where not, and its share.
  @Test(arguments: [
    ("x30 o70 o100", "3/10"), ("x30 x70 x100", "1"), ("x30 o70 x100", "3/10"),
    ("x30 x70 o100", "7/10"), ("x50 o50", "1/2"), ("o20 x30 x50", "4/5"), ("x100", "1"),
    ("x o o", "1/3"), ("x30 o", "1/2"), ("x0 o0", "1/2"), ("x-10 o100", "1/2"),
    ("x100 o100", "1/2"),
  ])
  func milestonesAreCumulativeOrWeighted(steps: String, progress: String) {
    let milestones = steps.split(separator: " ").map {
      Milestone("m", share: DecimalNumber($0.dropFirst()), isDone: $0.first == "x")
    }
    let result = KeyResultProgress(target: .milestones, milestones: milestones)
    #expect(result.progress?.description == progress)
  }

  @Test func milestonesAreStartedByTheFirstDoneOrAnyCheckIn() throws {
    let open = [Milestone("a"), Milestone("b")]
    #expect(KeyResultProgress(target: .milestones, milestones: open).progress == nil)
    let noted = KeyResultProgress(
      target: .milestones, checkIns: try Self.checkIns([""]), milestones: open)
    #expect(noted.progress == .zero)
  }
}
