import Markdown
import SourceText
import TestSupport
import Testing

@Suite struct RangeLawTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func rangesNestAndFollowEachOtherInRandomBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet =
      Array("\n\n\n\r\t   >>--*+1.)#`~<>!/?|||:-=[]x a\\\0_".utf8) + [0xEF, 0xBB, 0xBF, 0xFF]
    for _ in 0..<500 {
      let count = Int.random(in: 0...120, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random)! }
      expectLaws(SourceText(bytes))
    }
  }

  @Test func rangesNestAndFollowEachOtherInRandomMarkdown() {
    var documents = RandomMarkdown(seed: 5)
    for _ in 0..<500 { expectLaws(SourceText(documents.document())) }
  }

  @Test func scansFromTheLineAtAnOffset() {
    let document = MarkdownDocument(SourceText("---\na: b\n---\n# c\n"), from: 13)
    #expect(document.blocks.map(\.kind) == [.heading(level: 1)])
    #expect(document.blocks[0].range == 13..<16)
  }

  @Test(arguments: ["", "\n", " \n\t\n", "\r\n"])
  func blankTextsHaveNoBlocks(text: String) {
    #expect(MarkdownDocument(SourceText(text)).blocks.isEmpty)
  }

  private func expectLaws(_ source: SourceText) {
    let document = MarkdownDocument(source)
    if !holdLaws(document.blocks, in: 0..<source.bytes.count) {
      Issue.record("\(source.bytes)")
    }
  }

  private func holdLaws(_ blocks: [MarkdownBlock], in parent: Range<Int>) -> Bool {
    var position = parent.lowerBound
    for block in blocks {
      guard block.range.lowerBound >= position, block.range.upperBound <= parent.upperBound,
        block.content.lowerBound >= block.range.lowerBound,
        block.content.upperBound <= block.range.upperBound,
        holdLaws(block.children, in: block.range)
      else { return false }
      position = block.range.upperBound
    }
    return true
  }
}
