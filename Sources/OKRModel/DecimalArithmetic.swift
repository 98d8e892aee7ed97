/// Sums and products are exact where they fit. Where they need too many digits, the last digits after
/// the point are rounded (halves away from zero); where the part before the point itself does not fit,
/// the result is the greatest number of the same sign.
extension DecimalNumber {
  public static prefix func - (number: DecimalNumber) -> DecimalNumber {
    DecimalNumber(checked: -number.significand, exponent: number.exponent)
  }

  public static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    for exponent in min(left.exponent, right.exponent)..<0 {
      guard let first = left.significand(at: exponent),
        let second = right.significand(at: exponent)
      else { continue }
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return DecimalNumber(rounding: sum, exponent: exponent) }
    }
    let first = left.significand(at: 0) ?? 0
    let second = right.significand(at: 0) ?? 0
    return DecimalNumber(rounding: first + second, exponent: 0)
  }

  public static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    left + -right
  }

  public static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    let exponent = left.exponent + right.exponent
    let (product, overflow) =
      left.significand.multipliedReportingOverflow(by: right.significand)
    if !overflow, let exact = DecimalNumber(significand: product, exponent: exponent) {
      return exact
    }
    return rounding(
      left.significand.magnitude.multipliedFullWidth(by: right.significand.magnitude),
      exponent: exponent, isNegative: left.isNegative != right.isNegative)
  }

  public var magnitude: DecimalNumber { isNegative ? -self : self }

  /// The digits when the last one stands for `10^exponent`, rounded where that drops digits, or nil
  /// where they do not fit.
  private func significand(at exponent: Int) -> Int128? {
    if exponent <= self.exponent {
      let (product, overflow) =
        significand.multipliedReportingOverflow(by: powersOfTen[self.exponent - exponent])
      return overflow ? nil : product
    }
    return Self.divide(significand, by: powersOfTen[exponent - self.exponent])
  }

  private init(rounding significand: Int128, exponent: Int) {
    var digits = significand
    var power = exponent
    while digits.magnitude >= powersOfTen[Self.digitLimit].magnitude, power < 0 {
      digits = Self.divide(digits, by: 10)
      power += 1
    }
    self =
      DecimalNumber(significand: digits, exponent: power)
      ?? (digits < 0 ? -.greatest : .greatest)
  }

  /// A quotient rounded to the nearest integer, halves away from zero.
  private static func divide(_ number: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= (divisor.magnitude + 1) / 2 else { return quotient }
    return quotient + (number < 0 ? -1 : 1)
  }

  private static func rounding(
    _ product: (high: UInt128, low: UInt128), exponent: Int, isNegative: Bool
  ) -> DecimalNumber {
    let limit = powersOfTen[digitLimit].magnitude
    var dropped = max(0, -digitLimit - exponent)
    while dropped <= min(-exponent, 38) {
      let divisor = powersOfTen[dropped].magnitude
      if product.high < divisor {
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let rounded = quotient + (remainder >= (divisor + 1) / 2 && dropped > 0 ? 1 : 0)
        if rounded < limit,
          let number = DecimalNumber(
            significand: Int128(rounded), exponent: exponent + dropped)
        {
          return isNegative ? -number : number
        }
      }
      dropped += 1
    }
    return isNegative ? -.greatest : .greatest
  }
}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    if left.exponent > right.exponent {
      let (scaled, overflow) = left.significand.multipliedReportingOverflow(
        by: powersOfTen[left.exponent - right.exponent])
      return overflow ? left.significand < 0 : scaled < right.significand
    }
    let (scaled, overflow) = right.significand.multipliedReportingOverflow(
      by: powersOfTen[right.exponent - left.exponent])
    return overflow ? right.significand > 0 : left.significand < scaled
  }
}
