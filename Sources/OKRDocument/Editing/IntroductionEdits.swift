import Markdown
public import SourceText

extension ObjectiveDocument {
  /// The edits that put a paragraph, or with `> ` in front a quotation, right below the title, or in the
  /// place of one between title and first section. Line breaks of the text become spaces.
  ///
  /// There are none without a title, and where the paragraph cannot be put there without changing how
  /// something else is read.
  ///
  /// - Parameter isReplaced: Whether a text is the one to be replaced; the first one is.
  public func addingIntroduction(
    _ text: String, replacing isReplaced: (String) -> Bool = { _ in false }
  ) -> [TextEdit] {
    let text = text.onOneLine.trimmed
    guard !text.isEmpty, let titleHeading else { return [] }
    let kind: MarkdownBlock.Kind = text.hasPrefix("> ") ? .blockQuote : .paragraph
    let firstSection = sections.first?.range.lowerBound ?? source.bytes.count
    let count = prose.count
    let old = prose.indices.first { index in
      let block = prose[index]
      return block.kind == kind && block.range.lowerBound >= titleHeading.upperBound
        && block.range.lowerBound < firstSection && isReplaced(self.text(block.range))
    }
    let edit: TextEdit
    let place: Int
    if let old {
      edit = TextEdit(prose[old].range, text)
      place = old
    } else {
      let end = source.lineContent(
        source.line(at: max(titleHeading.lowerBound, titleHeading.upperBound - 1))
      ).upperBound
      edit = TextEdit(end..<end, source.lineEnding + source.lineEnding + text + blankBehind(end))
      place = newParagraph(at: end)
    }
    let newCount = old == nil ? count + 1 : count
    return checked(
      [edit],
      apartFrom: { content in
        if old != nil || content.prose.count == count + 1 { content.prose.remove(at: place) }
      },
      holds: { document in
        document.prose.count == newCount && document.prose[place].kind == kind
          && document.text(document.prose[place].range) == text
      })
  }
}
