import Markdown
import SourceText
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("| a | b |\n|---|--:|\n| c | d |", "table(row(cell:a cell:b) row(cell:c cell:d))"),
    ("a|b\n-|-\nc", "table(row(cell:a cell:b) row(cell:c))"),
    ("|a|\n|-|\n|b|c|", "table(row(cell:a) row(cell:b cell:c))"),
    ("|a|\n|-|-|", "p:|a|\n|-|-|"), ("|a|\n|-|\n\nb", "table(row(cell:a)) p:b"),
    ("|a|\n|-|\n# b", "table(row(cell:a)) h1:b"), ("|a|\n|-|\n    b", "table(row(cell:a)) code:b"),
    ("b\n|a|\n|-|\n|c|", "p:b table(row(cell:a) row(cell:c))"),
    ("|a\\|b|\n|-|", "table(row(cell:a\\|b))"),
    ("|a|b|\n|-|-|\n||c|", "table(row(cell:a cell:b) row(cell: cell:c))"),
    ("|a|\n|-|\n|", "table(row(cell:a)) p:|"),
    ("- |a|\n  |-|\n  |b|", "ul(li(table(row(cell:a) row(cell:b))))"),
    ("> |a|\n> |-|\n|b|", "quote(table(row(cell:a))) p:|b|"), ("a\n:-:", "table(row(cell:a))"),
    ("|a|\n|-|\n- b", "table(row(cell:a)) ul(li(p:b))"),
  ])
  func tablesNeedAHeaderAndAsManyDelimiters(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test func tablesTellTheirDelimiterRow() {
    let source = SourceText("  | a |\n  |:-:|  \n  | b |\n")
    let table = MarkdownDocument(source).blocks[0]
    #expect(table.delimiterRow.map { source.string(in: $0) } == "|:-:|")
    #expect(source.string(in: table.range) == "| a |\n  |:-:|  \n  | b |")
  }

  @Test func cellsReachFromPipeToPipe() {
    let source = SourceText("| a | b\n|---|---\n|   | c d \t|  ")
    let cells = MarkdownDocument(source).blocks[0].children.flatMap(\.children)
    #expect(cells.map { source.string(in: $0.range) } == [" a ", " b", "   ", " c d \t"])
    #expect(cells.map { source.string(in: $0.content) } == ["a", "b", "", "c d"])
  }

  @Test func anEmptyCellsTextWouldStandAfterItsFirstSpace() {
    let table = MarkdownDocument(SourceText("|a|b|\n|-|-|\n|   ||")).blocks[0]
    #expect(table.children[1].children.map(\.content) == [14..<14, 17..<17])
  }
}
