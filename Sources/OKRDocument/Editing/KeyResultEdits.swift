public import SourceText

extension ObjectiveDocument {
  /// The edit that gives the objective another title.
  public func settingTitle(_ text: String) -> [TextEdit] {
    guard let title else {
      let start =
        frontMatter?.range.upperBound ?? (source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      let ending = source.lineEnding
      let isLineStart = source.lineStarts[source.line(at: start)] == start || start == 3
      return [
        TextEdit(
          start..<start,
          (isLineStart ? "" : ending) + (frontMatter == nil ? "" : ending) + "# " + text.onOneLine
            + ending + ending)
      ]
    }
    return [TextEdit(title, (needsSpace(before: title) ? " " : "") + text.onOneLine)]
  }

  /// The edit that gives a key result another title; its label stays.
  public func settingTitle(ofKeyResult index: Int, to text: String) -> [TextEdit] {
    let title = keyResults[index].title
    return [TextEdit(title, (needsSpace(before: title) ? " " : "") + text.onOneLine)]
  }

  /// The edits that give a field of a key result a value: they replace that value, or add one line
  /// in the language of the file. A key result in the light form is expanded first.
  public func setting(
    _ field: FieldName, ofKeyResult index: Int, to value: String
  ) -> [TextEdit] {
    editingFullForm(index) { $0.settingInFullForm(field, index, value.onOneLine) }
  }

  private func settingInFullForm(
    _ field: FieldName, _ index: Int, _ value: String
  ) -> [TextEdit] {
    let node = keyResults[index]
    if let known = node[field] {
      return [TextEdit(known.value, (needsSpace(before: known.value) ? " " : "") + value)]
    }
    let line = "- \(language.name(of: field))\(language.colon) \(value)"
    let ending = source.lineEnding
    if let last = node.fields.last {
      return [TextEdit(last.range.upperBound..<last.range.upperBound, ending + line)]
    }
    let end = endOfHeading(node)
    return [TextEdit(end..<end, ending + ending + line + blankBehind(end))]
  }

  /// The edits that take a field out of a key result, with its line.
  public func removing(_ field: FieldName, ofKeyResult index: Int) -> [TextEdit] {
    guard let node = keyResults[index][field] else { return [] }
    let first = source.line(at: node.range.lowerBound)
    let last = source.line(at: max(node.range.lowerBound, node.range.upperBound - 1))
    return [TextEdit(source.lineStarts[first]..<source.lineRange(last).upperBound, "")]
  }

  /// The edit that ticks a milestone or takes the tick away.
  public func setting(milestone: Int, ofKeyResult index: Int, done: Bool) -> [TextEdit] {
    let node = keyResults[index].milestones[milestone]
    guard let box = node.checkBox else {
      let start = node.share?.lowerBound ?? node.text.lowerBound
      return [TextEdit(start..<start, done ? "[x] " : "[ ] ")]
    }
    return [TextEdit((box.lowerBound + 1)..<(box.lowerBound + 2), done ? "x" : " ")]
  }

  func endOfHeading(_ node: KeyResultNode) -> Int {
    source.lineContent(source.line(at: node.heading.upperBound)).upperBound
  }

  /// A line ending where the next line is not blank, so that what is put before stays a block.
  func blankBehind(_ offset: Int) -> String {
    let line = source.line(at: offset)
    guard line + 1 < source.lineCount else { return "" }
    let next = source.lineContent(line + 1)
    return source.trimmed(next).isEmpty ? "" : source.lineEnding
  }

  private func needsSpace(before range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let byte = source.bytes[range.lowerBound - 1]
    return byte != 0x20 && byte != 0x09 && byte != 0xA0
  }
}
