import Diagnostics
import SourceText
import Testing

/// What is shown at a terminal of few columns.
@Suite struct WrappingTests {
  @Test func linesAreBrokenBetweenWords() {
    #expect("one two three".wrapped(to: 8) == ["one two", "three"])
  }

  @Test func aLongWordIsBrokenAtItsLastSlash() {
    #expect(
      "see people/maria/lead-a-customer-project now".wrapped(to: 26)
        == ["see", "people/maria/", "lead-a-customer-project", "now"])
  }

  @Test func whatStandsBehindALabelHangsBelowIt() {
    #expect("one two three".wrapped(to: 14, after: 5, indentation: 2) == "one two\n  three")
    #expect("one two".wrapped(to: 14, after: 13, indentation: 2) == "\n  one two")
    #expect("one two".wrapped(to: nil, after: 13, indentation: 2) == "one two")
  }

  @Test(arguments: [32, 40, 80])
  func noLineOfAFindingIsWiderThanTheTerminal(width: Int) {
    let line =
      "- Target: \tmore words \u{1}than 世界 fit into " + String(repeating: "x y ", count: 60)
    let source = SourceText(Array(line.utf8))
    for start in stride(from: 0, to: line.utf8.count - 10, by: 7) {
      let diagnostic = Diagnostic(
        code: "F013", name: "unreadable", severity: .error,
        message: "A sentence that is longer than the terminal has columns, in any case.",
        help: "Write something else that fits, or else something that does not.", path: "a.md",
        range: start..<(start + 9), subject: "a")
      let text = FullRenderer(style: TextStyle(usesColor: false), width: width)
        .text(diagnostic, in: source)
      for shown in text.split(separator: "\n") {
        #expect(String(shown).displayWidth <= width, "\(shown)")
      }
    }
  }
}
