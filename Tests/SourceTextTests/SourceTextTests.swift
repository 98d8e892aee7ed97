import SourceText
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb\rc\n", [0, 3, 5, 7]), ("\r\r\n", [0, 1, 3]),
  ])
  func linesEndWithAnyOfTheThreeEndings(text: String, starts: [Int]) {
    #expect(SourceText(text).lineStarts == starts)
  }

  @Test func lineContentLeavesOutTheEnding() {
    let text = SourceText("ab\r\nc\n\nd")
    #expect((0..<4).map { text.string(in: text.lineContent($0)) } == ["ab", "c", "", "d"])
  }

  @Test func columnsCountCodePointsBytesAndUTF16() {
    let text = SourceText("é😀x")
    #expect(text.position(at: 6).column == 3)
    #expect(text.position(at: 6, in: .utf8).column == 7)
    #expect(text.position(at: 6, in: .utf16).column == 4)
  }

  @Test func invalidBytesCountAsOneColumnEach() {
    #expect(SourceText([0xFF, 0xC3, 0x41]).position(at: 2).column == 3)
  }

  @Test func editsReplaceTheirRangesAndNothingElse() {
    let text = SourceText("abc def")
    let edited = text.applying([TextEdit(4..<7, "x"), TextEdit(0..<1, ""), TextEdit(0..<0, "_")])
    #expect(edited == SourceText("_bc x"))
  }
}
