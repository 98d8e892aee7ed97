import Markdown
import SourceText
import Testing

@Suite struct ListTests {
  @Test(arguments: [
    ("- a\n- b\n+ c", "ul(li(p:a) li(p:b)) ul(li(p:c))"),
    ("1. a\n2. b\n3) c", "ol(li(p:a) li(p:b)) ol(li(p:c))"),
    ("- a\n\n\n- b", "ul(li(p:a) li(p:b))"), ("- a\n\n  b\n\nc", "ul(li(p:a p:b)) p:c"),
    ("- a\n - b\n  - c\n   - d\n    - e", "ul(li(p:a) li(p:b) li(p:c) li(p:d\n    - e))"),
    ("- a\n  - b\n    - c", "ul(li(p:a ul(li(p:b ul(li(p:c))))))"), ("-a", "p:-a"),
    ("-", "ul(li:)"),
    ("-\n  a", "ul(li(p:a))"), ("-\n\n  a", "ul(li:) p:a"), ("-     a", "ul(li(code:a))"),
    ("-\ta\n\n\tb", "ul(li(p:a p:b))"), ("- a\nb", "ul(li(p:a\nb))"),
    ("1234567890. a", "p:1234567890. a"), ("- a\n\n      b", "ul(li(p:a code:b))"),
  ])
  func itemsHoldWhatIsIndentedLikeTheirText(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("a\n- b", "p:a ul(li(p:b))"), ("a\n1. b", "p:a ol(li(p:b))"), ("a\n2. b", "p:a\n2. b"),
    ("a\n*", "p:a\n*"), ("- a\n  2. b", "ul(li(p:a\n  2. b))"),
  ])
  func onlyFullItemsNumberedOneInterruptAParagraph(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("- [ ] a", "[ ]", false, "a"), ("* [x]  a ", "[x]", true, "a"),
    ("12. [X] # a", "[X]", true, "# a"),
    ("> - [x] a", "[x]", true, "a"), ("- [x]a", nil, false, "[x]a"), ("- [x]", nil, false, "[x]"),
    ("- [y] a", nil, false, "[y] a"), ("-     [x] a", nil, false, "[x] a"),
    ("- [ ] ", "[ ]", false, ""),
  ])
  func checkBoxesStandBeforeTheText(
    text: String, checkBox: String?, isChecked: Bool, content: String
  ) throws {
    let source = SourceText(text)
    let (item, block) = try #require(firstItem(MarkdownDocument(source).blocks))
    #expect(item.checkBox.map { source.string(in: $0) } == checkBox)
    #expect(item.isChecked == isChecked)
    #expect(source.string(in: block.content) == content)
  }

  @Test(arguments: [("- a", "-", nil), ("  7) a", "7)", 7), ("000000012. a", "000000012.", 12)])
  func itemsTellTheirMarkerAndNumber(text: String, marker: String, ordinal: Int?) throws {
    let source = SourceText(text)
    let (item, block) = try #require(firstItem(MarkdownDocument(source).blocks))
    #expect(source.string(in: item.marker) == marker)
    #expect(item.ordinal == ordinal)
    #expect(block.range.lowerBound == item.marker.lowerBound)
    #expect(block.range.upperBound == source.bytes.count)
  }

  private func firstItem(_ blocks: [MarkdownBlock]) -> (ListItem, MarkdownBlock)? {
    for block in blocks {
      if case .item(let item) = block.kind { return (item, block) }
      if let found = firstItem(block.children) { return found }
    }
    return nil
  }
}
