import Markdown
import SourceText

extension DocumentReader {
  /// Reads a table as check-ins, if one of its headings says so.
  mutating func readTable(
    _ table: MarkdownBlock, followsFields: Bool, of node: inout KeyResultNode
  ) {
    guard let headerRow = table.children.first else { return }
    let (header, languages) = header(headerRow)
    let columns = header.compactMap(\.column)
    guard columns.contains(.date) || columns.count >= 2 || (followsFields && columns.count == 1)
    else { return }
    for mask in languages { vote(mask) }
    let index = document.keyResults.count
    for needed in [CheckInColumn.date, .value] where !columns.contains(needed) {
      problems.append(
        DocumentProblem(.columnMissing(needed), headerRow.range, keyResult: index))
    }
    let rows = rows(of: table, columns: header.count, keyResult: index)
    node.checkIns = CheckInTable(
      range: table.range, header: header, delimiter: table.delimiterRow ?? headerRow.range,
      rows: rows)
  }

  /// The cells of a header, and for each that is known the languages of its word.
  func header(_ row: MarkdownBlock) -> (cells: [CheckInTable.HeaderCell], languages: [UInt64]) {
    var header: [CheckInTable.HeaderCell] = []
    var languages: [UInt64] = []
    for cell in row.children {
      let name = source.withoutTrailingComments(cell.content)
      let word = packs.columns[FoldedName(source.bytes[name])]
      if let word { languages.append(word.languages) }
      header.append(CheckInTable.HeaderCell(column: word?.name, range: name, whole: cell.content))
    }
    return (header, languages)
  }

  /// The rows below the header. More cells than there are columns are noted.
  mutating func rows(
    of table: MarkdownBlock, columns: Int, keyResult: Int?
  ) -> [CheckInRow] {
    var rows: [CheckInRow] = []
    rows.reserveCapacity(table.children.count)
    for row in table.children.dropFirst() {
      let whole = row.children.map(\.content)
      let cells = whole.map { source.withoutTrailingComments($0) }
      if cells.count > columns,
        whole == cells || cells[columns...].contains(where: { !$0.isEmpty })
      {
        problems.append(
          DocumentProblem(.extraCells, cells[columns], keyResult: keyResult))
      }
      rows.append(CheckInRow(range: row.range, cells: cells, whole: whole))
    }
    return rows
  }
}
