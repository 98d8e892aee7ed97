import Markdown
import SourceText

/// What the scanner and the reference say about a text in the same words, a line for each block:
/// its kind, its first line, the last line where it can be compared, and its text.
struct BlockOutline {
  private(set) var lines: [String] = []

  mutating func add(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }
}

/// The text of a heading or a cell, or a question mark where it has inline structure. Backslashes
/// are left out, since the reference resolves escapes.
func comparableText(_ text: String) -> String {
  text.contains { "`*_<>&[]!~\n".contains($0) } ? "?" : text.filter { $0 != "\\" }
}

extension BlockOutline {
  /// The outline of our blocks, with the reference's own way to count applied where it differs.
  init(_ source: SourceText) {
    add(MarkdownDocument(source).blocks, 0, source)
  }

  private mutating func add(
    _ blocks: [MarkdownBlock], _ depth: Int, _ source: SourceText, quotes: Int = 0
  ) {
    for (index, block) in blocks.enumerated() {
      // Where the first lines of a paragraph stay one before a table, the reference gives its
      // place to the table and none to it.
      if index + 1 < blocks.count, isSplit(block, before: blocks[index + 1], source) {
        add(depth, "paragraph 0-0")
      } else if block.kind == .table {
        let isSplit = index > 0 && isSplit(blocks[index - 1], before: block, source)
        let start = (isSplit ? blocks[index - 1] : block).range.lowerBound
        addTable(block, depth, source, firstLine: source.line(at: start) + 1)
      } else {
        add(block, depth, source, quotes)
      }
    }
  }

  private func isSplit(
    _ paragraph: MarkdownBlock, before table: MarkdownBlock, _ source: SourceText
  ) -> Bool {
    paragraph.kind == .paragraph && table.kind == .table
      && source.line(at: paragraph.range.upperBound) + 1 == source.line(at: table.range.lowerBound)
  }

  private mutating func add(
    _ block: MarkdownBlock, _ depth: Int, _ source: SourceText, _ quotes: Int
  ) {
    let first = source.line(at: block.range.lowerBound) + 1
    let last = source.line(at: block.range.upperBound) + 1
    switch block.kind {
    case .heading(let level):
      // An underlined heading is closed by the next line, which the reference counts as its last.
      let lineCount = source.lineCount - (source.lineStarts.last == source.bytes.count ? 1 : 0)
      let end = last > first ? min(last + 1, lineCount) : last
      let text = last > first ? "?" : comparableText(source.string(in: block.content))
      add(depth, "heading \(level) \(first)-\(end) \(text)")
    case .list(let isOrdered):
      // The reference counts blank lines after lists and items; ours end with their last child.
      add(depth, "list \(isOrdered) \(first)")
    case .item:
      add(depth, "item \(first)")
    case .fencedCode:
      // The reference ends an unclosed block one line after it; the lines inside are compared, up
      // to the last that is more than blank or the marks of quotations.
      let blank = quotes > 0 ? " \t\r\n>" : " \t\r\n"
      let text = source.bytes[block.content].lastIndex { !blank.utf8.contains($0) }
      add(depth, "fenced \(first) \(text.map { source.line(at: $0) + 1 } ?? first)")
    case .table, .row, .cell: break
    case .paragraph: add(depth, "paragraph \(first)-\(last)")
    case .blockQuote:
      add(depth, "quote \(first)-\(last)")
      add(block.children, depth + 1, source, quotes: quotes + 1)
      return
    case .indentedCode: add(depth, "indented \(first)-\(last)")
    case .html: add(depth, "html \(first)-\(last)")
    case .thematicBreak: add(depth, "break \(first)")
    }
    add(block.children, depth + 1, source, quotes: quotes)
  }

  /// The reference cuts and fills all rows to the length of the header.
  private mutating func addTable(
    _ table: MarkdownBlock, _ depth: Int, _ source: SourceText, firstLine: Int
  ) {
    add(depth, "table \(firstLine)")
    let columns = table.children[0].children.count
    for (index, row) in table.children.enumerated() {
      let line = index == 0 ? firstLine : source.line(at: row.range.lowerBound) + 1
      add(depth + 1, "row \(line)")
      for column in 0..<columns {
        let cell = column < row.children.count ? row.children[column].content : 0..<0
        add(depth + 2, "cell \(comparableText(source.string(in: cell)))")
      }
    }
  }
}
