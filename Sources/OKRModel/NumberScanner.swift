/// Reads the digits, marks and groups of one number in front of a cursor.
struct NumberScanner: Sendable {
  /// What may stand between two digits.
  private struct Mark: Sendable {
    let bytes: [UInt8]
    let isDecimal: Bool
    let isGroup: Bool
  }

  struct Number {
    var value: DecimalNumber
    var isAmbiguous: Bool
  }

  private let point: Mark
  private let comma: Mark
  private let others: [Mark]

  init(style: NumberStyle) {
    func mark(_ scalar: Unicode.Scalar) -> Mark {
      Mark(
        bytes: Array(String(Character(scalar)).utf8),
        isDecimal: style.decimalSeparators.contains(scalar),
        isGroup: style.groupSeparators.contains(scalar))
    }
    point = mark(".")
    comma = mark(",")
    let known: [Unicode.Scalar] = [".", ",", " ", "'", "’"]
    others = (style.decimalSeparators + style.groupSeparators)
      .filter { !known.contains($0) && !$0.properties.isWhitespace }.map(mark)
  }

  /// The number here without a sign, with the cursor behind it, or nil with the cursor anywhere.
  func scan(_ cursor: inout ByteCursor) -> Number? {
    let start = cursor.index
    var whole: UInt64 = 0
    while isDigit(cursor.current), cursor.index - start < 18 {
      whole = whole * 10 + UInt64(cursor.current & 0x0F)
      cursor.index += 1
    }
    let follower = cursor.current
    if cursor.index > start, cursor.isAtEnd || isLetter(follower) || follower == 0x25 {
      return Number(
        value: DecimalNumber(checked: Int128(whole), exponent: 0), isAmbiguous: false)
    }
    // Of one mark the style decides at once, where nothing that could be another mark follows.
    if cursor.index > start, follower == 0x2E || follower == 0x2C, isDigit(cursor.byte(after: 1)) {
      let digits = start..<cursor.index
      cursor.index += 1
      let rest = takeDigits(&cursor)
      if cursor.isAtEnd || isLetter(cursor.current) || cursor.current == 0x25 {
        return number(digits, follower == 0x2E ? point : comma, rest, in: cursor)
      }
    }
    cursor.index = start
    return scanGroups(&cursor)
  }

  private func scanGroups(_ cursor: inout ByteCursor) -> Number? {
    var groups: [Range<Int>] = []
    var marks: [Mark] = []
    if !isDigit(cursor.current) {
      // `.65`, and `,65` where the comma is the decimal mark.
      guard let (mark, length) = mark(at: cursor, after: 0..<0),
        mark.isDecimal || cursor.current == 0x2E
      else { return nil }
      cursor.index += length
      return fraction(of: nil, digits: takeDigits(&cursor), in: cursor)
    }
    groups.append(takeDigits(&cursor))
    while let (mark, length) = mark(at: cursor, after: groups[0]) {
      // Digits behind a decimal mark are never grouped by spaces.
      if mark.bytes == [0x20], let last = marks.last, last.bytes != [0x20] { break }
      cursor.index += length
      marks.append(mark)
      groups.append(takeDigits(&cursor))
      guard groups.count <= DecimalNumber.digitLimit else { return nil }
    }
    return number(groups, marks, in: cursor)
  }

  private func takeDigits(_ cursor: inout ByteCursor) -> Range<Int> {
    let start = cursor.index
    while isDigit(cursor.current) { cursor.index += 1 }
    return start..<cursor.index
  }

  /// The mark here, where a digit follows it. Spaces and apostrophes count only where they separate
  /// three digits, and the first digits are one to three.
  private func mark(at cursor: ByteCursor, after first: Range<Int>) -> (Mark, Int)? {
    switch cursor.current {
    case 0x2E: return isDigit(cursor.byte(after: 1)) ? (point, 1) : nil
    case 0x2C: return isDigit(cursor.byte(after: 1)) ? (comma, 1) : nil
    default: break
    }
    let apostrophe = cursor.current == 0x27 ? 1 : cursor.isAt("’") ? 3 : 0
    let space = max(cursor.spaceLength, apostrophe)
    if space > 0 {
      guard (1...3).contains(first.count), cursor.bytes[first.lowerBound] != 0x30,
        (0..<3).allSatisfy({ isDigit(cursor.byte(after: space + $0)) }),
        !isDigit(cursor.byte(after: space + 3))
      else { return nil }
      let bytes: [UInt8] = apostrophe > 0 ? [0x27] : [0x20]
      return (Mark(bytes: bytes, isDecimal: false, isGroup: true), space)
    }
    guard !others.isEmpty, cursor.current >= 0x80 || !isLetter(cursor.current) else { return nil }
    for mark in others
    where cursor.rest.starts(with: mark.bytes) && isDigit(cursor.byte(after: mark.bytes.count)) {
      return (mark, mark.bytes.count)
    }
    return nil
  }

  private func number(
    _ groups: [Range<Int>], _ marks: [Mark], in cursor: ByteCursor
  ) -> Number? {
    guard let last = marks.last else {
      return fraction(of: groups[0], digits: nil, in: cursor)
    }
    if marks.count == 1 { return number(groups[0], last, groups[1], in: cursor) }
    let whole = groups[0].lowerBound..<groups[groups.count - 2].upperBound
    let separator = marks[0].bytes
    guard marks.dropLast().allSatisfy({ $0.bytes == separator }) else { return nil }
    if last.bytes == separator {
      // `1,200,300` has one reading in every style.
      guard isGrouped(groups) else { return nil }
      return fraction(of: whole.lowerBound..<cursor.index, digits: nil, in: cursor)
    }
    // `1,200.5` and `1.200,5` as well.
    guard !last.bytes.elementsEqual([0x27]), isGrouped(groups.dropLast()) else { return nil }
    return fraction(of: whole, digits: groups[groups.count - 1], in: cursor)
  }

  /// A number with a single mark, which the style decides.
  private func number(
    _ whole: Range<Int>, _ mark: Mark, _ rest: Range<Int>, in cursor: ByteCursor
  ) -> Number? {
    let looksGrouped =
      whole.count <= 3 && rest.count == 3 && cursor.bytes[whole.lowerBound] != 0x30
    let isOwnDecimal = mark.isDecimal
    if !isOwnDecimal && looksGrouped {
      var number = fraction(of: whole.lowerBound..<rest.upperBound, digits: nil, in: cursor)
      number?.isAmbiguous = !mark.isGroup
      return number
    }
    guard mark.bytes != [0x20], mark.bytes != [0x27] else { return nil }
    var number = fraction(of: whole, digits: rest, in: cursor)
    number?.isAmbiguous = !isOwnDecimal && mark.isGroup
    return number
  }

  /// Whether the groups are as people make them: threes at the end, twos (as in India) or threes
  /// before, one to three digits first.
  private func isGrouped(_ groups: some BidirectionalCollection<Range<Int>>) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    guard groups.count > 1 else { return true }
    return groups.last?.count == 3
      && groups.dropFirst().allSatisfy { $0.count == 3 || $0.count == 2 }
  }

  /// The number with these digits before and behind its decimal mark; marks among them are skipped.
  private func fraction(
    of whole: Range<Int>?, digits: Range<Int>?, in cursor: ByteCursor
  ) -> Number? {
    if (whole?.count ?? 0) + (digits?.count ?? 0) <= 18 {
      var small: Int64 = 0
      for range in [whole, digits] {
        for index in range ?? 0..<0 where isDigit(cursor.bytes[index]) {
          small = small * 10 + Int64(cursor.bytes[index] & 0x0F)
        }
      }
      return DecimalNumber(significand: Int128(small), exponent: -(digits?.count ?? 0))
        .map { Number(value: $0, isAmbiguous: false) }
    }
    var significand: Int128 = 0
    var count = 0
    for range in [whole, digits] {
      guard let range else { continue }
      for byte in cursor.bytes[range] where isDigit(byte) {
        if significand != 0 || byte != 0x30 { count += 1 }
        guard count <= DecimalNumber.digitLimit else { return nil }
        significand = significand * 10 + Int128(byte & 0x0F)
      }
    }
    return DecimalNumber(significand: significand, exponent: -(digits?.count ?? 0))
      .map { Number(value: $0, isAmbiguous: false) }
  }
}
