extension LineCursor {
  /// The end of the run of bytes that are equal to the one at an offset.
  func endOfRun(at offset: Int) -> Int {
    let byte = peek(offset)
    var end = offset
    while end < self.end, bytes[end] == byte { end += 1 }
    return end
  }

  /// The level of the heading that starts at `nonspace` with number signs.
  func headingLevel() -> Int? {
    var offset = nonspace
    while peek(offset) == UInt8(ascii: "#"), offset - nonspace < 7 { offset += 1 }
    guard offset - nonspace <= 6, offset == end || isSpaceOrTab(offset) else { return nil }
    return offset - nonspace
  }

  /// The text between the number signs that open a heading and those that may close it.
  mutating func headingText(_ level: Int) -> Range<Int> {
    var low = nonspace + level
    while isSpaceOrTab(low) { low += 1 }
    var high = max(low, trimmedEnd())
    var mark = high
    while mark > low, bytes[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
    if mark == low || isSpaceOrTab(mark - 1) { high = mark }
    while high > low, isSpaceOrTab(high - 1) { high -= 1 }
    return low..<high
  }

  /// The level of heading that the line gives to the paragraph before it.
  func underlineLevel() -> Int? {
    let byte = bytes[nonspace]
    guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return nil }
    guard isBlank(from: endOfRun(at: nonspace)) else { return nil }
    return byte == UInt8(ascii: "=") ? 1 : 2
  }

  /// The length of the fence that opens a code block at `nonspace`.
  func openingFence() -> Int? {
    let byte = bytes[nonspace]
    let end = endOfRun(at: nonspace)
    guard end - nonspace >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), bytes[end..<self.end].contains(byte) { return nil }
    return end - nonspace
  }
}
