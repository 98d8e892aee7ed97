import OKRModel
import SourceText

/// The start of a line that was meant as a field or a key result and is none in Markdown: with the
/// bullet of a word processor, in bold, without a bullet, with `=`, or without a colon.
struct FieldLikeLine {
  /// From the bullet, or the first byte of the text.
  let start: Int
  let hasForeignBullet: Bool
  /// The first byte behind the bullet and the blanks after it.
  let text: Int

  /// - Parameter line: A line without the blanks at its ends.
  init(_ line: Range<Int>, in source: SourceText) {
    start = line.lowerBound
    let bytes = source.bytes
    var index = line.lowerBound
    var isForeign = false
    if let length = Self.bulletLength(bytes[line]) {
      index += length
      isForeign = true
    }
    while index < line.upperBound, let length = Self.blankLength(bytes[index..<line.upperBound]) {
      index += length
    }
    hasForeignBullet = isForeign
    text = index
  }

  /// The bullets and dashes that word processors put before an item; Markdown knows none of them.
  private static func bulletLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard let byte = line.first, byte >= 0x80 || byte == UInt8(ascii: "o") else { return nil }
    let start = String(decoding: line.prefix(8), as: UTF8.self).unicodeScalars
    guard let first = start.first else { return nil }
    let length = UTF8.encode(first)?.count ?? 1
    switch first {
    case "•", "·", "●", "○", "◦", "▪", "▫", "■", "□", "‣", "⁃", "➢", "❖", "\u{F0B7}", "\u{F0A7}",
      "\u{F0D8}":
      return length
    case "–", "—", "−", "‐", "‑":
      return blankLength(line.dropFirst(length)).map { _ in length }
    case "o", "§":
      return line.dropFirst(length).first == 0x09 ? length : nil
    default: return nil
    }
  }

  static func blankLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x20 || first == 0x09 { return 1 }
    if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
    return bytes.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : nil
  }
}

/// A field as it stands in such a line.
struct FieldLike {
  enum Separator { case colon, equals, none }

  let field: FieldName
  let name: Range<Int>
  let value: Range<Int>
  let separator: Separator
  let isEmphasised: Bool

  /// Reads a known name at the start of a text, with what follows it.
  init?(in range: Range<Int>, source: SourceText, packs: LanguagePacks) {
    let bytes = source.bytes
    func isEmphasis(_ index: Int) -> Bool { bytes[index] == 0x2A || bytes[index] == 0x5F }
    var start = range.lowerBound
    while start < range.upperBound, isEmphasis(start) { start += 1 }
    isEmphasised = start > range.lowerBound
    let limit = min(range.upperBound, start + 48)
    let mark = bytes[start..<limit].firstIndex { $0 == 0x3A || $0 == 0x3D }
    if let mark, let word = Self.word(start..<mark, source, packs) {
      separator = bytes[mark] == 0x3A ? .colon : .equals
      (field, name) = word
      var end = mark + 1
      if isEmphasised { while end < range.upperBound, isEmphasis(end) { end += 1 } }
      var rest = Self.withoutBlanks(end..<range.upperBound, source)
      // The marks behind a value that is in bold together with its name.
      if isEmphasised, end == mark + 1, !rest.isEmpty, !isEmphasis(rest.lowerBound) {
        while !rest.isEmpty, isEmphasis(rest.upperBound - 1) {
          rest = rest.lowerBound..<(rest.upperBound - 1)
        }
      }
      value = rest
      return
    }
    separator = .none
    // The longest name that ends at a blank.
    var end = limit
    while end > start {
      if end == range.upperBound || FieldLikeLine.blankLength(bytes[end..<range.upperBound]) != nil,
        let word = Self.word(start..<end, source, packs)
      {
        (field, name) = word
        value = Self.withoutBlanks(end..<range.upperBound, source)
        return
      }
      end -= 1
    }
    return nil
  }

  private static func word(
    _ range: Range<Int>, _ source: SourceText, _ packs: LanguagePacks
  ) -> (FieldName, Range<Int>)? {
    var name = withoutBlanks(range, source)
    while !name.isEmpty, [0x2A, 0x5F].contains(source.bytes[name.upperBound - 1]) {
      name = withoutBlanks(name.lowerBound..<(name.upperBound - 1), source)
    }
    guard !name.isEmpty, let word = packs.fields[FoldedName(source.bytes[name])] else { return nil }
    return (word.name, name)
  }

  private static func withoutBlanks(_ range: Range<Int>, _ source: SourceText) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    let bytes = source.bytes
    while low < high, let length = FieldLikeLine.blankLength(bytes[low..<high]) { low += length }
    while high > low {
      if bytes[high - 1] <= 0x20 {
        high -= 1
      } else if high - 2 >= low, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 {
        high -= 2
      } else if high - 3 >= low, bytes[(high - 3)..<high].elementsEqual([0xE2, 0x80, 0xAF]) {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }
}
