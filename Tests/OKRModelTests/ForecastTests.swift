import OKRModel
import Testing

@Suite struct ForecastTests {
  private func keyResult(_ target: Target?, _ values: [(Int, Int)]) -> KeyResult {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = target
    keyResult.checkIns = values.map {
      CheckIn(date: HandCases.day($0.0), value: Quantity(DecimalNumber($0.1)))
    }
    return keyResult
  }

  private let way = Target.change(
    from: Quantity(DecimalNumber(100)), to: Quantity(DecimalNumber(200)))

  private func unknown(_ keyResult: KeyResult, on day: Int) -> Forecast.Unknown? {
    do throws(Forecast.Unknown) {
      _ = try keyResult.forecast(on: HandCases.day(day), to: HandCases.day(100))
      return nil
    } catch {
      return error
    }
  }

  /// One a day from 100 is 200 on day 100; values after the day asked about do not count.
  @Test func theTrendOfAStraightLineIsThatLine() throws {
    let straight = keyResult(way, [(0, 100), (10, 110), (20, 120), (60, 100)])
    let forecast = try straight.forecast(on: HandCases.day(30), to: HandCases.day(100))
    #expect(forecast.progress == .one)
    #expect(forecast.range == .one ... .one)
  }

  /// The last value of a day counts, in whatever order the rows stand.
  @Test func aDayCountsOnce() throws {
    let twice = keyResult(way, [(20, 500), (20, 120), (10, 110), (0, 100)])
    #expect(twice.history.map(\.progress) == [.zero, Ratio(1, 10), Ratio(1, 5)])
    #expect(
      try twice.forecast(on: HandCases.day(30), to: HandCases.day(100)).progress == .one)
  }

  @Test func whatIsNotKnownIsSaid() {
    #expect(unknown(keyResult(way, [(0, 100), (20, 120)]), on: 30) == .tooFew(2))
    #expect(unknown(keyResult(way, []), on: 30) == .tooFew(0))
    #expect(
      unknown(keyResult(way, [(0, 100), (5, 104), (13, 110)]), on: 30) == .tooShort(days: 13))
    let long = [(0, 100), (10, 110), (20, 120)]
    #expect(unknown(keyResult(.binary, long), on: 30) == .notGradual)
    #expect(unknown(keyResult(.atMost(Quantity(.one)), long), on: 30) == .notGradual)
    #expect(unknown(keyResult(nil, long), on: 30) == .notGradual)
    #expect(unknown(keyResult(way, long), on: 101) == .over)
    #expect(unknown(keyResult(way, long + [(30, 200)]), on: 30) == .over)
  }

  /// 1,000 values would be half a million pairs; the latest hundred are enough.
  @Test func onlyTheLatestHundredValuesCount() throws {
    let history = (0..<1_000).map { day in
      DatedProgress(
        date: HandCases.day(day),
        progress: day < 900 ? .one : Ratio(Int128(day - 900), 100) ?? .zero)
    }
    let forecast = try Forecast(history, end: HandCases.day(1_100))
    #expect(forecast.progress == Ratio(2, 1))
  }
}
