/// A number with its unit, and the spelling that it was written in.
///
/// Equality includes the spelling; `hasSameValue(as:)` compares what was meant.
public struct Quantity: Sendable, Hashable {
  /// The number with its magnitude applied: 1200000 for `1.2M`.
  public let number: DecimalNumber
  /// The unit in its normal form (`%`, `€`, `min`, `/5`, `leads/month`), empty where none is written.
  public let unit: String
  /// The length of the unit where it is one of time.
  public let duration: DurationUnit?
  /// What stands in the text, without the spaces around it.
  public let spelling: String

  public init(
    _ number: DecimalNumber, unit: String = "", duration: DurationUnit? = nil,
    spelling: String? = nil
  ) {
    self.number = number
    self.unit = unit
    self.duration = duration
    self.spelling =
      spelling ?? (unit.isEmpty || unit.hasPrefix("/") ? "\(number)\(unit)" : "\(number) \(unit)")
  }

  /// Whether both are the same amount, however they are written; false for units that do not compare.
  public func hasSameValue(as other: Quantity) -> Bool {
    guard let (first, second) = numbers(with: other) else { return false }
    return first == second
  }

  /// The same amount in the unit of another quantity, or nil where the units do not compare.
  ///
  /// Units of time are converted, rounded to twelve places where that is not exact. Other units
  /// compare where they are the same without case and plural, or where one is the beginning of
  /// the other (`leads` and `leads/month`, `$` and `$ ARR`); a missing unit takes the other's.
  public func converted(toUnitOf other: Quantity) -> Quantity? {
    if let duration, let target = other.duration {
      guard duration.nanoseconds != target.nanoseconds else {
        return Quantity(number, unit: other.unit, duration: target, spelling: spelling)
      }
      let factor = Ratio(Int128(duration.nanoseconds), Int128(target.nanoseconds)) ?? .one
      return Quantity(
        (Ratio(number) * factor).rounded(toPlaces: 12), unit: other.unit, duration: target,
        spelling: spelling)
    }
    guard areComparable(unit, other.unit) else { return nil }
    guard !other.unit.isEmpty else { return self }
    return Quantity(number, unit: other.unit, duration: other.duration, spelling: spelling)
  }

  /// Both amounts on one scale, exactly, or nil where the units do not compare.
  func numbers(with other: Quantity) -> (DecimalNumber, DecimalNumber)? {
    if let duration, let second = other.duration {
      guard duration.nanoseconds != second.nanoseconds else { return (number, other.number) }
      return (
        number * DecimalNumber(duration.nanoseconds),
        other.number * DecimalNumber(second.nanoseconds)
      )
    }
    return areComparable(unit, other.unit) ? (number, other.number) : nil
  }

  /// The quantity with the unit of another where it has none itself.
  public func takingUnit(of other: Quantity) -> Quantity {
    guard unit.isEmpty else { return self }
    return Quantity(number, unit: other.unit, duration: other.duration, spelling: spelling)
  }
}

/// Whether two units are the same or one is the beginning of the other, word by word, without case and
/// plural endings.
private func areComparable(_ left: String, _ right: String) -> Bool {
  if left == right || left.isEmpty || right.isEmpty { return true }
  let first = Array(folded(left).utf8)
  let second = Array(folded(right).utf8)
  var (i, j) = (0, 0)
  while i < first.count, j < second.count {
    if first[i] == second[j] {
      i += 1
      j += 1
    } else if let end = pluralEnd(first, i), isWordEnd(second, j) {
      i = end
    } else if let end = pluralEnd(second, j), isWordEnd(first, i) {
      j = end
    } else {
      return false
    }
  }
  i = i < first.count ? pluralEnd(first, i) ?? i : i
  j = j < second.count ? pluralEnd(second, j) ?? j : j
  return isWordEnd(first, i) && isWordEnd(second, j)
}

/// The end of a plural ending (`s`, `es`, `x`) that stands here at the end of a word.
private func pluralEnd(_ bytes: [UInt8], _ index: Int) -> Int? {
  guard index > 0, isLetter(bytes[index - 1]) || bytes[index - 1] >= 0x80 else { return nil }
  if bytes[index] == 0x73 || bytes[index] == 0x78 {
    return isWordEnd(bytes, index + 1) ? index + 1 : nil
  }
  guard bytes[index] == 0x65, index + 1 < bytes.count, bytes[index + 1] == 0x73 else { return nil }
  return isWordEnd(bytes, index + 2) ? index + 2 : nil
}

private func isWordEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
  guard index < bytes.count else { return true }
  if index > 0, !isLetter(bytes[index - 1]), bytes[index - 1] < 0x80, !isDigit(bytes[index - 1]) {
    return true
  }
  let byte = bytes[index]
  return byte < 0x80 && !isLetter(byte) && !isDigit(byte)
}
