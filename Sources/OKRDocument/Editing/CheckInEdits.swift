import OKRModel
public import SourceText

extension ObjectiveDocument {
  /// The edits that add a check-in as the last row of a key result's table: one line, without
  /// re-aligning the others. Without a table they add one below the fields.
  ///
  /// There are none where a row cannot be added without changing another fact.
  ///
  /// - Parameter cells: The texts by column; a column that the table lacks is left out.
  public func appendingCheckIn(
    _ cells: [CheckInColumn: String], toKeyResult index: Int
  ) -> [TextEdit] {
    let rowCount = keyResults[index].checkIns?.rows.count ?? 0
    let checkInCount = keyResults[index].keyResult.checkIns.count
    return checked(
      editingFullForm(index) { $0.appendingInFullForm(cells, index) },
      apartFrom: { content in
        if keyResults[index].form == .listItem { content.removeForms() }
        guard content.keyResults.indices.contains(index) else { return }
        content.keyResults[index].rows = Array(content.keyResults[index].rows.prefix(rowCount))
        content.objective.keyResults[index].checkIns = Array(
          content.objective.keyResults[index].checkIns.prefix(checkInCount))
      },
      holds: { document in
        guard let table = document.keyResults[index].checkIns, table.rows.count == rowCount + 1
        else { return false }
        let row = table.rows[rowCount]
        return cells.allSatisfy { column, text in
          guard table.columns[column] != nil else { return true }
          return table.cell(column, of: row).map { document.text($0) }
            == text.asTableCell.trimmed
        }
      })
  }

  private func appendingInFullForm(
    _ cells: [CheckInColumn: String], _ index: Int
  ) -> [TextEdit] {
    let node = keyResults[index]
    let ending = source.lineEnding
    if let table = node.checkIns {
      let row = Self.row(table.header.map { $0.column.flatMap { cells[$0] } ?? "" })
      let end = table.rows.last?.range.upperBound ?? table.delimiter.upperBound
      let line = source.lineContent(source.line(at: end)).upperBound
      return [TextEdit(line..<line, ending + row)]
    }
    let columns: [CheckInColumn] = [.date, .value, .confidence, .by, .note]
    let names = columns.map { language.name(of: $0) }
    let lines = [
      Self.row(names),
      "|" + names.map { String(repeating: "-", count: $0.count + 2) + "|" }.joined(),
      Self.row(columns.map { cells[$0] ?? "" }),
    ]
    let end = node.fieldList.map(\.upperBound) ?? endOfHeading(node)
    let lineEnd = source.lineContent(source.line(at: end)).upperBound
    return [
      TextEdit(
        lineEnd..<lineEnd,
        ending + ending + lines.joined(separator: ending) + blankBehind(lineEnd))
    ]
  }

  static func row(_ cells: [String]) -> String {
    "|" + cells.map { " " + $0.asTableCell + " |" }.joined()
  }
}
