import Markdown
import SourceText

extension DocumentReader {
  /// Reads a table as check-ins, if one of its headings says so.
  mutating func readTable(
    _ table: MarkdownBlock, followsFields: Bool, of node: inout KeyResultNode
  ) {
    guard let headerRow = table.children.first else { return }
    var header: [CheckInTable.HeaderCell] = []
    var languages: [UInt64] = []
    for cell in headerRow.children {
      let name = source.withoutTrailingComments(cell.content)
      let word = packs.columns[FoldedName(source.bytes[name])]
      if let word { languages.append(word.languages) }
      header.append(CheckInTable.HeaderCell(column: word?.name, range: name, whole: cell.content))
    }
    let columns = header.compactMap(\.column)
    guard columns.contains(.date) || columns.count >= 2 || (followsFields && columns.count == 1)
    else { return }
    for mask in languages { vote(mask) }
    let index = document.keyResults.count
    for needed in [CheckInColumn.date, .value] where !columns.contains(needed) {
      problems.append(
        DocumentProblem(.columnMissing(needed), headerRow.range, keyResult: index))
    }
    var rows: [CheckInRow] = []
    rows.reserveCapacity(table.children.count)
    for row in table.children.dropFirst() {
      let whole = row.children.map(\.content)
      let cells = whole.map { source.withoutTrailingComments($0) }
      if cells.count > header.count,
        whole == cells || cells[header.count...].contains(where: { !$0.isEmpty })
      {
        problems.append(
          DocumentProblem(.extraCells, cells[header.count], keyResult: index))
      }
      rows.append(CheckInRow(range: row.range, cells: cells, whole: whole))
    }
    node.checkIns = CheckInTable(
      range: table.range, header: header, delimiter: table.delimiterRow ?? headerRow.range,
      rows: rows)
  }
}
