import OKRDocument
import SourceText
import Testing

@Suite struct SuppressionReaderTests {
  private func names(_ text: String) -> [[String]] {
    ObjectiveDocument(SourceText("# A\n\n" + text)).suppressions().map { $0.checks.map(\.name) }
  }

  @Test func readsEveryCommentOfALine() {
    let line = "<!-- okr-ignore F003 --> <!-- okr-ignore M001: b -->\n"
    #expect(names(line) == [["F003"], ["M001"]])
  }

  @Test func takesAMarkInsideOfACommentForItsText() {
    #expect(names("<!-- okr-ignore F003: <!-- okr-ignore M001 -->\n") == [["F003"]])
  }

  @Test func doesNotReadACommentThatEndsOnAnotherLine() {
    #expect(names("<!-- okr-ignore F003\n--> <!-- okr-ignore M001 -->\n") == [["M001"]])
  }

  @Test func doesNotReadCodeBlocks() {
    let code = "```\n<!-- okr-ignore F003 -->\n```\n\n"
    #expect(names(code + "<!-- okr-ignore M001 -->\n") == [["M001"]])
  }

  @Test(arguments: ["okr-ignore", "okr-ignor", "<!-- okr-okr-ignore F003 -->", "ignore -->"])
  func findsNoneWhereTheMarkIsNotWhole(text: String) {
    #expect(names(text).isEmpty)
  }
}
