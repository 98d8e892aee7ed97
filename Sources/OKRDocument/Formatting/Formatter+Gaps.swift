import Markdown
import SourceText

extension Formatter {
  /// Parts headings, fields and tables from their neighbours by one blank line, and ends the file
  /// with one line ending. Between blocks of prose the blank lines stay.
  mutating func formatGaps() {
    let ending = source.lineEnding
    let structured = structuredBlocks()
    var previousEnd = document.frontMatter?.range.upperBound
    var previousIsStructured = true
    for block in blocks {
      let isStructured = isHeading(block) || structured.contains(block.range.lowerBound)
      if isStructured || previousIsStructured {
        formatGap(from: previousEnd, to: block, ending: ending)
      }
      previousEnd =
        source.lineContent(source.line(at: max(block.range.lowerBound, block.range.upperBound - 1)))
        .upperBound
      previousIsStructured = isStructured
    }
    formatEnd(after: previousEnd, ending: ending)
  }

  private func isHeading(_ block: MarkdownBlock) -> Bool {
    if case .heading = block.kind { return true }
    return false
  }

  private func structuredBlocks() -> Set<Int> {
    var starts: Set<Int> = []
    for node in document.keyResults where node.form != .listItem {
      if let list = node.fieldList { starts.insert(list.lowerBound) }
      if let table = node.checkIns { starts.insert(table.range.lowerBound) }
    }
    return starts
  }

  /// - Parameter start: The end of the block before, or of the front matter; nil at the beginning.
  private mutating func formatGap(from start: Int?, to block: MarkdownBlock, ending: String) {
    let lineStart = source.lineStarts[source.line(at: block.range.lowerBound)]
    guard let start else {
      let first = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if first <= lineStart, isBlankLines(first..<lineStart) {
        replace(first..<lineStart, with: "")
      }
      return
    }
    guard start <= lineStart, isBlankLines(start..<lineStart) else { return }
    let isAfterFrontMatter = start == document.frontMatter?.range.upperBound
    replace(start..<lineStart, with: isAfterFrontMatter ? ending : ending + ending)
  }

  private mutating func formatEnd(after end: Int?, ending: String) {
    let count = source.bytes.count
    guard let end, end <= count, isBlankLines(end..<count), !blocks.isEmpty else { return }
    // One line ending is right, whichever it is.
    let isEnded = ["\n", "\r\n", "\r"].contains { source.bytes[end..<count].elementsEqual($0.utf8) }
    if isEnded { return }
    replace(end..<count, with: ending)
  }

  private func isBlankLines(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
