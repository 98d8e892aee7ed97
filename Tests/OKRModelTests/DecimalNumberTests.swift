import OKRModel
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("1.50", "1.5"), ("400", "400"), ("-0.25", "-0.25"), ("0.0", "0"), ("-0", "0"),
    ("007.10", "7.1"), ("100.00", "100"), ("0.001", "0.001"),
  ])
  func writesThePlainCanonicalForm(text: String, canonical: String) throws {
    #expect(try #require(DecimalNumber(text)).description == canonical)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "+1", "1,5", " 1", "--1", "1.2.3", "٣",
    "1234567890123456789012345678901",
  ])
  func readsNothingButPlainNumbers(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func equalValuesAreEqualAndHashTheSame() {
    #expect(DecimalNumber("1.50") == DecimalNumber("1.5"))
    #expect(Set([DecimalNumber("1.50"), DecimalNumber("1.5"), DecimalNumber("1.500")]).count == 1)
    #expect(DecimalNumber(significand: 15, exponent: 2) == DecimalNumber(1500))
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("1.5", "-1.5", "0", "3", "-2.25"),
    ("400", "0.001", "400.001", "399.999", "0.4"),
  ])
  func arithmeticIsExact(
    left: String, right: String, sum: String, difference: String, product: String
  ) throws {
    let (first, second) = (try #require(DecimalNumber(left)), try #require(DecimalNumber(right)))
    #expect((first + second).description == sum)
    #expect((first - second).description == difference)
    #expect((first * second).description == product)
  }

  @Test func orderFollowsTheValuesAtAnyScale() throws {
    let ascending = try [
      "-999999999999999999999999999999", "-1.5", "-0.000000000000000000000000000001", "0",
      "0.000000000000000000000000000001", "0.1", "0.25", "1", "3", "20",
      "999999999999999999999999999999",
    ].map { try #require(DecimalNumber($0)) }
    for (low, lower) in ascending.enumerated() {
      for (high, higher) in ascending.enumerated() {
        #expect((lower < higher) == (low < high))
      }
    }
  }

  @Test func resultsThatDoNotFitAreRoundedOrTheGreatest() throws {
    let tiny = try #require(DecimalNumber("0.000000000000000000000000000001"))
    #expect(DecimalNumber.greatest + .one == .greatest)
    #expect(-DecimalNumber.greatest - .one == -.greatest)
    #expect(DecimalNumber.greatest * .greatest == .greatest)
    #expect(DecimalNumber.greatest * -.greatest == -.greatest)
    #expect(tiny * tiny == .zero)
    #expect(DecimalNumber.greatest + tiny == .greatest)
    #expect(DecimalNumber.one + tiny == .one)
    let third = try #require(DecimalNumber("0.333333333333333333333333333333"))
    #expect((third * third).description == "0.111111111111111111111111111111")
    #expect(DecimalNumber.greatest * tiny == DecimalNumber("0.999999999999999999999999999999"))
  }

  @Test func numbersBeyondTheBoundsAreNil() {
    #expect(DecimalNumber(significand: .min, exponent: 0) == nil)
    #expect(DecimalNumber(significand: .max, exponent: .max) == nil)
    #expect(DecimalNumber(significand: 1, exponent: .min) == nil)
    #expect(DecimalNumber(significand: 1, exponent: 30) == nil)
    #expect(DecimalNumber(significand: 0, exponent: .max) == .zero)
  }

  @Test(arguments: [
    ("1.5", 2, "1.50"), ("400", 1, "400.0"), ("0.666", 2, "0.67"), ("0.05", 1, "0.1"),
    ("-1.25", 1, "-1.3"), ("12", 0, "12"),
  ])
  func fixedPlacesAreFilledAndRounded(text: String, places: Int, written: String) throws {
    #expect(try #require(DecimalNumber(text)).description(places: places) == written)
  }
}
