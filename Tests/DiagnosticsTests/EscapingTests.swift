import Testing

@testable import Diagnostics

@Suite struct EscapingTests {
  @Test func aWorkflowCommandKeepsToItsLine() {
    let command = WorkflowCommand(
      name: "error", properties: [("file", "a,b:c%.md"), ("title", "x\r\ny")],
      message: "100 %, a:b\r\n::error::c")
    #expect(
      command.line
        == "::error file=a%2Cb%3Ac%25.md,title=x%0D%0Ay::100 %25, a:b%0D%0A::error::c")
  }

  @Test func aWorkflowCommandNeedsNoProperties() {
    let command = WorkflowCommand(name: "notice", properties: [], message: "done")
    #expect(command.line == "::notice::done")
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<x y=\"1\">'", "&lt;x y=&quot;1&quot;&gt;&apos;"),
    ("]]>", "]]&gt;"), ("a\u{0}b\u{8}", "a\\u{0}b\\u{8}"), ("a\tb\nc", "a&#9;b\\u{A}c"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("é 😀", "é 😀"),
  ]) func xmlHoldsAnyText(text: String, escaped: String) {
    #expect(XMLText.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("{0} of {{1}}", "{{0}} of {{{{1}}}}"), ("[a](b)", "[a]\u{200B}(b)"), ("f(x)[1]", "f(x)[1]"),
    ("a\u{1B}b", "a\\u{{1B}}b"),
  ]) func aMessageOfSARIFHasNoPlaceholderAndNoLink(text: String, literal: String) {
    #expect(SARIFText.literal(text) == literal)
  }

  /// By RFC 3986.
  @Test(arguments: [
    ("okrs/a.md", "okrs/a.md"), ("a b/é.md", "a%20b/%C3%A9.md"), ("a:b%.md", "a%3Ab%25.md"),
    ("/tmp/x.md", "file:///tmp/x.md"), ("../x.md", "../x.md"), ("a?b#c\n", "a%3Fb%23c%0A"),
  ]) func aPathIsAURIReference(path: String, uri: String) {
    #expect(SARIFText.uri(of: path) == uri)
  }

  @Test(arguments: [
    ("plain “text”", "plain “text”"), ("a\u{1B}[0m", "a\\u{1B}[0m"), ("a\nb", "a\\u{A}b"),
    ("\u{202E}x\u{61C}", "\\u{202E}x\\u{61C}"), ("\u{85}\u{FEFF}", "\\u{85}\\u{FEFF}"),
    ("##[error]x", "\\u{23}#[error]x"), ("a ##vso[task]x", "a \\u{23}#vso[task]x"),
    ("###[x]", "#\\u{23}#[x]"), ("## Title", "## Title"), ("### [x]", "### [x]"), ("##", "##"),
  ]) func aTextIsSafeForATerminal(text: String, safe: String) {
    #expect(text.safeForTerminal == safe)
  }

  @Test(arguments: [
    ("::error::x.md", "./::error::x.md"), ("  ::x", "./  ::x"), ("okrs/::x.md", "okrs/::x.md"),
  ]) func aPathBeginsNoCommand(path: String, shown: String) {
    #expect(path.safeAtLineStart == shown)
  }

  /// By what the runner of GitHub does: it takes white space from the start of a line, then looks for
  /// `::`.
  @Test(arguments: [
    ("::error::x\n  ::warning::y\n", "\\u{3A}:error::x\n  \\u{3A}:warning::y\n"),
    ("\u{A0}\t::x", "\u{A0}\t\\u{3A}:x"), ("a ::x\n- ::y", "a ::x\n- ::y"), (":x\n: y", ":x\n: y"),
    (":::", "\\u{3A}::"), ("::\u{301}x", "\\u{3A}:\u{301}x"), ("", ""),
  ]) func noLineIsACommand(text: String, shown: String) {
    #expect(text.safeLineStarts == shown)
  }
}
