import Markdown
import OKRModel
import SourceText

extension Formatter {
  /// Writes each item of the list of fields as `- Name: value`, in the words of the language.
  mutating func formatFields(of node: KeyResultNode) {
    guard let range = node.fieldList,
      let list = blocks.first(startingAt: range.lowerBound)
    else { return }
    let fields = Dictionary(
      node.fields.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    for item in list.children {
      guard case .item(let mark) = item.kind else { continue }
      let line = source.lineStarts[source.line(at: item.range.lowerBound)]
      let start = isBlank(line..<item.range.lowerBound) ? line : item.range.lowerBound
      guard let field = fields[item.range.lowerBound], isOneLine(item) else {
        replace(mark.marker, with: "-")
        continue
      }
      let name = field.field.map { document.language.name(of: $0) } ?? source.string(in: field.name)
      let value = canonicalValue(of: field)
      let end = source.lineContent(source.line(at: item.range.lowerBound)).upperBound
      let text = "- \(name)\(document.language.colon)"
      let written = value.isEmpty ? text : text + " " + value
      let comments = source.trimmed(field.value.upperBound..<max(field.value.upperBound, end))
      if comments.isEmpty {
        replace(start..<end, with: written)
      } else {
        replace(start..<comments.lowerBound, with: written + " ")
      }
    }
  }

  private func isOneLine(_ item: MarkdownBlock) -> Bool {
    source.line(at: item.range.lowerBound)
      == source.line(at: max(item.range.lowerBound, item.range.upperBound - 1))
  }

  private func canonicalValue(of field: FieldNode) -> String {
    let text = source.string(in: field.value)
    guard source.comments(in: field.value).isEmpty else { return text }
    switch field.field {
    case .due:
      return document.language.dates.read(text)?.date.description ?? text
    case .target:
      guard case .success(let reading) = document.language.targets.read(text) else { return text }
      let canonical = canonicalTarget(reading, in: text)
      guard case .success(let again) = document.language.targets.read(canonical),
        again.target == reading.target
      else { return text }
      return canonical
    default: return text
    }
  }

  private func canonicalTarget(_ reading: TargetReading, in text: String) -> String {
    let bytes = Array(text.utf8)
    let parts = reading.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    let pack = document.language
    switch (reading.target, parts.count) {
    case (.change, 2): return "\(parts[0]) → \(parts[1])"
    case (.reach, 1): return parts[0]
    case (.atLeast, 1): return "≥ \(parts[0])"
    case (.atMost, 1): return "≤ \(parts[0])"
    case (.within, 2): return "\(parts[0]) \(pack.rangeWord) \(parts[1])"
    case (.establishBaseline, 0): return pack.baselineWord
    case (.milestones, 0): return pack.milestonesWord
    case (.binary, 0): return pack.doneWord
    default: return text
    }
  }
}

extension [MarkdownBlock] {
  /// The block that begins at an offset, found by halves.
  func first(startingAt offset: Int) -> MarkdownBlock? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.lowerBound == offset ? self[low] : nil
  }
}
