import Diagnostics
public import OKRModel
public import SourceText

extension ObjectiveDocument {
  /// The edits that add a check-in to a key result's table: one line, before the first row of a later
  /// day, without re-aligning the others. Without a table they add one below the fields.
  ///
  /// There are none where a row cannot be added without changing another fact.
  ///
  /// - Parameters:
  ///   - cells: The texts of the columns other than the date's; a column that the table lacks is left
  ///     out.
  ///   - date: Written as ISO 8601.
  public func addingCheckIn(
    _ cells: [CheckInColumn: String], on date: CalendarDate, toKeyResult index: Int
  ) -> [TextEdit] {
    var cells = cells
    cells[.date] = date.description
    let rowCount = keyResults[index].checkIns?.rows.count ?? 0
    let checkInCount = keyResults[index].keyResult.checkIns.count
    let place = rowOfCheckIn(on: date, inKeyResult: index)
    let checkInPlace = keyResults[index].checkInRows.count { $0 < place }
    return checked(
      editingFullForm(index) { $0.addingInFullForm(cells, at: place, index) },
      apartFrom: { content in
        if keyResults[index].form == .listItem { content.removeForms() }
        guard content.keyResults.indices.contains(index) else { return }
        if content.keyResults[index].rows.count == rowCount + 1 {
          content.keyResults[index].rows.remove(at: place)
        }
        if content.objective.keyResults[index].checkIns.count == checkInCount + 1 {
          content.objective.keyResults[index].checkIns.remove(at: checkInPlace)
        }
      },
      holds: { document in
        guard let table = document.keyResults[index].checkIns, table.rows.count == rowCount + 1
        else { return false }
        let row = table.rows[place]
        return cells.allSatisfy { column, text in
          guard table.place(of: column) != nil else { return true }
          return table.cell(column, of: row).map { document.text($0) }
            == text.asTableCell.trimmed
        }
      })
  }

  /// The number of the row that a check-in of a day gets: before the first of a later day, else behind
  /// the last.
  private func rowOfCheckIn(on date: CalendarDate, inKeyResult index: Int) -> Int {
    let node = keyResults[index]
    for (row, checkIn) in zip(node.checkInRows, node.keyResult.checkIns) where checkIn.date > date {
      return row
    }
    return node.checkIns?.rows.count ?? 0
  }

  private func addingInFullForm(
    _ cells: [CheckInColumn: String], at place: Int, _ index: Int
  ) -> [TextEdit] {
    let node = keyResults[index]
    let ending = source.lineEnding
    if let table = node.checkIns {
      let row = Self.row(cells, in: table, of: source)
      let before =
        place > 0 ? table.rows[place - 1].range.upperBound : table.delimiter.upperBound
      let line = source.lineContent(source.line(at: before)).upperBound
      return [TextEdit(line..<line, ending + row)]
    }
    let lines = Self.table([.date, .value, .confidence, .by, .note], cells, language)
    let end = node.fieldList.map(\.upperBound) ?? endOfHeading(node)
    let lineEnd = source.lineContent(source.line(at: end)).upperBound
    return [
      TextEdit(
        lineEnd..<lineEnd,
        ending + ending + lines.joined(separator: ending) + blankBehind(lineEnd))
    ]
  }

  /// The edits that take the table of a key result's check-ins out; where it has columns of the team's
  /// own, or where nothing else can be done, all of its rows alone. None where there is nothing to take
  /// out, and where that changes how something else is read.
  public func removingCheckIns(ofKeyResult index: Int) -> [TextEdit] {
    guard let table = keyResults[index].checkIns else { return [] }
    let edits = table.header.allSatisfy { $0.column != nil } ? removing(table, index) : []
    return edits.isEmpty ? removingRows(of: table, index) : edits
  }

  private func removing(_ table: CheckInTable, _ index: Int) -> [TextEdit] {
    checked(
      [TextEdit(linesWithGap(of: table.range), "")],
      apartFrom: { content in
        guard content.keyResults.indices.contains(index),
          content.objective.keyResults.indices.contains(index)
        else { return }
        content.keyResults[index].rows = []
        content.objective.keyResults[index].checkIns = []
      },
      holds: { document in
        document.keyResults.indices.contains(index) && document.keyResults[index].checkIns == nil
      })
  }

  private func removingRows(of table: CheckInTable, _ index: Int) -> [TextEdit] {
    guard let first = table.rows.first, let last = table.rows.last else { return [] }
    let start = source.lineStarts[source.line(at: first.range.lowerBound)]
    let end = source.lineRange(
      source.line(at: max(last.range.lowerBound, last.range.upperBound - 1))
    ).upperBound
    return checked(
      [TextEdit(start..<end, "")],
      apartFrom: { content in
        guard content.keyResults.indices.contains(index),
          content.objective.keyResults.indices.contains(index)
        else { return }
        content.keyResults[index].rows = []
        content.objective.keyResults[index].checkIns = []
      },
      holds: { document in
        document.keyResults.indices.contains(index)
          && document.keyResults[index].checkIns?.rows.isEmpty == true
      })
  }

  /// The lines of a table with one row.
  static func table(
    _ columns: [CheckInColumn], _ cells: [CheckInColumn: String], _ language: LanguagePack
  ) -> [String] {
    let names = columns.map { language.name(of: $0) }
    let texts = columns.map { (cells[$0] ?? "").asTableCell }
    let widths = zip(names, texts).map { name, text in
      max(3, name.displayWidth, min(text.displayWidth, Formatter.widestAlignedCell))
    }
    return [
      row(names, widths),
      "|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined(),
      row(columns.map { cells[$0] ?? "" }, widths),
    ]
  }

  /// The line of a row; without widths its cells are as wide as their texts.
  static func row(_ cells: [String], _ widths: [Int] = []) -> String {
    "|"
      + cells.enumerated().map { number, text in
        " " + text.asTableCell.padded(to: number < widths.count ? widths[number] : 0) + " |"
      }.joined()
  }

  /// The line of a row of a table that is there, from the texts of its columns.
  static func row(
    _ cells: [CheckInColumn: String], in table: CheckInTable, of source: SourceText
  ) -> String {
    let texts = table.header.enumerated().map { number, cell in
      cell.column.flatMap { table.place(of: $0) == number ? cells[$0] : nil } ?? ""
    }
    return row(texts, source.widths(of: table))
  }
}

extension SourceText {
  /// The columns of the cells of a table, by the line below its header.
  func widths(of table: CheckInTable) -> [Int] {
    var parts = string(in: table.delimiter).split(separator: "|", omittingEmptySubsequences: false)
    if parts.first?.allSatisfy({ $0 == " " }) == true { parts.removeFirst() }
    return table.header.indices.map { $0 < parts.count ? max(0, parts[$0].count - 2) : 0 }
  }
}
