extension LineCursor {
  /// The end of the name of a tag: a letter, then letters, digits and hyphens.
  func endOfTagName(from offset: Int) -> Int {
    guard isLetter(peek(offset)) else { return offset }
    var end = offset + 1
    while case let byte = peek(end), isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") {
      end += 1
    }
    return end
  }

  /// The end of a closing tag whose name ends at an offset.
  func endOfClosingTag(from offset: Int) -> Int? {
    let end = skippingSpaces(from: offset)
    return peek(end) == UInt8(ascii: ">") ? end + 1 : nil
  }

  /// The end of an opening tag whose name ends at an offset, if all of the tag is on the line.
  func endOfOpeningTag(from offset: Int) -> Int? {
    var offset = offset
    while true {
      let next = skippingSpaces(from: offset)
      if next > offset, isAttributeStart(peek(next)) {
        guard let end = endOfAttribute(from: next) else { return nil }
        offset = end
        continue
      }
      let close = peek(next) == UInt8(ascii: "/") ? next + 1 : next
      return peek(close) == UInt8(ascii: ">") ? close + 1 : nil
    }
  }

  private func endOfAttribute(from start: Int) -> Int? {
    var offset = start
    while case let byte = peek(offset),
      isAttributeStart(byte) || isDigit(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
    {
      offset += 1
    }
    let equals = skippingSpaces(from: offset)
    guard peek(equals) == UInt8(ascii: "=") else { return offset }
    return endOfAttributeValue(from: skippingSpaces(from: equals + 1))
  }

  private func endOfAttributeValue(from start: Int) -> Int? {
    let quote = peek(start)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var offset = start + 1
      while offset < end, bytes[offset] != quote { offset += 1 }
      return offset < end ? offset + 1 : nil
    }
    var offset = start
    while offset < end, !isHTMLSpace(bytes[offset]) {
      switch bytes[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "`"):
        return offset > start ? offset : nil
      default:
        offset += 1
      }
    }
    return offset > start ? offset : nil
  }

  private func skippingSpaces(from offset: Int) -> Int {
    var offset = offset
    while offset < end, isHTMLSpace(bytes[offset]) { offset += 1 }
    return offset
  }

  private func isAttributeStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  func isUppercase(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte is white space in HTML; the end of the line is.
  func isHTMLSpace(_ byte: UInt8) -> Bool { byte == .space || byte >= 0x09 && byte <= 0x0D }
}
