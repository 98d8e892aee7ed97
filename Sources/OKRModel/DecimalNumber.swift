/// An exact decimal number of at most thirty digits, at most thirty of them after the point.
///
/// Two numbers are equal where their values are: `1.50 == 1.5`. Arithmetic never traps; what it does
/// at the bounds stands beside the operators.
public struct DecimalNumber: Sendable, Hashable {
  /// The digits as an integer, without trailing zeros after the point.
  public let significand: Int128
  /// The power of ten that the significand is multiplied by, -30 to 0.
  public let exponent: Int

  static let digitLimit = 30

  /// The largest number that is held: thirty nines.
  public static let greatest = DecimalNumber(
    checked: powersOfTen[digitLimit] - 1, exponent: 0)
  public static let zero = DecimalNumber(0)
  public static let one = DecimalNumber(1)
  public static let hundred = DecimalNumber(100)

  public init(_ integer: Int) {
    self.init(checked: Int128(integer), exponent: 0)
  }

  /// The number `significand × 10^exponent`, or nil where it needs more than thirty digits before or
  /// after the point, or in all.
  public init?(significand: Int128, exponent: Int) {
    guard significand != 0 else {
      self.init(0)
      return
    }
    var digits = significand
    var power = exponent
    while power < 0 {
      let (quotient, remainder) = Self.dividedByTen(digits)
      guard remainder == 0 else { break }
      digits = quotient
      power += 1
    }
    guard (-Self.digitLimit...Self.digitLimit).contains(power) else { return nil }
    if power > 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: powersOfTen[power])
      guard !overflow else { return nil }
      digits = product
      power = 0
    }
    guard digits.magnitude < powersOfTen[Self.digitLimit].magnitude else { return nil }
    self.init(checked: digits, exponent: power)
  }

  /// For digits and a power that are already in the normal form.
  init(checked significand: Int128, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  public var isNegative: Bool { significand < 0 }
  public var isZero: Bool { significand == 0 }
  public var isInteger: Bool { exponent == 0 }

  /// The nearest binary number, for drawing and never for deciding.
  public var doubleValue: Double {
    Double(significand) / Double(powersOfTen[-exponent])
  }

  private static func dividedByTen(_ number: Int128) -> (Int128, Int128) {
    if let small = Int64(exactly: number) {
      return (Int128(small / 10), Int128(small % 10))
    }
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: 10)
    return (quotient, remainder)
  }
}

/// The powers of ten from 0 to 38, which are all that fit.
let powersOfTen: [Int128] = {
  var powers: [Int128] = [1]
  while powers.count < 39 { powers.append(powers[powers.count - 1] * 10) }
  return powers
}()
