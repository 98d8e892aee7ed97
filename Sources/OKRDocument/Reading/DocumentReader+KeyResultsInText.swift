import Markdown
import SourceText

extension DocumentReader {
  /// Notes the lines of a paragraph that were meant as key results: with a label, or, where nothing
  /// but the heading of the section stands above, with the bullet of a word processor.
  mutating func noteKeyResults(inText paragraph: MarkdownBlock, isInKeyResult: Bool) {
    let first = source.line(at: paragraph.range.lowerBound)
    let last = source.line(at: max(paragraph.range.lowerBound, paragraph.range.upperBound - 1))
    for number in first...last {
      let line = source.trimmed(source.lineContent(number))
      let start = FieldLikeLine(line, in: source)
      let text = start.text..<line.upperBound
      let label = KeyResultLabel(in: source, heading: text, labels: packs.labels)
      let isLabelled = label.map { !$0.title.isEmpty && hasColon($0) } ?? false
      guard isLabelled || start.hasForeignBullet && !isInKeyResult && !text.isEmpty else {
        continue
      }
      let marker = isInKeyResult ? "### " : "- "
      problems.append(
        DocumentProblem(
          .keyResultInText(
            mending: [TextEdit(start.start..<start.text, marker)],
            isSure: isLabelled && !isInKeyResult), line))
    }
  }

  private func hasColon(_ label: KeyResultLabel) -> Bool {
    source.bytes[label.range.upperBound..<label.title.lowerBound].contains { $0 == 0x3A }
  }
}
