import OKRModel
import Testing

/// What looks like a slip of the pen in a check-in, and what does not.
@Suite struct CheckInDoubtTests {
  private static let today = CalendarDate(year: 2026, month: 7, day: 20) ?? .latest
  private static let cycle = CycleCalendar().cycle(containing: today, kind: .quarter)

  private func doubts(
    about value: String?, target: Target?, before: [String] = [], day: Int = 20,
    by author: String = "maria"
  ) -> [CheckInDoubt] {
    func quantity(_ text: String) -> Quantity? {
      QuantityReader(style: NumberStyle.english).read(text)?.quantity
    }
    var keyResult = KeyResult(title: "Leads")
    keyResult.target = target
    keyResult.checkIns = before.compactMap { text in
      CalendarDate(year: 2026, month: 7, day: 14).map {
        CheckIn(date: $0, value: quantity(text), author: "maria")
      }
    }
    let date = Self.today.adding(days: day - 20)
    return keyResult.doubts(
      about: CheckIn(date: date, value: value.flatMap(quantity), author: author),
      today: Self.today, cycle: Self.cycle, isSameAuthor: { $0.author == author })
  }

  private static let up = Target.change(
    from: Quantity(DecimalNumber(400), unit: "leads"),
    to: Quantity(DecimalNumber(640), unit: "leads"))
  private static let down = Target.change(
    from: Quantity(DecimalNumber(12), unit: "days"), to: Quantity(DecimalNumber(2), unit: "days"))

  @Test(arguments: ["455", "455 leads", "400", "345", "900", "3000"])
  func whatIsPlausibleIsNotDoubted(value: String) {
    #expect(doubts(about: value, target: Self.up) == [])
  }

  @Test func aNoteAloneIsNotDoubted() { #expect(doubts(about: nil, target: Self.up) == []) }

  @Test(arguments: ["339", "45", "0", "-455"])
  func aStepFarAwayFromTheTargetIsDoubted(value: String) {
    guard case .wrongDirection? = doubts(about: value, target: Self.up).first else {
      Issue.record("\(value) is not doubted")
      return
    }
  }

  @Test func theStepIsMeasuredFromTheValueBefore() {
    #expect(doubts(about: "410", target: Self.up, before: ["470"]) == [])
    #expect(doubts(about: "410", target: Self.up, before: ["471"]).count == 1)
    #expect(doubts(about: "15", target: Self.down, before: ["12"]).count == 1)
    #expect(doubts(about: "14", target: Self.down, before: ["12"]) == [])
  }

  @Test func aNumberFiftyTimesTheLargestIsDoubted() {
    #expect(doubts(about: "31999", target: Self.up) == [])
    #expect(doubts(about: "32000", target: Self.up).count == 1)
    #expect(
      doubts(about: "900", target: .atMost(Quantity(DecimalNumber(8), unit: "%"))).count == 1)
    #expect(doubts(about: "3", target: .atMost(Quantity(.zero))) == [])
  }

  @Test func anotherUnitIsDoubted() {
    #expect(doubts(about: "12 %", target: Self.up).count == 1)
    #expect(doubts(about: "12 %", target: nil) == [])
  }

  @Test func aDayThatCannotBeIsDoubted() {
    #expect(doubts(about: "455", target: Self.up, day: 21) == [.future(Self.today.adding(days: 1))])
    let june = Self.today.adding(days: -30)
    #expect(
      doubts(about: "455", target: Self.up, day: -10) == [.outsideCycle(june, Self.cycle)])
  }

  @Test func aSecondOneOfTheSamePersonIsDoubted() {
    let day = Self.today.adding(days: -6)
    #expect(
      doubts(about: "455", target: Self.up, before: ["450"], day: 14) == [.sameDay(day)])
    #expect(
      doubts(about: "455", target: Self.up, before: ["450"], day: 14, by: "paul") == [])
  }
}
