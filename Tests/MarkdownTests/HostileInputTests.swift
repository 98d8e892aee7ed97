import Markdown
import SourceText
import Testing

@Suite struct HostileInputTests {
  /// Half a megabyte each of what takes some parsers quadratic time.
  @Test(arguments: [
    ("", "+ ", "\n"), ("", "> ", ""), ("", ">", "\n"), ("", "1) ", "a"), ("", "- ", "- a\n"),
    ("", "- ", "\n"), ("|a|\n|-|\n", "|", ""), ("|a|\n|-|\n", "|\\", "|\n"), ("", "a|", "\n-"),
    ("", "-|", "\na"),
    ("", "[", ""), ("", "* ", "a\n\n"), ("", "\t", "a"), ("- ", "\n", ""), ("", "<a ", ">"),
    ("<!--", "-", ""), ("<script>", "</", ""), ("", "<x\n", ""), ("", "a\n", "==="), ("", "~", ""),
    ("", "|-|\n", ""), ("", "- -\n", ""), ("# ", "# ", ""), ("- a\n", "\n", "b"), ("", "\0", ""),
    ("", "- [ ] ", ""), ("", "\r", ""), ("", "_ ", "a"), ("", "> - ", "\n"),
  ])
  func repetitionsOfAnythingEnd(start: String, middle: String, end: String) {
    let times = 250_000 / middle.utf8.count
    let repeated = String(repeating: middle, count: times)
    let tail = String(repeating: end, count: end.isEmpty ? 0 : 250_000 / end.utf8.count)
    let source = SourceText(start + repeated + tail)
    let document = MarkdownDocument(source)
    #expect(depth(of: document.blocks) <= 2 * MarkdownDocument.maximumDepth + 3)
    #expect(count(of: document.blocks) <= source.bytes.count + 4)
  }

  @Test func aTableIsNotFilledUpWithEmptyCells() {
    let columns = 20_000
    let header = String(repeating: "|a", count: columns) + "\n"
    let delimiters = String(repeating: "|-", count: columns) + "\n"
    let source = SourceText(header + delimiters + String(repeating: "b\n", count: 20_000))
    // The table, its 20,001 rows, the cells of its header and one in each other row.
    #expect(count(of: MarkdownDocument(source).blocks) == 1 + 20_001 + columns + 20_000)
  }

  @Test func whatIsNestedTooDeepStaysText() {
    let source = SourceText(String(repeating: "> ", count: 102) + "a\n\n> b")
    let document = MarkdownDocument(source)
    #expect(document.tooDeep == [200..<205])
    #expect(document.blocks.count == 2)
    #expect(depth(of: document.blocks) == 101)
  }

  @Test func nestingUpToTheLimitIsKept() {
    let source = SourceText(String(repeating: "- ", count: 100) + "a")
    let document = MarkdownDocument(source)
    #expect(document.tooDeep.isEmpty)
    #expect(depth(of: document.blocks) == 201)
  }

  private func depth(of blocks: [MarkdownBlock]) -> Int {
    blocks.reduce(0) { max($0, 1 + depth(of: $1.children)) }
  }

  private func count(of blocks: [MarkdownBlock]) -> Int {
    blocks.reduce(blocks.count) { $0 + count(of: $1.children) }
  }
}
