import Diagnostics
import OKRModel
import SourceText

extension Formatter {
  /// Writes a check-in table with its columns aligned, the headings in the words of the language and
  /// dates as ISO 8601. Cells beyond the last column and the alignment marks stay.
  mutating func formatTable(_ table: CheckInTable, language: LanguagePack) {
    let header = table.header.map { cell in
      (cell.column.map { language.name(of: $0) } ?? source.string(in: cell.range))
        + comments(behind: cell.range, in: cell.whole)
    }
    let rows = table.rows.map { row in
      row.cells.enumerated().map { index, range in
        let text = source.string(in: range)
        let comments = comments(behind: range, in: row.whole[index])
        guard index == table.place(of: .date) else { return text + comments }
        return (language.dates.read(text)?.date.description ?? text) + comments
      }
    }
    let delimiters = self.delimiters(of: table, count: header.count)
    var widths = header.map { max(3, $0.displayWidth) }
    for row in rows {
      for (index, cell) in row.prefix(widths.count).enumerated() {
        widths[index] = max(widths[index], min(cell.displayWidth, Self.widestAlignedCell))
      }
    }
    replaceLine(at: table.range.lowerBound, with: line(header, widths))
    replaceLine(
      at: table.delimiter.lowerBound,
      with: "|"
        + zip(delimiters, widths).map { mark, width in
          mark.left + String(repeating: "-", count: width + 2 - mark.left.count - mark.right.count)
            + mark.right + "|"
        }.joined())
    for (row, cells) in zip(table.rows, rows) {
      replaceLine(at: row.range.lowerBound, with: line(cells, widths))
    }
  }

  private func comments(behind text: Range<Int>, in whole: Range<Int>) -> String {
    guard text != whole else { return "" }
    return (text.isEmpty ? "" : " ")
      + source.string(in: source.trimmed(text.upperBound..<whole.upperBound))
  }

  /// Longer cells stick out, so that one long note does not make every row as long.
  static let widestAlignedCell = 60

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = "|"
    for index in 0..<max(cells.count, widths.count) {
      let cell = index < cells.count ? cells[index] : ""
      text += " " + (index < widths.count ? cell.padded(to: widths[index]) : cell) + " |"
    }
    return text
  }

  /// The colons at the ends of each dash run of the delimiter row.
  private func delimiters(
    of table: CheckInTable, count: Int
  ) -> [(left: String, right: String)] {
    var parts = source.string(in: table.delimiter).split(
      separator: "|", omittingEmptySubsequences: false
    ).map { $0.filter { $0 != " " && $0 != "\t" } }
    if parts.first?.isEmpty == true { parts.removeFirst() }
    return (0..<count).map { index in
      guard index < parts.count else { return ("", "") }
      return (parts[index].hasPrefix(":") ? ":" : "", parts[index].hasSuffix(":") ? ":" : "")
    }
  }

  private mutating func replaceLine(at offset: Int, with text: String) {
    replace(source.lineContent(source.line(at: offset)), with: text)
  }
}
