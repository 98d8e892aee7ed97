import Markdown
import SourceText

extension DocumentReader {
  /// Collects the lines that begin with number signs without a space behind them: text to Markdown,
  /// and headings to whoever wrote them.
  mutating func collectUnspacedHeadings(in block: MarkdownBlock) {
    let isList: Bool
    switch block.kind {
    case .paragraph: isList = false
    case .list: isList = true
    default: return
    }
    guard source.bytes[block.range].contains(0x23) else { return }
    let first = source.line(at: block.range.lowerBound)
    let last = source.line(at: max(block.range.lowerBound, block.range.upperBound - 1))
    for number in first...last {
      let content = source.lineContent(number)
      // What is indented in a list may be code of an item; what is not goes on with its last text.
      let line = isList ? content : source.trimmed(content)
      if let marks = marksOfUnspacedHeading(line) {
        unspacedHeadings.append((marks, source.trimmed(line)))
      }
    }
  }

  private func marksOfUnspacedHeading(_ line: Range<Int>) -> Range<Int>? {
    let marks = source.bytes[line].prefix { $0 == 0x23 }
    guard (1...6).contains(marks.count), marks.endIndex < line.upperBound else { return nil }
    switch source.bytes[marks.endIndex] {
    case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return marks.startIndex..<marks.endIndex
    default: return nil
    }
  }

  /// Notes these lines. One sign alone is taken for a heading where the file has no title: else it
  /// may be a tag.
  ///
  /// - Returns: Whether one of them would be the title.
  mutating func noteUnspacedHeadings() -> Bool {
    var hasTitle = document.title != nil
    var hasFound = false
    for (marks, line) in unspacedHeadings {
      if marks.count == 1 {
        guard !hasTitle else { continue }
        hasTitle = true
        hasFound = true
      }
      let text = source.bytes[marks.upperBound..<line.upperBound]
      let isSure = marks.count > 1 || (text.contains(0x20) && !text.contains(0x23))
      problems.append(DocumentProblem(.unspacedHeading(marks: marks, isSure: isSure), line))
    }
    return hasFound
  }
}
