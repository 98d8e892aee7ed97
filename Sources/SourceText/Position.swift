/// A place in a text as people and editors count it: line and column from 1, the column in code
/// points, UTF-8 bytes or UTF-16 units.
public struct Position: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// What a column counts.
public enum ColumnUnit: Sendable {
  case utf8, utf16, codePoint
}

extension SourceText {
  /// The position of a byte offset. Each byte that is not part of well-formed UTF-8 counts as one.
  public func position(at offset: Int, in unit: ColumnUnit = .codePoint) -> Position {
    let line = line(at: offset)
    let start = lineStarts[line]
    guard unit != .utf8 else { return Position(line: line + 1, column: offset - start + 1) }
    var column = 1
    var index = start
    while index < offset {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : sequenceLength(at: index)
      if index + length > offset { break }
      column += unit == .utf16 && length == 4 ? 2 : 1
      index += length
    }
    return Position(line: line + 1, column: column)
  }

  /// The length of the well-formed UTF-8 sequence at an offset, or 1 where there is none.
  public func sequenceLength(at offset: Int) -> Int {
    let byte = bytes[offset]
    let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
    guard length > 1, offset + length <= bytes.count else { return 1 }
    for index in (offset + 1)..<(offset + length) where bytes[index] & 0xC0 != 0x80 { return 1 }
    return length
  }
}
