import Markdown
import SourceText
import Testing

/// cmark-gfm keeps state in global variables, so one document is parsed at a time.
@Suite(.serialized) struct AgreementTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomDocumentsHaveTheBlocksOfTheReference(seed: UInt64) {
    var documents = RandomMarkdown(seed: seed)
    for _ in 0..<1_000 {
      let source = SourceText(documents.document())
      let lines = BlockOutline(source).lines
      let expected = BlockOutline(reference: source).lines
      guard lines == expected else {
        let text = source.string(in: 0..<source.bytes.count)
        Issue.record(
          """
          \(text.debugDescription)
          ours:
          \(lines.joined(separator: "\n"))
          reference:
          \(expected.joined(separator: "\n"))
          """)
        return
      }
    }
  }
}
