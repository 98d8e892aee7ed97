/// The table of a key result's check-ins.
public struct CheckInTable: Sendable {
  public var range: Range<Int>
  public var header: [HeaderCell]
  public var delimiter: Range<Int>
  public var rows: [CheckInRow]
  /// Where each known column stands, in the order of all columns; -1 where it is missing.
  private let places: [Int]

  init(range: Range<Int>, header: [HeaderCell], delimiter: Range<Int>, rows: [CheckInRow]) {
    self.range = range
    self.header = header
    self.delimiter = delimiter
    self.rows = rows
    var places = Array(repeating: -1, count: CheckInColumn.allCases.count)
    for (index, cell) in header.enumerated() {
      if let column = cell.column, places[column.place] < 0 { places[column.place] = index }
    }
    self.places = places
  }

  public struct HeaderCell: Sendable {
    /// nil where the heading is none that the format knows; such columns are kept.
    public var column: CheckInColumn?
    public var range: Range<Int>
    /// The text together with the comments behind it.
    var whole: Range<Int>
  }

  /// Where a column stands; the first where it is repeated, nil where it is missing.
  public func place(of column: CheckInColumn) -> Int? {
    let place = places[column.place]
    return place < 0 ? nil : place
  }

  /// The cell of a column in a row; nil where the table has no such column or the row is short.
  public func cell(_ column: CheckInColumn, of row: CheckInRow) -> Range<Int>? {
    let place = places[column.place]
    return place >= 0 && place < row.cells.count ? row.cells[place] : nil
  }

  /// The cell of a column in a row where something stands in it.
  func filledCell(_ column: CheckInColumn, of row: CheckInRow) -> Range<Int>? {
    guard let range = cell(column, of: row), !range.isEmpty else { return nil }
    return range
  }
}

public struct CheckInRow: Sendable {
  public var range: Range<Int>
  /// The trimmed text of each cell, without the comments at its end.
  public var cells: [Range<Int>]
  /// The texts together with these comments.
  var whole: [Range<Int>]
}

extension CheckInColumn {
  /// The place among all columns.
  fileprivate var place: Int {
    switch self {
    case .date: 0
    case .value: 1
    case .confidence: 2
    case .by: 3
    case .note: 4
    case .keyResult: 5
    }
  }
}
