public import SourceText

/// A line as a row of a table would be read, whether or not it is one.
public enum TableLine {
  /// The text of each cell between the pipes of a line.
  public static func cells(of line: Range<Int>, in source: SourceText) -> [Range<Int>] {
    let row = source.trimmed(line)
    return source.bytes.withUnsafeBufferPointer { bytes in
      let cursor = LineCursor(bytes)
      var cells: [Range<Int>] = []
      cursor.forEachCell(in: row) { cells.append(cursor.cellText($0)) }
      return cells
    }
  }
}
