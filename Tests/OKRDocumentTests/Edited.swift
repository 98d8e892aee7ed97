import OKRDocument
import SourceText

/// A text after edits of the document that it is.
func applied(_ text: String, _ edit: (ObjectiveDocument) -> [TextEdit]) -> String {
  let source = SourceText(text)
  let result = source.applying(edit(ObjectiveDocument(source)))
  return result.string(in: 0..<result.bytes.count)
}
