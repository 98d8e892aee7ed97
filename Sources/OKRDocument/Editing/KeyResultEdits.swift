import Markdown
import OKRModel
public import SourceText

extension ObjectiveDocument {
  /// The edits that give a field of a key result a value: they replace that value, or add one line
  /// in the language of the file. A key result in the light form is expanded first.
  ///
  /// There are none where the value cannot be written without changing another fact.
  public func setting(
    _ field: FieldName, ofKeyResult index: Int, to value: String
  ) -> [TextEdit] {
    let value = value.onOneLine
    return checked(
      editingFullForm(index) { $0.settingInFullForm(field, index, value) },
      apartFrom: {
        $0.remove(field, ofKeyResult: index)
        if keyResults[index].form == .listItem { $0.removeForms() }
      },
      holds: { document in
        guard document.keyResults.indices.contains(index) else { return false }
        let range = document.keyResults[index][field]?.value
        return range.map { document.text($0) } == value.trimmed
      })
  }

  private func settingInFullForm(
    _ field: FieldName, _ index: Int, _ value: String
  ) -> [TextEdit] {
    let node = keyResults[index]
    if let known = node[field] {
      return [
        TextEdit(
          known.value,
          (needsSpace(before: known.value) ? " " : "") + keepingComments(in: known.value, value))
      ]
    }
    let line = "\(language.name(of: field))\(language.colon) \(value)"
    let ending = source.lineEnding
    if let last = node.fields.last {
      // The same marker and indentation make it an item of the same list.
      let before = source.lineStarts[source.line(at: last.range.lowerBound)]..<last.range.lowerBound
      let isIndentation = source.bytes[before].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let marker = source.bytes[last.range.lowerBound]
      let start =
        (isIndentation ? source.string(in: before) : "") + String(UnicodeScalar(marker)) + " "
      return [TextEdit(last.range.upperBound..<last.range.upperBound, ending + start + line)]
    }
    let end = endOfHeading(node)
    let marker = isFollowedByDash(end) ? "* " : "- "
    return [TextEdit(end..<end, ending + ending + marker + line + blankBehind(end))]
  }

  /// The edits that take a field out of a key result, with its line; none where that changes how
  /// something else is read.
  public func removing(_ field: FieldName, ofKeyResult index: Int) -> [TextEdit] {
    let node = keyResults[index]
    guard let known = node[field] else { return [] }
    let first = source.line(at: known.range.lowerBound)
    let last = source.line(at: max(known.range.lowerBound, known.range.upperBound - 1))
    let count = node.fields.count { $0.field == field }
    return checked(
      [TextEdit(source.lineStarts[first]..<source.lineRange(last).upperBound, "")],
      apartFrom: { $0.remove(field, ofKeyResult: index) },
      holds: { document in
        document.keyResults.indices.contains(index)
          && document.keyResults[index].fields.count { $0.field == field } == count - 1
      })
  }

  /// The edit that ticks a milestone or takes the tick away.
  public func setting(milestone: Int, ofKeyResult index: Int, done: Bool) -> [TextEdit] {
    func set(_ content: inout DocumentContent) {
      guard content.objective.keyResults.indices.contains(index),
        content.objective.keyResults[index].milestones.indices.contains(milestone)
      else { return }
      let old = content.objective.keyResults[index].milestones[milestone]
      content.objective.keyResults[index].milestones[milestone] = Milestone(
        old.text, share: old.share, isDone: done)
    }
    let node = keyResults[index].milestones[milestone]
    let edit: TextEdit
    if let box = node.checkBox {
      edit = TextEdit((box.lowerBound + 1)..<(box.lowerBound + 2), done ? "x" : " ")
    } else {
      let start = node.share?.lowerBound ?? node.text.lowerBound
      edit = TextEdit(start..<start, done ? "[x] " : "[ ] ")
    }
    return checked([edit], apartFrom: set) { document in
      document.objective.keyResults[index].milestones[milestone].isDone == done
    }
  }

  func endOfHeading(_ node: KeyResultNode) -> Int {
    let block = markdown.blocks.first(startingAt: node.range.lowerBound)
    let end = block?.range.upperBound ?? node.heading.upperBound
    return source.lineContent(source.line(at: end)).upperBound
  }

  /// A line ending where the next line is not blank, so that what is put before stays a block.
  func blankBehind(_ offset: Int) -> String {
    let line = source.line(at: offset)
    guard line + 1 < source.lineCount else { return "" }
    let next = source.lineContent(line + 1)
    return source.trimmed(next).isEmpty ? "" : source.lineEnding
  }

  /// Whether the next text behind a place begins with a dash, and would so be of the same list as an
  /// item with a dash.
  private func isFollowedByDash(_ offset: Int) -> Bool {
    source.bytes[offset...].first { $0 > 0x20 } == 0x2D
  }
}
