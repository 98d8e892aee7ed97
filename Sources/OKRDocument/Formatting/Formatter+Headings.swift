import Markdown
import OKRModel
import SourceText

extension Formatter {
  /// Writes title, sections and key results as headings of their level, with the words and labels
  /// of the file's language.
  mutating func formatHeadings() {
    var texts: [Int: (level: Int, text: String, end: Int)] = [:]
    if let title = document.title {
      texts[title.lowerBound] = (1, source.string(in: title), title.upperBound)
    }
    for section in document.sections {
      guard let name = section.name else { continue }
      texts[section.headingText.lowerBound] = (
        2, document.language.name(of: name), section.headingText.upperBound
      )
    }
    let labels = document.freeLabels()
    for (index, node) in document.keyResults.enumerated() {
      guard case .heading = node.form else { continue }
      let label = node.keyResult.label ?? labels[index]
      let title = source.string(in: node.title)
      texts[node.heading.lowerBound] = (
        3, title.isEmpty ? "\(label):" : "\(label): \(title)", node.title.upperBound
      )
    }
    for block in blocks {
      guard case .heading(let level) = block.kind else { continue }
      let known = texts[block.content.lowerBound]
      let comments =
        known.map { source.string(in: $0.end..<block.content.upperBound).trimmed } ?? ""
      let text =
        (known?.text ?? source.string(in: block.content)) + (comments.isEmpty ? "" : " " + comments)
      guard !text.contains(where: \.isNewline) else { continue }
      let marks = String(repeating: "#", count: known?.level ?? level)
      let line = source.lineContent(source.line(at: block.range.lowerBound)).lowerBound
      let start = isBlank(line..<block.range.lowerBound) ? line : block.range.lowerBound
      let end = source.lineContent(source.line(at: block.range.upperBound)).upperBound
      replace(start..<end, with: text.isEmpty ? marks : marks + " " + text.asHeadingText)
    }
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
