/// The table of a key result's check-ins.
public struct CheckInTable: Sendable {
  public var range: Range<Int>
  public var header: [HeaderCell]
  public var delimiter: Range<Int>
  public var rows: [CheckInRow]
  /// Where each known column stands; the first where one is repeated.
  public let columns: [CheckInColumn: Int]

  init(range: Range<Int>, header: [HeaderCell], delimiter: Range<Int>, rows: [CheckInRow]) {
    self.range = range
    self.header = header
    self.delimiter = delimiter
    self.rows = rows
    columns = Dictionary(
      header.enumerated().compactMap { index, cell in cell.column.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  public struct HeaderCell: Sendable {
    /// nil where the heading is none that the format knows; such columns are kept.
    public var column: CheckInColumn?
    public var range: Range<Int>
    /// The text together with the comments behind it.
    var whole: Range<Int>
  }

  /// The cell of a column in a row; nil where the table has no such column or the row is short.
  public func cell(_ column: CheckInColumn, of row: CheckInRow) -> Range<Int>? {
    guard let index = columns[column] else { return nil }
    return index < row.cells.count ? row.cells[index] : nil
  }
}

public struct CheckInRow: Sendable {
  public var range: Range<Int>
  /// The trimmed text of each cell, without the comments at its end.
  public var cells: [Range<Int>]
  /// The texts together with these comments.
  var whole: [Range<Int>]
}
