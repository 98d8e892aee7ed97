/// Digits that count nothing: quarters, versions, tickets, names.
extension Tokenizer {
  /// What a word with digits tells: `Q3`, `FY26`, `T2`, `S1` and `H1` are periods.
  func nameClasses(_ range: Range<Int>) -> WordClasses {
    let first = bytes[range.lowerBound] | 0x20
    let rest = bytes[range.dropFirst()]
    if rest.count == 1, let digit = rest.first, (0x31...0x34).contains(digit),
      [UInt8(ascii: "q"), UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "s")].contains(first)
    {
      return [.period]
    }
    if first == UInt8(ascii: "f"), rest.count >= 3, rest.first.map({ $0 | 0x20 }) == 0x79 {
      return [.period]
    }
    return []
  }

  /// Joins `ABC-123` and `v2.0` to one name.
  mutating func joinTicket() {
    guard let last = tokens.last else { return }
    let next = byte(index)
    guard isDigit(byte(index + 1)), next == UInt8(ascii: "-") || next == UInt8(ascii: ".") else {
      return
    }
    let isName =
      last.isUppercase
      || last.isCapitalized && !last.isAny([.top, .less, .more, .numbered, .metric])
    let isTicket = next == UInt8(ascii: "-") && last.kind == .word && isName
    let isVersion = next == UInt8(ascii: ".") && last.kind == .name
    let isChain = next == UInt8(ascii: "-") && last.kind == .name
    guard isTicket || isVersion || isChain else { return }
    index += 1
    takeNameBytes()
    tokens[tokens.count - 1].kind = .name
    tokens[tokens.count - 1].end = index
    tokens[tokens.count - 1].classes = []
  }

  /// Takes letters, digits, and points and dashes between digits.
  mutating func takeNameBytes() {
    while index < bytes.count {
      let current = bytes[index]
      let isJoint =
        (current == UInt8(ascii: ".") || current == UInt8(ascii: "-")
          || current == UInt8(ascii: "/"))
        && isDigit(byte(index + 1))
      guard
        isWordByte(current) && spaceLength(at: index) == 0 && !isTypographic(at: index) || isJoint
      else { return }
      index += 1
    }
  }

  /// Whether a sign that is no letter begins here.
  private func isTypographic(at offset: Int) -> Bool {
    byte(offset) == 0xE2 || byte(offset) == 0xC2
  }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
