import OKRModel
public import SourceText

extension ObjectiveDocument {
  /// The edits that write key results of the light form as headings with labels. The text of each
  /// stays; what is nested under an item moves out to the margin. There are none where that would change
  /// what the document says.
  public func expandingLightForm() -> [TextEdit] {
    var edits: [TextEdit] = []
    let labels = freeLabels()
    for (index, node) in keyResults.enumerated() where node.form == .listItem {
      edits.append(
        TextEdit(
          node.range.lowerBound..<node.title.lowerBound,
          "### \(node.keyResult.label ?? labels[index]): "))
      edits += movingOut(linesUnder: node)
      let end = source.lineContent(source.line(at: node.range.upperBound)).upperBound
      edits.append(TextEdit(end..<end, blankBehind(end)))
    }
    return checked(
      edits.filter { !$0.range.isEmpty || !$0.replacement.isEmpty },
      apartFrom: { $0.removeForms() },
      holds: { document in !document.keyResults.contains { $0.form == .listItem } })
  }

  /// The edits of a document in which a key result has the full form, as edits of this one.
  func editingFullForm(
    _ index: Int, _ edit: (ObjectiveDocument) -> [TextEdit]
  ) -> [TextEdit] {
    guard keyResults[index].form == .listItem else { return edit(self) }
    let expanded = ObjectiveDocument(
      source.applying(expandingLightForm()), language: assumedLanguage)
    guard index < expanded.keyResults.count, expanded.keyResults[index].form != .listItem else {
      return []
    }
    let edited = expanded.source.bytes(applying: edit(expanded))
    return source.edits(to: edited)
  }

  /// The edits that take away the indentation of the lines under an item's first line, and part
  /// them from it.
  private func movingOut(linesUnder node: KeyResultNode) -> [TextEdit] {
    let first = source.line(at: node.heading.upperBound)
    let last = source.line(at: max(node.range.lowerBound, node.range.upperBound - 1))
    guard last > first else { return [] }
    let margin = node.heading.lowerBound - source.lineStarts[source.line(at: node.range.lowerBound)]
    let end = source.lineContent(first).upperBound
    var edits = [TextEdit(end..<end, blankBehind(end))]
    for line in (first + 1)...last {
      let content = source.lineContent(line)
      let indentation = source.bytes[content].prefix(margin).prefix { $0 == 0x20 }.count
      edits.append(TextEdit(content.lowerBound..<(content.lowerBound + indentation), ""))
    }
    return edits
  }
}

extension SourceText {
  /// The one edit that makes this text another one: what lies between the bytes that both begin and
  /// end with. Nothing where they are equal.
  public func edits(to other: [UInt8]) -> [TextEdit] {
    var start = 0
    while start < bytes.count, start < other.count, bytes[start] == other[start] { start += 1 }
    guard start < bytes.count || start < other.count else { return [] }
    var end = bytes.count
    var otherEnd = other.count
    while end > start, otherEnd > start, bytes[end - 1] == other[otherEnd - 1] {
      end -= 1
      otherEnd -= 1
    }
    return [TextEdit(start..<end, other[start..<otherEnd])]
  }
}
