extension DecimalNumber: CustomStringConvertible {
  /// The number in its plain canonical form: digits, and a point only before digits that matter.
  public var description: String {
    guard exponent < 0 else { return String(significand) }
    var digits = Array(String(significand.magnitude).utf8)
    let places = -exponent
    if digits.count <= places {
      digits.insert(contentsOf: repeatElement(0x30, count: places + 1 - digits.count), at: 0)
    }
    digits.insert(0x2E, at: digits.count - places)
    return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  /// The number with exactly so many digits after the point, rounded with halves away from zero:
  /// `1.5` with two places is `1.50`.
  public func description(places: Int) -> String {
    let places = min(max(places, 0), Self.digitLimit)
    let rounded = Ratio(self).rounded(toPlaces: places)
    let missing = places + rounded.exponent
    guard places > 0 else { return rounded.description }
    return rounded.description + (rounded.isInteger ? "." : "")
      + String(repeating: "0", count: missing)
  }

  /// Reads an optional `-`, digits, and optionally a point and digits; nothing else, and nil where
  /// there are too many digits to hold.
  public init?(_ plain: some StringProtocol) {
    var significand: Int128 = 0
    var exponent = 0
    var digitCount = 0
    var hasDigits = false
    var isNegative = false
    var hasPoint = false
    for (offset, byte) in plain.utf8.enumerated() {
      switch byte {
      case 0x2D where offset == 0: isNegative = true
      case 0x2E where hasDigits && !hasPoint: hasPoint = true
      case 0x30...0x39:
        hasDigits = true
        if significand != 0 || byte != 0x30 { digitCount += 1 }
        guard digitCount <= Self.digitLimit else { return nil }
        significand = significand * 10 + Int128(byte - 0x30)
        if hasPoint { exponent -= 1 }
      default: return nil
      }
    }
    guard hasDigits, !hasPoint || exponent < 0 else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: exponent)
  }
}
