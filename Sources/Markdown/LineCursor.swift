/// A place in one line, as a byte offset and as a column, in which a tab reaches to the next
/// multiple of four.
///
/// A tab can be consumed in part: then `offset` stands on the tab and `column` inside it.
struct LineCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var lineStart = 0
  /// The end of the line, without its line ending.
  private(set) var end = 0
  private(set) var offset = 0
  private(set) var column = 0
  /// The first byte at or after `offset` that is neither space nor tab; `end` in a blank line.
  private(set) var nonspace = 0
  private var nonspaceColumn = 0
  private var knownTrimmedEnd = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func begin(_ line: Range<Int>) {
    lineStart = line.lowerBound
    offset = line.lowerBound
    end = line.upperBound
    column = 0
    nonspace = offset
    nonspaceColumn = 0
    knownTrimmedEnd = -1
    findNonspace()
  }

  /// The columns of white space between here and the next text.
  var indent: Int { nonspaceColumn - column }

  var isBlank: Bool { nonspace >= end }

  /// The byte at an offset, or a line feed at the end of the line.
  func peek(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : .lineFeed }

  func isSpaceOrTab(_ offset: Int) -> Bool {
    let byte = peek(offset)
    return byte == .space || byte == .tab
  }

  /// Whether there are only spaces and tabs from an offset to the end of the line.
  func isBlank(from offset: Int) -> Bool {
    var offset = offset
    while isSpaceOrTab(offset) { offset += 1 }
    return offset >= end
  }

  /// The end of the line without the spaces and tabs there; never before `lineStart`.
  mutating func trimmedEnd() -> Int {
    if knownTrimmedEnd < 0 {
      knownTrimmedEnd = trimmedEnd(of: lineStart..<end)
    }
    return knownTrimmedEnd
  }

  /// The end of the text in a range of bytes, without the spaces and tabs there.
  func trimmedEnd(of text: Range<Int>) -> Int {
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == .space || bytes[end - 1] == .tab { end -= 1 }
    return end
  }

  private mutating func findNonspace() {
    if nonspace <= offset {
      nonspace = offset
      nonspaceColumn = column
    }
    while nonspace < end {
      let byte = bytes[nonspace]
      if byte == .space {
        nonspaceColumn += 1
      } else if byte == .tab {
        nonspaceColumn += 4 - nonspaceColumn % 4
      } else {
        return
      }
      nonspace += 1
    }
  }

  /// Advances over white space to the next text.
  mutating func skipIndent() {
    offset = nonspace
    column = nonspaceColumn
  }

  /// Advances over bytes that are neither spaces nor tabs and start at `nonspace`.
  mutating func skipMarker(_ length: Int) {
    offset = nonspace + length
    column = nonspaceColumn + length
    findNonspace()
  }

  /// Advances over at most so many columns of white space.
  mutating func skip(columns: Int) {
    var rest = min(columns, indent)
    while rest > 0 {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      if width <= rest { offset += 1 }
      column += min(width, rest)
      rest -= min(width, rest)
    }
  }

  /// Leaves out the byte-order mark at the start of a text.
  mutating func skipByteOrderMark() {
    guard peek(offset) == 0xEF, peek(offset + 1) == 0xBB, peek(offset + 2) == 0xBF else { return }
    begin(offset + 3..<end)
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
}
