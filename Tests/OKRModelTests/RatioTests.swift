import OKRModel
import Testing

@Suite struct RatioTests {
  @Test func isInLowestTermsWithAPositiveDenominator() throws {
    #expect(try #require(Ratio(-6, -8)).description == "3/4")
    #expect(try #require(Ratio(6, -8)).description == "-3/4")
    #expect(try #require(Ratio(0, -8)) == .zero)
    #expect(Ratio(1, 0) == nil)
  }

  @Test func dividesDecimalsExactly() throws {
    let half = try #require(DecimalNumber("0.5"))
    #expect(Ratio(half, over: DecimalNumber(3)) == Ratio(1, 6))
    #expect(Ratio(half, over: .zero) == nil)
  }

  @Test(arguments: [
    (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 8, 2, "0.13"),
    (7, 1, 3, "7"), (1, 3, -5, "0"), (999, 1000, 1, "1"), (1, 20, 1, "0.1"),
  ])
  func roundsHalvesAwayFromZero(top: Int, bottom: Int, places: Int, written: String) throws {
    let ratio = try #require(Ratio(Int128(top), Int128(bottom)))
    #expect(ratio.rounded(toPlaces: places).description == written)
  }

  @Test func arithmeticIsExact() throws {
    let (third, sixth) = (try #require(Ratio(1, 3)), try #require(Ratio(1, 6)))
    #expect(third + sixth == Ratio(1, 2))
    #expect(third - sixth == sixth)
    #expect(third * sixth == Ratio(1, 18))
    #expect(third / sixth == Ratio(2, 1))
    #expect(third / .zero == nil)
    #expect(sixth < third)
  }

  @Test func clampsIntoARange() {
    #expect(Ratio(5, 4)?.clamped(to: .zero ... .one) == .one)
    #expect(Ratio(-5, 4)?.clamped(to: .zero ... .one) == .zero)
    #expect(Ratio(3, 4)?.clamped(to: .zero ... .one) == Ratio(3, 4))
  }

  @Test func operationsThatDoNotFitStayClose() throws {
    let nearlyOne = try #require(Ratio(.max, .max - 1))
    let third = try #require(Ratio(Int128.max / 3, .max))
    let sum = nearlyOne + third
    #expect(abs(sum.doubleValue - 4.0 / 3) < 1e-15)
    #expect(abs((nearlyOne * third).doubleValue - 1.0 / 3) < 1e-15)
    #expect(try #require(Ratio(.min, 1)) < .zero)
    #expect(Ratio(.min, .min) == .one)
    #expect(try #require(Ratio(.max, 1)).rounded(toPlaces: 2) == .greatest)
  }

  @Test func comparesWhereCrossProductsDoNotFit() throws {
    let smaller = try #require(Ratio(.max - 2, .max - 1))
    let larger = try #require(Ratio(.max - 1, .max))
    #expect(smaller < larger)
    #expect(!(larger < smaller))
  }
}
