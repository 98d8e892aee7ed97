import OKRModel
import Testing

@Suite struct ExpectedProgressTests {
  private static func day(_ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: 2026, month: month, day: day) ?? .earliest
  }

  private func keyResult(plan: [(CalendarDate, Int)] = []) -> KeyResult {
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = .change(from: quantity(400), to: quantity(600))
    keyResult.plan = plan.map { PlanPoint(date: $0.0, quantity: quantity($0.1)) }
    return keyResult
  }

  private func quantity(_ number: Int) -> Quantity {
    Quantity(DecimalNumber(number), unit: "", spelling: "\(number)")
  }

  /// July has 31 days: the 11th is 10 of the 40 days from 1 July to 10 August.
  @Test(arguments: [
    (day(6, 1), 0, 1), (day(7, 1), 0, 1), (day(7, 11), 1, 4), (day(7, 21), 1, 2),
    (day(8, 10), 1, 1), (day(9, 1), 1, 1),
  ])
  func withoutAPlanTheLineIsStraight(date: CalendarDate, numerator: Int, denominator: Int) {
    let expected = keyResult().expectedProgress(
      on: date, from: Self.day(7, 1), to: Self.day(8, 10))
    #expect(expected == Ratio(Int128(numerator), Int128(denominator)))
  }

  /// 450 of 400 → 600 is a quarter; halfway there from 1 to 21 July is an eighth.
  @Test func aPlanBendsTheLine() {
    let planned = keyResult(plan: [(Self.day(7, 21), 450)])
    let on11 = planned.expectedProgress(
      on: Self.day(7, 11), from: Self.day(7, 1), to: Self.day(8, 10))
    let on21 = planned.expectedProgress(
      on: Self.day(7, 21), from: Self.day(7, 1), to: Self.day(8, 10))
    #expect(on11 == Ratio(1, 8))
    #expect(on21 == Ratio(1, 4))
  }

  @Test func aGuardrailHasNoLine() {
    var guardrail = keyResult()
    guardrail.target = .atMost(quantity(8))
    #expect(
      guardrail.expectedProgress(on: Self.day(7, 11), from: Self.day(7, 1), to: Self.day(8, 10))
        == nil)
  }
}
