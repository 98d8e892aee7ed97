import OKRModel
import Testing

/// The tables of `Cases/` against the program.
@Suite struct HandCaseTests {
  private typealias Reading = KeyResultProgressTests

  @Test func thereAreEnoughCases() {
    #expect(HandCases.rows("key-results.txt").count > 200)
    #expect(HandCases.rows("objectives.txt").count > 25)
    #expect(HandCases.rows("forecasts.txt").count > 10)
  }

  @Test(arguments: HandCases.rows("key-results.txt"))
  func aKeyResultComesToWhatWasWorkedOut(_ cells: [String]) throws {
    try #require(cells.count == 14)
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = cells[0].isEmpty ? nil : try Reading.target(cells[0])
    keyResult.checkIns = try HandCases.dated(cells[1]).map { day, text in
      CheckIn(
        date: HandCases.day(day), value: text.isEmpty ? nil : try Reading.quantity(text))
    }
    keyResult.milestones = cells[2].split(separator: " ").map {
      Milestone("m", share: DecimalNumber($0.dropFirst()), isDone: $0.first == "x")
    }
    keyResult.commit = cells[3].isEmpty ? nil : try Reading.quantity(cells[3])
    keyResult.stretch = cells[4].isEmpty ? nil : try Reading.quantity(cells[4])
    keyResult.manualScore = DecimalNumber(cells[5])
    let rules = ScoreRules(
      guardrails: cells[6] == "share" ? .share : .latest, runsToStretch: cells[6] == "stretch")
    keyResult.plan = try HandCases.dated(cells[7]).map { day, text in
      PlanPoint(date: HandCases.day(day), quantity: try Reading.quantity(text))
    }
    let (today, end) = (HandCases.day(try #require(Int(cells[8]))), HandCases.day(100))

    let progress = KeyResultProgress(
      target: keyResult.target, checkIns: keyResult.checkIns, milestones: keyResult.milestones,
      stretch: keyResult.stretch, manualScore: keyResult.manualScore, rules: rules)
    #expect(progress.progress == HandCases.ratio(cells[9]))
    #expect(progress.score == HandCases.ratio(cells[10]))
    let expected = keyResult.expectedProgress(on: today, from: HandCases.start, to: end)
    #expect(expected == HandCases.ratio(cells[11]))
    let standing = keyResult.standing(
      progress, on: today, from: HandCases.start, to: end,
      rules: StandingRules(mostDaysWithoutCheckIn: 10))
    #expect(standing?.rawValue ?? "-" == cells[12])
    #expect(keyResult.pointReached(progress)?.rawValue ?? "-" == cells[13])
  }

  @Test(arguments: HandCases.rows("objectives.txt"))
  func anObjectiveComesToWhatWasWorkedOut(_ cells: [String]) throws {
    let free = ScoreRules(runsToStretch: true)
    let parts = try cells[0].split(separator: ", ").map { text in
      let (score, weight) = (text.prefix { $0 != "*" }, text.drop { $0 != "*" }.dropFirst())
      let progress =
        switch score {
        case "met", "breached":
          KeyResultProgress(
            target: try Reading.target("≤ 8"),
            checkIns: try Reading.checkIns([score == "met" ? "7" : "9"]))
        case "-": KeyResultProgress(target: try Reading.target("8"))
        case let score where score.contains("/"):
          // A third of three is one.
          KeyResultProgress(
            target: try Reading.target("\(score.split(separator: "/")[1])"),
            checkIns: try Reading.checkIns([String(score.split(separator: "/")[0])]),
            stretch: try Reading.quantity("100"), rules: free)
        default: KeyResultProgress(target: nil, manualScore: DecimalNumber(score))
        }
      return ObjectiveScore.Part(progress, weight: try #require(DecimalNumber(weight)))
    }
    let score = ObjectiveScore(parts)
    #expect(score.mean == HandCases.ratio(cells[1]))
    #expect(score.weakest.map { "\($0 + 1)" } ?? "-" == cells[2])
    #expect(score.lowest == HandCases.ratio(cells[3]))
    #expect(score.band?.rawValue ?? "-" == cells[4])
    let breached = score.breachedGuardrails.map { "\($0 + 1)" }.joined(separator: " ")
    #expect((breached.isEmpty ? "-" : breached) == cells[5])
  }

  @Test(arguments: HandCases.rows("forecasts.txt"))
  func aForecastLeadsToWhereItWasWorkedOut(_ cells: [String]) throws {
    let history = try HandCases.dated(cells[0], separator: ",").map { day, text in
      DatedProgress(date: HandCases.day(day), progress: try #require(HandCases.ratio(text)))
    }
    do throws(Forecast.Unknown) {
      let forecast = try Forecast(history, end: HandCases.day(100))
      #expect(forecast.progress == HandCases.ratio(cells[1]))
      #expect(forecast.range.lowerBound == HandCases.ratio(cells[2]))
      #expect(forecast.range.upperBound == HandCases.ratio(cells[3]))
    } catch {
      switch error {
      case .tooFew(let count): #expect(cells[1] == "too few" && count == history.count)
      case .tooShort(let days): #expect(cells[1] == "too short" && days < 14)
      case .notGradual, .over: Issue.record("\(error)")
      }
    }
  }
}
