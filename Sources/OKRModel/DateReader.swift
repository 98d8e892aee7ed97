/// A date that was read, and whether it stands in the text as ISO 8601 writes it.
public struct DateReading: Sendable, Hashable {
  public var date: CalendarDate
  public var isISO: Bool
}

/// Reads dates as people type them in one language.
///
/// `2026-09-15`, `2026/9/5` and `2026.09.05` are read in every language, and so is `15/09/2026` where
/// only one of its numbers can be the month. With `dayFirst`, so is `05/09/2026`, and a year of two
/// digits is one of this century (`5-9-26`). Names of months make `15 September 2026`, `Sept. 15,
/// 2026` and `1er septembre 2026`. A time behind an ISO date is read over.
public struct DateReader: Sendable {
  public let dayFirst: Bool
  private let monthNames: [String: Int]
  private let ignoredWords: Set<String>

  /// Month names (with their short forms, 1 to 12) and words to read over, such as names of weekdays,
  /// `le` and `the`; all without regard to case and accents.
  public init(dayFirst: Bool, monthNames: [String: Int], ignoredWords: Set<String> = []) {
    self.dayFirst = dayFirst
    // In the order of their spelling, so that two names that fold to one are always settled alike.
    let ordered = monthNames.sorted { $0.key < $1.key }
    self.monthNames = Dictionary(ordered.map { (folded($0.key), $0.value) }) { first, _ in first }
    self.ignoredWords = Set(ignoredWords.map { folded($0) })
  }

  /// The date that the whole text is, with spaces around it, or nil.
  public func read(_ text: some StringProtocol) -> DateReading? {
    read(Array(text.utf8)[...])
  }

  public func read(_ bytes: ArraySlice<UInt8>) -> DateReading? {
    let text = trimmed(bytes)
    if let date = isoDate(text) { return DateReading(date: date, isISO: true) }
    guard text.count <= 64, let parts = parts(of: text) else { return nil }
    return date(parts).map { DateReading(date: $0, isISO: false) }
  }

  private func isoDate(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == 0x2D, text[start + 7] == 0x2D else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for offset in 0..<10 where offset != 4 && offset != 7 {
      let byte = text[start + offset]
      guard isDigit(byte) else { return nil }
      let digit = Int(byte & 0x0F)
      if offset < 4 {
        numbers.year = numbers.year * 10 + digit
      } else if offset < 7 {
        numbers.month = numbers.month * 10 + digit
      } else {
        numbers.day = numbers.day * 10 + digit
      }
    }
    return CalendarDate(year: numbers.year, month: numbers.month, day: numbers.day)
  }
}

extension DateReader {
  /// The three numbers of a date in the order of the text, and which of them was a month's name.
  private struct Parts {
    var numbers: [Int] = []
    var digits: [Int] = []
    var named: Int?
    var separators: [UInt8] = []
  }

  private func parts(of text: ArraySlice<UInt8>) -> Parts? {
    var parts = Parts()
    var cursor = ByteCursor(text)
    while !cursor.isAtEnd {
      let begin = cursor.index
      if isDigit(cursor.current) {
        guard parts.numbers.count < 3 else { return nil }
        while isDigit(cursor.current) { cursor.index += 1 }
        guard cursor.index - begin <= 4 else { return nil }
        parts.numbers.append(
          text[begin..<cursor.index].reduce(0) { $0 * 10 + Int($1 & 0x0F) })
        parts.digits.append(cursor.index - begin)
        if parts.numbers.count == 3, isTime(cursor) { break }
        // `1er`, `15th`: the ending of an ordinal.
        if cursor.takeLetters().count > 4 { return nil }
        continue
      }
      let word = cursor.takeLetters()
      if word.isEmpty {
        guard takeSeparator(&parts, &cursor) else { return nil }
      } else if let month = monthNames[folded(utf8: word)], parts.named == nil {
        guard parts.numbers.count < 3 else { return nil }
        parts.named = parts.numbers.count
        parts.numbers.append(month)
        parts.digits.append(0)
      } else if !ignoredWords.contains(folded(utf8: word)) {
        return nil
      }
    }
    return parts.numbers.count == 3 ? parts : nil
  }

  /// Moves past spaces, or past one of `- / .` and `,`, which may stand between two parts.
  private func takeSeparator(_ parts: inout Parts, _ cursor: inout ByteCursor) -> Bool {
    if cursor.spaceLength > 0 {
      cursor.skipSpaces()
      return true
    }
    let byte = cursor.current
    guard byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x2C else { return false }
    cursor.index += 1
    parts.separators.append(byte)
    return parts.separators.count <= 3
  }

  /// Whether `T10:30` or ` 10:30` follows, and nothing that no time holds.
  private func isTime(_ cursor: ByteCursor) -> Bool {
    var time = cursor
    guard time.take("T") || time.take(" "), isDigit(time.current), isDigit(time.byte(after: 1)),
      time.byte(after: 2) == 0x3A
    else { return false }
    return time.rest.allSatisfy {
      isDigit($0) || $0 == 0x3A || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D || $0 == 0x5A
    }
  }

  private func date(_ parts: Parts) -> CalendarDate? {
    let (numbers, digits) = (parts.numbers, parts.digits)
    if let named = parts.named {
      guard named < 2 else { return nil }
      let day = numbers[1 - named]
      if digits[0] == 4, named == 1 {
        return date(year: numbers[0], digits: 4, numbers[1], numbers[2])
      }
      return digits[1 - named] > 2
        ? nil : date(year: numbers[2], digits: digits[2], numbers[named], day)
    }
    // Three bare numbers belong together by one sign, twice.
    guard parts.separators.count == 2, parts.separators[0] == parts.separators[1],
      parts.separators[0] != 0x2C
    else { return nil }
    if digits[0] == 4 {
      return digits[1] > 2 || digits[2] > 2
        ? nil : CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard digits[0] <= 2, digits[1] <= 2 else { return nil }
    if dayFirst, let date = date(year: numbers[2], digits: digits[2], numbers[1], numbers[0]) {
      return date
    }
    guard digits[2] == 4 else { return nil }
    let dayThenMonth = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthThenDay = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
    guard let first = dayThenMonth, let second = monthThenDay else {
      return dayThenMonth ?? monthThenDay
    }
    return first == second ? first : nil
  }

  private func date(year: Int, digits: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard digits == 4 || digits == 2 else { return nil }
    return CalendarDate(year: digits == 2 ? 2000 + year : year, month: month, day: day)
  }
}
