import OKRDocument
import OKRModel
import SourceText

extension Outline {
  func piece(ofKeyResult index: Int) -> Piece {
    let node = document.keyResults[index]
    let label = node.keyResult.label
    let title = text(node.title).folded
    var inner = [heading(of: node)]
    var items = fields(of: node)
    items += node.milestones.map {
      item($0.range, checkBox: $0.checkBox, words: $0.text)
    }
    items.sort { $0.lines.lowerBound < $1.lines.lowerBound }
    let table = node.checkIns.map { piece($0, of: node) }
    let split = table?.lines.lowerBound ?? Int.max
    let above = items.filter { $0.lines.lowerBound < split }
    let below = items.filter { $0.lines.lowerBound >= split }
    if !above.isEmpty { inner.append(container(.list, ["above"], nil, above)) }
    if let table { inner.append(table) }
    if !below.isEmpty { inner.append(container(.list, ["below"], nil, below)) }
    let keys = [
      (label ?? "") + " " + title, " " + title, label.map { $0 } ?? " unlabelled " + title,
    ]
    return container(.keyResult, keys, node.range, name: label ?? text(node.title), inner)
  }

  /// The heading line in two pieces, up to the label and behind it.
  private func heading(of node: KeyResultNode) -> Piece {
    let source = document.source
    var range = node.range.lowerBound..<node.heading.upperBound
    if node.form != .listItem, let block = headings[node.range.lowerBound] { range = block }
    var piece = leaf(.heading, ["heading"], range, name: text(node.title))
    if let label = node.label, label.upperBound <= node.title.lowerBound {
      let whole = bytes(piece.lines)
      piece.node.parts = [
        Array(source.bytes[whole.lowerBound..<node.title.lowerBound]),
        Array(source.bytes[node.title.lowerBound..<whole.upperBound]),
      ]
    }
    return piece
  }

  private func fields(of node: KeyResultNode) -> [Piece] {
    var counts: [String: Int] = [:]
    return node.fields.map { field in
      let words = text(field.name)
      var key = field.field?.rawValue ?? ":" + words.folded
      let count = counts[key, default: 0]
      counts[key] = count + 1
      if count > 0 { key += " \(count)" }
      var piece = leaf(.field, [key], field.range, name: field.field?.rawValue ?? words)
      // The name and the value are facts of their own.
      let whole = bytes(piece.lines)
      piece.node.parts = [
        Array(document.source.bytes[whole.lowerBound..<field.value.lowerBound]),
        Array(document.source.bytes[field.value.lowerBound..<whole.upperBound]),
      ]
      return piece
    }
  }

  private func piece(_ table: CheckInTable, of node: KeyResultNode) -> Piece {
    var dates: [Int: CalendarDate] = [:]
    for (index, row) in node.checkInRows.enumerated() {
      dates[row] = node.keyResult.checkIns[index].date
    }
    let columns = table.header.map { $0.column?.rawValue ?? ":" + text($0.range).folded }
    let headerEnd = table.header.last?.range.upperBound ?? table.range.lowerBound
    var header = leaf(.header, ["header"], table.range.lowerBound..<headerEnd)
    header.node.meaning = header.node.meaning.withoutCellPadding
    header.node.cells = columns
    var delimiter = leaf(.delimiter, ["delimiter"], table.delimiter)
    delimiter.node.meaning = delimiter.node.meaning.withoutRepeatedDashes
    let rows = table.rows.enumerated().map { index, row in
      func cell(_ column: CheckInColumn) -> String {
        table.cell(column, of: row).map { text($0) } ?? ""
      }
      let day = dates[index]?.description ?? cell(.date)
      let cells = row.cells.map { text($0) }
      var piece = leaf(
        .row,
        [
          cells.joined(separator: "|"), "\(day)|\(cell(.by))|\(cell(.value))",
          "\(day)|\(cell(.by))", day,
        ], row.range, name: cell(.date))
      piece.node.meaning = piece.node.meaning.withoutCellPadding
      piece.node.cells = cells
      piece.node.date = dates[index]
      return piece
    }
    return container(.table, ["table"], table.range, [header, delimiter] + rows)
  }
}
