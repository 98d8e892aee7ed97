/// A quantity that was read, and whether its number could also have been meant otherwise: `1,5` in a
/// language that groups with commas, `1.200` in one whose decimal mark is the comma.
public struct QuantityReading: Sendable, Hashable {
  public var quantity: Quantity
  public var isAmbiguous: Bool
}

/// Reads numbers and their units as people write them in one language.
///
/// Reading takes time linear in the text, and constant time in front of one that is no number.
public struct QuantityReader: Sendable {
  let words: UnitWords
  let numbers: NumberScanner

  public init(style: NumberStyle) {
    words = UnitWords(style: style)
    numbers = NumberScanner(style: style)
  }

  /// Reads a whole text, such as a table cell, with spaces of any kind around it; nil where it is not
  /// one quantity and nothing else.
  public func read(_ text: some StringProtocol) -> QuantityReading? {
    read(Array(text.utf8)[...])
  }

  public func read(_ bytes: ArraySlice<UInt8>) -> QuantityReading? {
    let text = trimmed(bytes)
    var cursor = ByteCursor(text)
    guard let start = head(&cursor) else { return nil }
    guard let suffix = wholeSuffix(start, &cursor), cursor.isAtEnd else { return nil }
    return reading(start, suffix, spelling: text)
  }

  /// Reads a quantity at the beginning of a text and gives the number of bytes that it takes.
  ///
  /// Of what follows the number only what surely belongs to it is taken: a magnitude, `%`, a currency,
  /// a unit of time, letters without a space between, and `/month` or `/5`. The `leads` of `640 leads`
  /// is left to the caller.
  public func read(prefix bytes: ArraySlice<UInt8>) -> (reading: QuantityReading, length: Int)? {
    var cursor = ByteCursor(bytes)
    guard let start = head(&cursor), let suffix = prefixSuffix(start, &cursor) else { return nil }
    let length = cursor.index - bytes.startIndex
    return (reading(start, suffix, spelling: bytes.prefix(length)), length)
  }

  public func read(prefix text: some StringProtocol) -> (reading: QuantityReading, length: Int)? {
    read(prefix: Array(text.utf8)[...])
  }

  private func reading(
    _ start: Head, _ suffix: Suffix, spelling: ArraySlice<UInt8>
  ) -> QuantityReading {
    let number = start.isNegative ? -suffix.number : suffix.number
    return QuantityReading(
      quantity: Quantity(
        number, unit: suffix.unit, duration: suffix.duration,
        spelling: String(decoding: spelling, as: UTF8.self)),
      isAmbiguous: start.isAmbiguous)
  }
}

extension QuantityReader {
  /// Everything up to the last digit of the number, and a `+` behind it.
  struct Head {
    var number: DecimalNumber
    var isNegative: Bool
    var isAmbiguous: Bool
    var currency: String?
  }

  struct Suffix {
    var number: DecimalNumber
    var unit = ""
    var duration: DurationUnit?
  }

  private func head(_ cursor: inout ByteCursor) -> Head? {
    var isNegative = false
    var currency: String?
    if !isDigit(cursor.current) {
      let hasSign = takeSign(&cursor, &isNegative)
      if let prefix = words.currencyPrefix(at: cursor) {
        currency = prefix.unit
        cursor.index += prefix.length
        cursor.skipOneSpace()
        if !hasSign { _ = takeSign(&cursor, &isNegative) }
      }
      guard isDigit(cursor.current) || !isLetter(cursor.current) else { return nil }
    }
    guard let number = numbers.scan(&cursor) else { return nil }
    if cursor.current == 0x2B, !isDigit(cursor.byte(after: 1)) { cursor.index += 1 }
    return Head(
      number: number.value, isNegative: isNegative, isAmbiguous: number.isAmbiguous,
      currency: currency)
  }

  /// Moves past `+`, `-` or U+2212 and one space behind it.
  private func takeSign(_ cursor: inout ByteCursor, _ isNegative: inout Bool) -> Bool {
    if cursor.take("-") || cursor.take("−") {
      isNegative = true
    } else if !cursor.take("+") {
      return false
    }
    cursor.skipOneSpace()
    return true
  }
}
