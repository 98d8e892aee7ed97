import OKRModel
import Testing

@Suite struct RegularityTests {
  /// Weeks are days 0 to 6, 7 to 13 and so on; one that is not over does not count.
  @Test(arguments: [
    ([], 0, 0, 0), ([], 6, 0, 0), ([], 7, 0, 1), ([0], 7, 1, 1), ([6], 7, 1, 1), ([7], 7, 0, 1),
    ([0, 1, 2], 14, 1, 2), ([0, 13], 14, 2, 2), ([-1, 14], 14, 0, 2), ([3, 10, 17, 30], 28, 3, 4),
  ])
  func weeksWithACheckInAreKept(days: [Int], today: Int, kept: Int, due: Int) {
    var keyResult = KeyResult(title: "Leads")
    keyResult.checkIns = days.map { CheckIn(date: HandCases.day($0)) }
    #expect(
      keyResult.regularity(every: 7, from: HandCases.start, until: HandCases.day(today))
        == CheckInRegularity(kept: kept, due: due))
  }

  @Test func aShareOfNothingIsNotKnown() {
    #expect(CheckInRegularity().share == nil)
    #expect(
      (CheckInRegularity(kept: 1, due: 3) + CheckInRegularity(kept: 2, due: 3)).share
        == Ratio(1, 2))
  }
}
