import Markdown
import SourceText

/// What keeps a table from being one in Markdown.
public enum TableFault: Sendable {
  /// The row of dashes has another number of columns than the header.
  case delimiterWidth
  case delimiterMissing
  /// The row below the header is made of dashes that are no hyphens, as a word processor writes them.
  case delimiterDashes
  /// The columns are parted by tabs, as a spreadsheet copies them.
  case tabs
  /// A blank line parts rows from the table above them.
  case blankLine
}

/// The text that was read last in a key result, as far as it can be the upper part of a table.
struct TableAbove {
  enum Kind { case table, header }

  var kind: Kind
  var end: Int
}

extension DocumentReader {
  /// Notes the tables of check-ins in a paragraph that Markdown takes for text.
  mutating func noteBrokenTables(
    in paragraph: MarkdownBlock, below above: inout TableAbove?, hasTable: Bool
  ) {
    let bytes = source.bytes[paragraph.range]
    let hasTabs = bytes.contains(0x09)
    guard hasTabs || bytes.contains(0x7C) else {
      above = nil
      return
    }
    let first = source.line(at: paragraph.range.lowerBound)
    let last = source.line(at: max(paragraph.range.lowerBound, paragraph.range.upperBound - 1))
    if let part = above, continues(part, line(first)) {
      let start = source.lineStarts[source.line(at: max(part.end - 1, 0)) + 1]
      note(
        .blankLine, at: line(first),
        [TextEdit(start..<source.lineStarts[first], "")])
      above = TableAbove(kind: .table, end: paragraph.range.upperBound)
      return
    }
    above = nil
    guard !hasTable else { return }
    for number in first...last {
      if isHeader(TableLine.cells(of: line(number), in: source)) {
        guard number < last else {
          above = TableAbove(kind: .header, end: paragraph.range.upperBound)
          return
        }
        if noteTable(headedBy: number) { return }
      } else if hasTabs, noteTabs(headedBy: number, to: last) {
        return
      }
    }
  }

  private func line(_ number: Int) -> Range<Int> { source.trimmed(source.lineContent(number)) }

  /// Whether a line goes on with a table that a blank line has ended.
  private func continues(_ above: TableAbove, _ line: Range<Int>) -> Bool {
    guard source.bytes[line].first == 0x7C else { return false }
    let cells = TableLine.cells(of: line, in: source)
    switch above.kind {
    case .table: return !cells.isEmpty && !isHeader(cells)
    case .header: return isDelimiter(cells)
    }
  }

  /// Notes a table by its header, if the line below it is a row or meant to be the delimiter row.
  private mutating func noteTable(headedBy header: Int) -> Bool {
    let columns = TableLine.cells(of: line(header), in: source).count
    let below = line(header + 1)
    let cells = TableLine.cells(of: below, in: source)
    let row = "|" + String(repeating: "---|", count: columns)
    if isDelimiter(cells) {
      let isPlain = source.bytes[below].allSatisfy { $0 < 0x80 && $0 != 0x3D }
      note(isPlain ? .delimiterWidth : .delimiterDashes, at: below, [TextEdit(below, row)])
      return true
    }
    guard source.bytes[below].contains(0x7C) else { return false }
    let start = line(header)
    let indentation = source.string(in: source.lineStarts[header]..<start.lowerBound)
    let end = source.lineContent(header).upperBound
    let isIndentation = indentation.allSatisfy { $0 == " " || $0 == "\t" }
    note(
      .delimiterMissing, at: start,
      [TextEdit(end..<end, source.lineEnding + (isIndentation ? indentation : "") + row)])
    return true
  }

  /// Notes rows whose cells are parted by tabs.
  private mutating func noteTabs(headedBy header: Int, to last: Int) -> Bool {
    let columns = tabbedCells(header)
    guard header < last, isHeader(columns), source.bytes[line(header + 1)].contains(0x09) else {
      return false
    }
    var edits: [TextEdit] = []
    for number in header...last {
      guard source.bytes[line(number)].contains(0x09) else { break }
      var row = ObjectiveDocument.row(tabbedCells(number).map { source.string(in: $0) })
      if number == header {
        row += source.lineEnding + "|" + String(repeating: "---|", count: columns.count)
      }
      edits.append(TextEdit(line(number), row))
    }
    note(.tabs, at: line(header), edits)
    return true
  }

  private func tabbedCells(_ number: Int) -> [Range<Int>] {
    source.bytes[line(number)].split(separator: 0x09, omittingEmptySubsequences: false).map {
      source.trimmed($0.startIndex..<$0.endIndex)
    }
  }

  private mutating func note(_ fault: TableFault, at range: Range<Int>, _ mending: [TextEdit]) {
    problems.append(
      DocumentProblem(
        .brokenTable(fault, mending: mending), range, keyResult: document.keyResults.count))
  }

  private func isHeader(_ cells: [Range<Int>]) -> Bool {
    guard cells.count >= 2 else { return false }
    let columns = cells.compactMap { packs.columns[FoldedName(source.bytes[$0])]?.name }
    return columns.contains(.date) || columns.count >= 2
  }

  /// Whether all cells are nothing but dashes of any kind, with colons at their ends.
  private func isDelimiter(_ cells: [Range<Int>]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        let text = source.string(in: cell).unicodeScalars
        return text.contains { $0 != ":" }
          && text.allSatisfy { ":-=\u{AD}‐‑‒–—―−─ ".unicodeScalars.contains($0) }
      }
  }
}
