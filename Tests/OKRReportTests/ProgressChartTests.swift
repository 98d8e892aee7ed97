import OKRModel
import OKRReport
import Testing

@Suite struct ProgressChartTests {
  /// Day 0 is the first day of the cycle and day 50 its last.
  private static let start = CalendarDate(daysSince1970: 20_000)

  private func chart(
    _ target: Target?, _ values: [(day: Int, value: Int)], today: Int = 25, width: Int = 60
  ) -> [String]? {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = target
    keyResult.checkIns = values.map {
      CheckIn(
        date: Self.start.adding(days: $0.day), value: Quantity(DecimalNumber($0.value)))
    }
    return ProgressChart(
      keyResult, from: Self.start, to: Self.start.adding(days: 50),
      today: Self.start.adding(days: today)
    )?.lines(width: width)
  }

  private let way = Target.change(
    from: Quantity(.zero), to: Quantity(DecimalNumber(100)))

  /// 51 columns for 51 days: the value of a day stands in the column of the day.
  @Test func valuesStandOnTheirDayAndAmount() throws {
    let lines = try #require(chart(way, [(10, 20), (40, 60)], width: 56))
    #expect(lines.count == 8)
    let rows = lines.prefix(6).map { Array($0.drop { $0 != "|" }.dropFirst()) }
    // Rows are 100, 80, 60, 40, 20 and 0.
    #expect(rows[4][10] == "o")
    #expect(rows[2][40] == "o")
    #expect(rows[5][0] == ".")
    #expect(rows[0][50] == ".")
    #expect(rows.joined().count { $0 == "o" } == 2)
    #expect(Array(lines[6].drop { $0 != "+" }.dropFirst())[25] == "^")
    #expect(lines[0].hasPrefix("100 |"))
    #expect(lines[5].hasPrefix("  0 |"))
  }

  @Test func theLineOfADecreaseFalls() throws {
    let down = Target.change(from: Quantity(DecimalNumber(100)), to: Quantity(.zero))
    let lines = try #require(chart(down, [(10, 90), (40, 30)], width: 56))
    #expect(lines[0].hasPrefix("100 |."))
    #expect(lines[5].hasPrefix("  0 |"))
    #expect(lines[5].last == ".")
  }

  @Test func aLimitIsALineAcross() throws {
    let limit = Target.atMost(Quantity(DecimalNumber(8)))
    let lines = try #require(chart(limit, [(10, 3), (40, 13)], width: 56))
    #expect(lines.contains { $0.hasPrefix("8 |") && $0.count { $0 == "." } == 51 })
  }

  @Test func lessThanTwoDaysAreNoChart() {
    #expect(chart(way, []) == nil)
    #expect(chart(way, [(10, 20)]) == nil)
    #expect(chart(way, [(10, 20), (10, 30)]) == nil)
    #expect(chart(nil, [(10, 20), (20, 30)]) == nil)
    #expect(chart(.binary, [(10, 0), (20, 1)]) == nil)
  }

  @Test(arguments: [0, 10, 14, 15, 20, 25, 26, 27, 40, 60, 500])
  func noLineIsWiderThanTheTerminal(width: Int) throws {
    let lines = try #require(chart(way, [(-20, -50), (10, 20), (90, 300)], width: width))
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.isEmpty == (width < 15))
  }

  /// Behind a label of three columns two dates need 21 columns, one needs 10.
  @Test func whereThereIsLittleRoomTheLastDayStandsBelowTheFirst() throws {
    let lines = try #require(chart(way, [(10, 20), (40, 60)], width: 25))
    #expect(lines.count == 9)
    #expect(lines[7].trimmingPrefix { $0 == " " } == "2024-10-04")
    #expect(lines[8].count == 25)
    #expect(lines[8].hasSuffix("2024-11-23"))
  }

  /// What lies outside of the cycle, or on one spot, is drawn without a trap.
  @Test func extremesAreDrawn() throws {
    let same = Target.change(from: Quantity(.one), to: Quantity(.one))
    #expect(try #require(chart(same, [(0, 1), (50, 1)])).count == 8)
    // A slip of the pen in the year is millions of days.
    #expect(try #require(chart(way, [(-700_000, 1), (2_000_000, 50)])).count == 8)
    let huge = Target.reach(Quantity(.greatest))
    #expect(try #require(chart(huge, [(0, 1), (50, 1)])).count == 8)
  }
}
