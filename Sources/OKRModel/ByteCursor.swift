/// A place in UTF-8 bytes that moves forward. Reading past the end gives zero bytes, never a trap.
struct ByteCursor {
  let bytes: ArraySlice<UInt8>
  var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.index = bytes.startIndex
  }

  var isAtEnd: Bool { index >= bytes.endIndex }
  var current: UInt8 { index < bytes.endIndex ? bytes[index] : 0 }
  var rest: ArraySlice<UInt8> { bytes[index...] }

  func byte(after count: Int) -> UInt8 {
    let place = index + count
    return place < bytes.endIndex ? bytes[place] : 0
  }

  /// Whether the bytes here are these.
  func isAt(_ pattern: StaticString) -> Bool {
    guard index + pattern.utf8CodeUnitCount <= bytes.endIndex else { return false }
    for offset in 0..<pattern.utf8CodeUnitCount
    where bytes[index + offset] != pattern.utf8Start[offset] { return false }
    return true
  }

  mutating func take(_ pattern: StaticString) -> Bool {
    guard isAt(pattern) else { return false }
    index += pattern.utf8CodeUnitCount
    return true
  }

  /// The length of the space of any kind here: 0 where there is none. Tabs, no-break, thin, narrow
  /// no-break, ideographic and the other typographic spaces count; line ends do not.
  var spaceLength: Int {
    switch current {
    case 0x20, 0x09: return 1
    case 0xC2: return byte(after: 1) == 0xA0 ? 2 : 0
    case 0xE2:
      let (second, third) = (byte(after: 1), byte(after: 2))
      if second == 0x80 { return (0x80...0x8A).contains(third) || third == 0xAF ? 3 : 0 }
      return second == 0x81 && third == 0x9F ? 3 : 0
    case 0xE3: return byte(after: 1) == 0x80 && byte(after: 2) == 0x80 ? 3 : 0
    default: return 0
    }
  }

  mutating func skipSpaces() {
    while spaceLength > 0 { index += spaceLength }
  }

  /// The scalar here and its length in bytes, or nil at the end and where the bytes are not UTF-8.
  var scalar: (value: Unicode.Scalar, length: Int)? {
    guard index < bytes.endIndex else { return nil }
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.endIndex else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Moves past letters of any script and gives them.
  mutating func takeLetters() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        guard isLetter(byte) else { break }
        index += 1
      } else {
        guard let scalar, scalar.value.properties.isAlphabetic || isMark(scalar.value) else {
          break
        }
        index += scalar.length
      }
    }
    return bytes[start..<index]
  }

  /// Combining accents of decomposed letters.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// The bytes without the spaces of any kind at both of their ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var cursor = ByteCursor(bytes)
  while true {
    cursor.skipSpaces()
    guard cursor.current == 0x0A || cursor.current == 0x0D else { break }
    cursor.index += 1
  }
  let start = cursor.index
  var end = bytes.endIndex
  while end > start {
    let last = bytes[end - 1]
    if last == 0x20 || (0x09...0x0D).contains(last) {
      end -= 1
      continue
    }
    guard last >= 0x80 else { break }
    guard let length = (2...3).first(where: { isSpace(bytes[..<end], last: $0, from: start) })
    else { break }
    end -= length
  }
  return bytes[start..<end]
}

private func isSpace(_ bytes: ArraySlice<UInt8>, last length: Int, from start: Int) -> Bool {
  guard bytes.endIndex - length >= start else { return false }
  return ByteCursor(bytes[(bytes.endIndex - length)...]).spaceLength == length
}

extension ByteCursor {
  mutating func skipOneSpace() { index += spaceLength }

  /// Whether a word can end here: before anything but letters, digits and what joins words.
  var isWordBoundary: Bool {
    let byte = current
    if byte >= 0x80 {
      guard let scalar = scalar?.value else { return true }
      return !scalar.properties.isAlphabetic && scalar != "’"
    }
    return !isLetter(byte) && !isDigit(byte) && byte != 0x2D && byte != 0x5F && byte != 0x27
  }
}
