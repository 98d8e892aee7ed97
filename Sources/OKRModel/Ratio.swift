/// An exact fraction in lowest terms, for progress and scores.
///
/// Where a sum or product does not fit into 128 bits, its operands are first rounded to 62 bits; for
/// values between 0 and 1 the result is then off by less than 2^-60. Nothing traps.
public struct Ratio: Sendable, Hashable {
  public let numerator: Int128
  /// Greater than zero.
  public let denominator: Int128

  public static let zero = Ratio(checked: 0, 1)
  public static let one = Ratio(checked: 1, 1)

  /// The quotient of two integers, or nil where the divisor is zero.
  public init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0 else { return nil }
    let isNegative = (numerator < 0) != (denominator < 0)
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = Int128(clamping: numerator.magnitude / divisor)
    self.init(
      checked: isNegative ? -top : top, Int128(clamping: denominator.magnitude / divisor))
  }

  /// The quotient of two decimals, or nil where the divisor is zero.
  public init?(_ dividend: DecimalNumber, over divisor: DecimalNumber) {
    guard !divisor.isZero else { return nil }
    self = Ratio(dividend) * Ratio(divisor).reciprocal
  }

  public init(_ number: DecimalNumber) {
    self = Ratio(number.significand, powersOfTen[-number.exponent]) ?? .zero
  }

  private init(checked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The nearest binary number, for drawing and never for deciding.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  public func clamped(to range: ClosedRange<Ratio>) -> Ratio {
    min(max(self, range.lowerBound), range.upperBound)
  }

  /// Only for a ratio that is not zero.
  private var reciprocal: Ratio {
    numerator < 0
      ? Ratio(checked: -denominator, -numerator) : Ratio(checked: denominator, numerator)
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 {
      if let first = UInt64(exactly: larger), let second = UInt64(exactly: smaller) {
        return UInt128(greatestCommonDivisor(first, second))
      }
      (larger, smaller) = (smaller, larger % smaller)
    }
    return max(larger, 1)
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Ratio {
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    if let exact = product(left, right) { return exact }
    return product(left.coarse, right.coarse) ?? .zero
  }

  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if let exact = sum(left, right) { return exact }
    return sum(left.coarse, right.coarse) ?? .zero
  }

  public static func - (left: Ratio, right: Ratio) -> Ratio {
    left + Ratio(checked: -right.numerator, right.denominator)
  }

  /// The quotient, or nil where the divisor is zero.
  public static func / (left: Ratio, right: Ratio) -> Ratio? {
    right.numerator == 0 ? nil : left * right.reciprocal
  }

  private static func product(_ left: Ratio, _ right: Ratio) -> Ratio? {
    guard let first = Ratio(left.numerator, right.denominator),
      let second = Ratio(right.numerator, left.denominator)
    else { return nil }
    let (top, topOverflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (bottom, bottomOverflow) =
      first.denominator.multipliedReportingOverflow(by: second.denominator)
    return topOverflow || bottomOverflow ? nil : Ratio(top, bottom)
  }

  private static func sum(_ left: Ratio, _ right: Ratio) -> Ratio? {
    let shared = Int128(
      clamping: greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let (first, firstOverflow) =
      left.numerator.multipliedReportingOverflow(by: right.denominator / shared)
    let (second, secondOverflow) =
      right.numerator.multipliedReportingOverflow(by: left.denominator / shared)
    let (top, topOverflow) = first.addingReportingOverflow(second)
    let (bottom, bottomOverflow) =
      left.denominator.multipliedReportingOverflow(by: right.denominator / shared)
    guard !firstOverflow, !secondOverflow, !topOverflow, !bottomOverflow else { return nil }
    return Ratio(top, bottom)
  }

  /// The ratio with numerator and denominator below 2^62, so that no operation can overflow.
  private var coarse: Ratio {
    let largest = max(numerator.magnitude, denominator.magnitude)
    let shift = max(0, 128 - largest.leadingZeroBitCount - 62)
    let top = min(max(numerator >> shift, -(1 << 62)), 1 << 62)
    return Ratio(top, max(denominator >> shift, 1)) ?? .zero
  }
}

extension Ratio: Comparable {
  public static func < (left: Ratio, right: Ratio) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Ratio: CustomStringConvertible {
  public var description: String {
    denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }
}

extension Ratio {
  /// The nearest decimal with so many digits after the point (0 to 30), halves away from zero.
  public func rounded(toPlaces places: Int) -> DecimalNumber {
    let divisor = denominator.magnitude
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    guard whole < powersOfTen[DecimalNumber.digitLimit].magnitude else {
      return numerator < 0 ? -.greatest : .greatest
    }
    var digits = whole
    var remainder = rest
    var exponent = 0
    // Digits after the point that thirty digits in all leave no room for are rounded away as well.
    while -exponent < min(max(places, 0), DecimalNumber.digitLimit), remainder != 0,
      digits < powersOfTen[DecimalNumber.digitLimit - 1].magnitude
    {
      let (digit, next) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      digits = digits * 10 + digit
      remainder = next
      exponent -= 1
    }
    if remainder >= divisor - remainder { digits += 1 }
    let signed = numerator < 0 ? -Int128(digits) : Int128(digits)
    return DecimalNumber(significand: signed, exponent: exponent)
      ?? (numerator < 0 ? -.greatest : .greatest)
  }
}
