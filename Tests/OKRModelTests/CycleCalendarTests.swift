import OKRModel
import Testing

@Suite struct CycleCalendarTests {
  @Test(arguments: [
    ("2026-Q3", "2026-Q3", "2026-07-01", "2026-09-30"),
    ("2026Q3", "2026-Q3", "2026-07-01", "2026-09-30"),
    ("q3-2026", "2026-Q3", "2026-07-01", "2026-09-30"),
    ("Q3 2026", "2026-Q3", "2026-07-01", "2026-09-30"),
    ("2026-T1", "2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-H2", "2026-H2", "2026-07-01", "2026-12-31"),
    ("S1 2026", "2026-H1", "2026-01-01", "2026-06-30"),
    ("2026", "2026", "2026-01-01", "2026-12-31"),
    ("2024-q1", "2024-Q1", "2024-01-01", "2024-03-31"),
    ("FY26-Q4", "2026-Q4", "2026-10-01", "2026-12-31"),
    ("FY 2026", "2026", "2026-01-01", "2026-12-31"),
    (" 2026 - Q2 ", "2026-Q2", "2026-04-01", "2026-06-30"),
  ])
  func readsNamesOfTheCalendarYear(name: String, canonical: String, start: String, end: String) {
    let cycle = CycleCalendar().cycle(named: name)
    #expect(cycle?.name == canonical)
    #expect(cycle?.start.description == start)
    #expect(cycle?.end.description == end)
  }

  @Test(arguments: [
    "", "2026-Q5", "2026-Q0", "2026-H3", "26-Q1", "Q3", "2026-M07", "2026-Q33", "20266", "FY",
    "FY2",
    "Q32026", "2026-Q3x", "Q3-2026-Q3", "0999", "9999", "summer", "2026-07",
  ])
  func whatNamesNoCycleIsNil(name: String) {
    #expect(CycleCalendar().cycle(named: name) == nil)
  }

  /// A fiscal year from October: its year 2026 ends in September 2026.
  @Test(arguments: [
    (10, CycleCalendar.YearNaming.end, "FY2026-Q1", "2025-10-01", "2025-12-31"),
    (10, .end, "2026-Q4", "2026-07-01", "2026-09-30"),
    (10, .end, "2026", "2025-10-01", "2026-09-30"),
    (10, .start, "2026-Q1", "2026-10-01", "2026-12-31"),
    (4, .start, "2026-H2", "2026-10-01", "2027-03-31"),
    (4, .end, "2026-Q4", "2026-01-01", "2026-03-31"),
    (2, .end, "2024-Q1", "2023-02-01", "2023-04-30"),
    (12, .end, "2024-Q1", "2023-12-01", "2024-02-29"),
    (1, .end, "2026-Q1", "2026-01-01", "2026-03-31"),
  ])
  func fiscalYearsBeginInTheirMonth(
    month: Int, naming: CycleCalendar.YearNaming, name: String, start: String, end: String
  ) {
    let cycle = CycleCalendar(yearStart: month, yearNaming: naming).cycle(named: name)
    #expect(cycle?.start.description == start)
    #expect(cycle?.end.description == end)
  }

  @Test func namesCanCarryTheFiscalPrefix() {
    let calendar = CycleCalendar(yearStart: 7, writesFiscalPrefix: true)
    #expect(calendar.canonicalName("2026-q1") == "FY2026-Q1")
    #expect(calendar.cycle(named: "FY2026-Q1").flatMap(calendar.next(after:))?.name == "FY2026-Q2")
  }

  @Test(arguments: 1...12, CycleCalendar.YearNaming.allCases)
  func everyDayLiesInTheCycleThatContainsIt(month: Int, naming: CycleCalendar.YearNaming) throws {
    let calendar = CycleCalendar(yearStart: month, yearNaming: naming)
    var date = try #require(CalendarDate(year: 2023, month: 12, day: 1))
    for _ in 0..<800 {
      for kind in CycleKind.allCases {
        let cycle = calendar.cycle(containing: date, kind: kind)
        #expect(cycle.contains(date))
        #expect(calendar.cycle(named: cycle.name) == cycle)
        let next = try #require(calendar.next(after: cycle))
        #expect(cycle.end.adding(days: 1) == next.start)
        #expect(calendar.previous(before: next) == cycle)
      }
      date = date.adding(days: 13)
    }
  }

  @Test func theOutermostYearsAreCutShort() {
    let calendar = CycleCalendar(yearStart: 4)
    for kind in CycleKind.allCases {
      #expect(calendar.cycle(containing: .earliest, kind: kind).contains(.earliest))
      #expect(calendar.cycle(containing: .latest, kind: kind).contains(.latest))
    }
  }

  @Test func listedCyclesComeFirstAndFollowEachOther() throws {
    let day = { try #require(CalendarDate(year: 2026, month: $0, day: $1)) }
    let winter = Cycle(name: "Winter", start: try day(1, 1), end: try day(4, 30))
    let summer = Cycle(name: "2026-Q3", start: try day(5, 1), end: try day(8, 31))
    let calendar = CycleCalendar(custom: [summer, winter])
    #expect(calendar.cycle(named: "WINTER") == winter)
    #expect(calendar.cycle(named: "2026-q3") == summer)
    #expect(calendar.cycle(named: "2026-Q4")?.start == (try day(10, 1)))
    #expect(calendar.next(after: winter) == summer)
    #expect(calendar.next(after: summer) == nil)
    #expect(calendar.previous(before: winter) == nil)
    #expect(calendar.customCycle(containing: try day(4, 30)) == winter)
    #expect(calendar.customCycle(containing: try day(9, 1)) == nil)
    #expect(winter.dayCount == 120)
    #expect(calendar.kind(of: "2026-Q3") == nil)
    #expect(calendar.kind(of: "2026-H1") == .half)
  }

  @Test func hostileNamesAreReadWithoutATrap() {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<20_000 {
      let text = String(decoding: generator.hostileText(), as: UTF8.self)
      if let cycle = CycleCalendar(yearStart: 7).cycle(named: text) {
        #expect(cycle.start < cycle.end)
      }
    }
  }
}
