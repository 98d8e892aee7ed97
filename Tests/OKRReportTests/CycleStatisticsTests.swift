import OKRModel
import OKRReport
import Testing

@Suite struct CycleStatisticsTests {
  private func entry(
    _ score: String?, _ type: ObjectiveType = .aspirational, _ status: ObjectiveStatus = .closed,
    hasEnded: Bool = true, isBreached: Bool = false, keyResults: Int = 2, never: Int = 0,
    _ regularity: CheckInRegularity = CheckInRegularity()
  ) -> CycleStatistics.Entry {
    CycleStatistics.Entry(
      cycle: "2026-Q3", team: "sales", type: type, status: status, hasEnded: hasEnded,
      score: score.flatMap { DecimalNumber($0) }.map { Ratio($0) },
      isGuardrailBreached: isBreached, keyResults: keyResults, neverUpdated: never,
      regularity: regularity)
  }

  @Test func scoresAreAMeanAndTheLowest() {
    let statistics = CycleStatistics([entry("0.9"), entry("0.3"), entry(nil)])
    #expect(statistics.mean == Ratio(2, 5))
    #expect(statistics.lowest == .zero)
    #expect(statistics.objectives == 3)
    #expect(CycleStatistics([entry(nil)]).lowest == nil)
    #expect(CycleStatistics([]).mean == nil)
  }

  @Test func draftsAndWhatWasGivenUpCountForNothing() {
    let statistics = CycleStatistics([
      entry("0.5"), entry("1", .committed, .draft, never: 2), entry("1", .committed, .abandoned),
    ])
    #expect(statistics.mean == Ratio(1, 2))
    #expect((statistics.objectives, statistics.drafts, statistics.abandoned) == (1, 1, 1))
    #expect(statistics.committedMet.total == 0)
    #expect(statistics.neverUpdated == .init(count: 0, total: 2))
  }

  @Test func onlyWhatHasEndedIsJudged() {
    let statistics = CycleStatistics([
      entry("0.95"), entry("0.949"), entry("1", .aspirational, .active, hasEnded: false),
      entry("1", .committed), entry("0.99", .committed), entry("1", .committed, isBreached: true),
      entry("1", .committed, .active, hasEnded: false), entry("1", .learning),
    ])
    #expect(statistics.easilyReached == .init(count: 1, total: 2))
    #expect(statistics.committedMet == .init(count: 1, total: 3))
  }

  @Test func keyResultsAndWeeksAreAddedUp() {
    let statistics = CycleStatistics([
      entry("1", keyResults: 3, never: 1, CheckInRegularity(kept: 3, due: 4)),
      entry("1", keyResults: 2, never: 1, CheckInRegularity(kept: 0, due: 2)),
    ])
    #expect(statistics.neverUpdated.ratio == Ratio(2, 5))
    #expect(statistics.regularity.share == Ratio(1, 2))
  }
}
