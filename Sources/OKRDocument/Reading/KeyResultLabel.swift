import SourceText

/// The label at the start of a key result's heading: `KR1:`, `KR1 -`, `KR 1.`, `RC1 :`.
struct KeyResultLabel {
  var number: Int
  /// `KR1` as it is written.
  var range: Range<Int>
  /// The rest of the heading after the separator.
  var title: Range<Int>

  var canonical: String { "KR\(number)" }

  init?(in source: SourceText, heading: Range<Int>, labels: Set<FoldedName>) {
    let bytes = source.bytes
    var index = heading.lowerBound
    let end = heading.upperBound
    func skipEmphasis() {
      while index < end, bytes[index] == 0x2A || bytes[index] == 0x5F { index += 1 }
    }
    func skipSpaces() {
      while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || isNoBreakSpace(at: index) {
        index += bytes[index] < 0x80 ? 1 : bytes[index] == 0xC2 ? 2 : 3
      }
    }
    func isNoBreakSpace(at index: Int) -> Bool {
      if bytes[index] == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 }
      return bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80
        && bytes[index + 2] == 0xAF
    }
    skipEmphasis()
    let start = index
    while index < end, index - start < 24, !(0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > start, index < end, (0x30...0x39).contains(bytes[index]) else { return nil }
    guard labels.contains(FoldedName(bytes[start..<index])) else { return nil }
    var number = 0
    let digits = index
    while index < end, (0x30...0x39).contains(bytes[index]) {
      guard index - digits < 6 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    range = start..<index
    self.number = number
    skipEmphasis()
    guard index == end || !isWordByte(bytes[index]) else { return nil }
    skipSpaces()
    if index < end {
      let separator = bytes[index]
      if separator == 0x3A || separator == 0x29 || separator == 0x2D || separator == 0x2E {
        if separator == 0x2E, index + 1 < end, (0x30...0x39).contains(bytes[index + 1]) {
          return nil
        }
        index += 1
      } else if separator == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
      {
        index += 3
      }
    }
    skipEmphasis()
    skipSpaces()
    title = index..<end
  }
}

/// Whether a byte belongs to a word: a letter, a digit, or part of a character beyond ASCII other
/// than the punctuation and spaces that begin with 0xC2 or 0xE2.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case 0x80...0xFF: byte != 0xC2 && byte != 0xE2
  default: false
  }
}
