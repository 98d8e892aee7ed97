import OKRModel
import Testing

/// Which of several check-ins counts.
@Suite struct ValueHistoryTests {
  /// Check-ins as `day value confidence`, with `-` for what is left out.
  private func keyResult(_ rows: [String]) throws -> KeyResult {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = try KeyResultProgressTests.target("0 → 100 leads")
    keyResult.checkIns = try rows.map { row in
      let parts = row.split(separator: " ").map(String.init)
      let day = try #require(Int(parts[0]))
      return CheckIn(
        date: try #require(CalendarDate(year: 2026, month: 7, day: day)),
        value: parts[1] == "-" ? nil : try KeyResultProgressTests.quantity(parts[1]),
        confidence: parts[2] == "-" ? nil : DecimalNumber(parts[2]))
    }
    return keyResult
  }

  @Test(arguments: [
    // Of one day the row that stands last counts, wherever those of other days stand.
    (["6 10 -", "6 20 -"], "20"), (["6 20 -", "6 10 -"], "10"),
    (["6 10 -", "7 30 -", "6 20 -"], "30"), (["7 30 -", "6 10 -"], "30"),
    // A row without a value, or with one in another unit, does not hide the one before.
    (["6 10 -", "6 - 0.5"], "10"), (["6 10 -", "7 20% -"], "10"),
  ])
  func theLatestValueIsThatOfTheLastRowOfTheLatestDay(rows: [String], value: String) throws {
    let keyResult = try keyResult(rows)
    let latest = KeyResultProgress(target: keyResult.target, checkIns: keyResult.checkIns).latest
    #expect(latest?.value?.spelling == value)
    #expect(keyResult.valuesByDay.last?.value?.spelling == value)
  }

  @Test func eachDayHasOneValueInTheOrderOfDays() throws {
    let values = try keyResult(["8 30 -", "6 10 -", "6 12 -", "7 - 0.5", "8 31 -"]).valuesByDay
    #expect(values.compactMap(\.value?.spelling) == ["12", "31"])
  }

  @Test func theConfidenceIsThatOfTheLatestRowThatHasOne() throws {
    let keyResult = try keyResult(["8 30 -", "7 20 0.4", "6 10 0.9", "7 21 0.6"])
    #expect(keyResult.latestConfidence?.confidence == DecimalNumber("0.6"))
    #expect(keyResult.latestConfidence?.date.description == "2026-07-07")
    #expect(keyResult.latestCheckIn?.date.description == "2026-07-08")
    #expect(keyResult.latestIndex() == 0)
  }
}
