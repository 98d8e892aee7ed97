import Markdown
public import SourceText

extension ObjectiveDocument {
  /// The edits that add a paragraph at the end of the retrospective, and the section where there is
  /// none: at the end of the file, in its language. Line breaks of the text become spaces.
  ///
  /// There are none for an empty text, and where the paragraph cannot be added without changing how
  /// something else is read.
  public func addingRetrospective(_ text: String) -> [TextEdit] {
    let text = text.onOneLine.trimmed
    guard !text.isEmpty else { return [] }
    // What would be read as something else, such as a heading, is none behind a backslash.
    for written in [text, "\\" + text] {
      let edits = checkedRetrospective(written)
      if !edits.isEmpty { return edits }
    }
    return []
  }

  private func checkedRetrospective(_ text: String) -> [TextEdit] {
    let edit = retrospectiveEdit(text)
    let (place, isParagraph) = (newParagraph(at: edit.range.lowerBound), prose.count)
    return checked(
      [edit],
      apartFrom: { content in
        content.sections.removeAll { $0 == SectionName.retrospective.rawValue }
        if content.prose.count == isParagraph + 1 { content.prose.remove(at: place) }
      },
      holds: { document in
        guard document.prose.count == isParagraph + 1 else { return false }
        let added = document.prose[place]
        return added.kind == .paragraph && document.text(added.range) == text
          && document.sections.contains { section in
            section.name == .retrospective && section.range.contains(added.range.lowerBound)
          }
      })
  }

  private func retrospectiveEdit(_ text: String) -> TextEdit {
    let ending = source.lineEnding
    if let section = sections.first(where: { $0.name == .retrospective }) {
      let end = source.lineContent(source.line(at: section.range.upperBound)).upperBound
      return TextEdit(end..<end, ending + ending + text + blankBehind(end))
    }
    let end = source.bytes.count
    let isLineStart = source.lineStarts[source.line(at: end)] == end
    let heading = "## " + language.name(of: .retrospective)
    return TextEdit(
      end..<end,
      (isLineStart ? "" : ending) + ending + heading + ending + ending + text + ending)
  }

  /// The edits that take out the retrospective with its heading. None where there is none, and where
  /// that changes how something else is read.
  public func removingRetrospective() -> [TextEdit] {
    var whole: [Range<Int>] = []
    var isBehindOne = false
    for section in sections {
      defer { isBehindOne = section.name == .retrospective }
      guard section.name == .retrospective else { continue }
      let start = isBehindOne ? whole.removeLast().lowerBound : section.heading.lowerBound
      whole.append(start..<section.range.upperBound)
    }
    let ranges = whole.map { linesWithGap(of: $0) }
    let removed = prose.indices.filter { index in
      ranges.contains { $0.contains(prose[index].range.lowerBound) }
    }
    let count = prose.count
    return checked(
      ranges.map { TextEdit($0, "") },
      apartFrom: { content in
        content.sections.removeAll { $0 == SectionName.retrospective.rawValue }
        guard content.prose.count == count else { return }
        for index in removed.reversed() { content.prose.remove(at: index) }
      },
      holds: { document in
        !document.sections.contains { $0.name == .retrospective }
          && document.prose.count == count - removed.count
      })
  }

  /// The place among all text that a paragraph gets which is put at an offset.
  func newParagraph(at offset: Int) -> Int {
    prose.count { $0.range.lowerBound < offset }
  }
}
