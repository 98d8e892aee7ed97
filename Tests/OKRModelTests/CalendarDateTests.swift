import OKRModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (0, 1, 1), (10_000, 1, 1), (.min, .max, .min),
  ])
  func daysThatTheCalendarDoesNotHaveAreNil(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  /// Weekdays and day numbers as `date -d … +%u` and `date -d … +%s` give them.
  @Test(arguments: [
    (1970, 1, 1, 4, 0), (2000, 2, 29, 2, 11_016), (2026, 9, 15, 2, 20_711),
    (1969, 12, 31, 3, -1), (2024, 12, 31, 2, 20_088), (1900, 3, 1, 4, -25_508),
  ])
  func countsDaysAndWeekdays(year: Int, month: Int, day: Int, weekday: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.weekday == weekday)
    #expect(date.daysSince1970 == number)
    #expect(CalendarDate(daysSince1970: number) == date)
  }

  @Test func everyDayOfTheCalendarFollowsTheOneBefore() {
    var number = CalendarDate.earliest.daysSince1970
    var date = CalendarDate.earliest
    var mistakes = 0
    while date != .latest {
      let next = CalendarDate(daysSince1970: number + 1)
      let isNextDay =
        next.month == date.month
        ? next.day == date.day + 1 && next.year == date.year
        : next.day == 1 && (next.month == date.month + 1 || next.year == date.year + 1)
      if !isNextDay || next.daysSince1970 != number + 1 { mistakes += 1 }
      date = next
      number += 1
    }
    #expect(mistakes == 0)
    #expect(number - CalendarDate.earliest.daysSince1970 == 3_652_058)
  }

  @Test func addsDaysAcrossMonthsAndStopsAtTheEnds() throws {
    let date = try #require(CalendarDate(year: 2026, month: 12, day: 31))
    #expect(date.adding(days: 1).description == "2027-01-01")
    #expect(date.adding(days: -365).description == "2025-12-31")
    #expect(date.adding(days: .max) == .latest)
    #expect(date.adding(days: .min) == .earliest)
    #expect(date.days(until: date.adding(days: 91)) == 91)
    #expect(CalendarDate.earliest.description == "0001-01-01")
  }
}
