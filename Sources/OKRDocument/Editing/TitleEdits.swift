import OKRModel
public import SourceText

extension ObjectiveDocument {
  /// The edit that gives the objective another title; none where the text would be read as
  /// something else, such as the label of a key result.
  public func settingTitle(_ text: String) -> [TextEdit] {
    let text = text.onOneLine.trimmed
    return checked(
      [titleEdit(text)], apartFrom: { $0.objective.title = nil },
      holds: { document in
        document.objective.title == (text.isEmpty ? nil : text)
      })
  }

  private func titleEdit(_ text: String) -> TextEdit {
    guard let title else {
      let start =
        frontMatter?.range.upperBound ?? (source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      let ending = source.lineEnding
      let isLineStart = source.lineStarts[source.line(at: start)] == start || start == 3
      return TextEdit(
        start..<start,
        (isLineStart ? "" : ending) + (frontMatter == nil ? "" : ending) + "# "
          + text.asHeadingText + ending + ending)
    }
    return replacing(title, withHeadingText: text)
  }

  /// The edit that gives a key result another title; its label stays. None where the text would be
  /// read as something else.
  public func settingTitle(ofKeyResult index: Int, to text: String) -> [TextEdit] {
    let text = text.onOneLine.trimmed
    return checked(
      [replacing(keyResults[index].title, withHeadingText: text)],
      apartFrom: { content in
        guard content.objective.keyResults.indices.contains(index) else { return }
        content.objective.keyResults[index].title = ""
        guard content.keyResults[index].fields[FieldName.target.rawValue] == nil else { return }
        content.objective.keyResults[index].target = nil
        content.objective.keyResults[index].isTargetFromTitle = false
      },
      holds: { $0.objective.keyResults[index].title == text })
  }

  /// A title that ends in number signs needs further ones behind it, which are none of it. What
  /// stands behind the title on its line, such as closing number signs, stays.
  private func replacing(_ title: Range<Int>, withHeadingText text: String) -> TextEdit {
    let line = source.lineContent(source.line(at: title.lowerBound))
    let isLast = source.trimmed(title.upperBound..<max(title.upperBound, line.upperBound)).isEmpty
    let isMarked = source.bytes[line.lowerBound..<title.lowerBound].contains(0x23)
    return TextEdit(
      title,
      (needsSpace(before: title) ? " " : "")
        + keepingComments(in: title, isLast && isMarked ? text.asHeadingText : text))
  }

  func needsSpace(before range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let byte = source.bytes[range.lowerBound - 1]
    return byte != 0x20 && byte != 0x09 && byte != 0xA0
  }
}
