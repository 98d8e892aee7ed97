/// What should have been reached by a date.
public struct PlanPoint: Sendable, Hashable {
  public let date: CalendarDate
  public let quantity: Quantity

  public init(date: CalendarDate, quantity: Quantity) {
    self.date = date
    self.quantity = quantity
  }
}

/// Why a plan could not be read. Ranges are UTF-8 offsets from the beginning of the text given.
public enum PlanProblem: Error, Sendable, Hashable {
  case empty
  /// Here should stand a date, as numbers (`2026-07-31`).
  case notADate(Range<Int>)
  /// Here should stand the number for the date before.
  case notANumber(Range<Int>)
}

/// Reads the dated points of a plan: `2026-07-31 450, 2026-08-31 560`.
///
/// A point begins at its date, so commas within numbers part nothing. Between points may stand `,`,
/// `;` or spaces alone, and between date and number `:`, `=` or an arrow.
public struct PlanReader: Sendable {
  private let dates: DateReader
  private let quantities: QuantityReader

  public init(dates: DateReader, quantities: QuantityReader) {
    self.dates = dates
    self.quantities = quantities
  }

  public func read(_ text: some StringProtocol) -> Result<[PlanPoint], PlanProblem> {
    read(Array(text.utf8)[...])
  }

  /// The points in the order of the text.
  public func read(_ bytes: ArraySlice<UInt8>) -> Result<[PlanPoint], PlanProblem> {
    let text = trimmed(bytes)
    guard !text.isEmpty else { return .failure(.empty) }
    let found = dateRanges(in: text)
    guard found.first?.lowerBound == text.startIndex else {
      let end = found.first?.lowerBound ?? text.endIndex
      return .failure(.notADate(text.startIndex - bytes.startIndex..<end - bytes.startIndex))
    }
    var points: [PlanPoint] = []
    for (index, range) in found.enumerated() {
      let end = index + 1 < found.count ? found[index + 1].lowerBound : text.endIndex
      let part = quantityPart(text[range.upperBound..<end])
      guard let date = dates.read(text[range])?.date else {
        return .failure(
          .notADate(range.lowerBound - bytes.startIndex..<range.upperBound - bytes.startIndex))
      }
      guard let quantity = quantities.read(part)?.quantity else {
        return .failure(
          .notANumber(part.startIndex - bytes.startIndex..<part.endIndex - bytes.startIndex))
      }
      points.append(PlanPoint(date: date, quantity: quantity))
    }
    return .success(points)
  }

  /// Where three numbers stand that are joined as those of a date, after a space or a separator.
  private func dateRanges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var cursor = ByteCursor(text)
    var isStart = true
    while !cursor.isAtEnd {
      let begin = cursor.index
      if isStart, isDigit(cursor.current), takeDate(&cursor) {
        ranges.append(begin..<cursor.index)
        isStart = false
        continue
      }
      cursor.index = begin
      let space = cursor.spaceLength
      isStart = space > 0 || cursor.current == 0x2C || cursor.current == 0x3B
      cursor.index += max(space, 1)
    }
    return ranges
  }

  /// Moves past a year, a month and a day in either order; `1.200.300` is a number.
  private func takeDate(_ cursor: inout ByteCursor) -> Bool {
    let first = takeDigits(&cursor)
    let separator = cursor.current
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return false }
    cursor.index += 1
    let second = takeDigits(&cursor)
    guard (1...2).contains(second), cursor.current == separator else { return false }
    cursor.index += 1
    let third = takeDigits(&cursor)
    return first == 4 ? (1...2).contains(third) : first <= 2 && (third == 4 || third == 2)
  }

  /// Moves past digits and gives their number.
  private func takeDigits(_ cursor: inout ByteCursor) -> Int {
    let start = cursor.index
    while isDigit(cursor.current) { cursor.index += 1 }
    return cursor.index - start
  }

  /// The text without what stands between a date and its number and behind the number.
  private func quantityPart(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    let signs: [StaticString] = ["->", "=>", "→", ":", "="]
    _ = signs.contains { cursor.take($0) }
    var part = trimmed(cursor.rest)
    while let last = part.last, last == 0x2C || last == 0x3B {
      part = part.dropLast()
    }
    return trimmed(part)
  }
}
