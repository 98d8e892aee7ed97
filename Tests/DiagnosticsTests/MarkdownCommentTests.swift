import CCMarkGFM
import Testing

@testable import Diagnostics

/// The Markdown comment as the renderer of GitHub reads it: cmark-gfm with its extensions.
@Suite struct MarkdownCommentTests {
  private func html(_ markdown: String) throws -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = try #require(cmark_parser_new(CMARK_OPT_UNSAFE))
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    let document = try #require(cmark_parser_finish(parser))
    defer { cmark_node_free(document) }
    let html = try #require(
      cmark_render_html(document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser)))
    return String(cString: html)
  }

  private func report(_ text: String) -> DiagnosticReport {
    DiagnosticReport(
      tool: (name: "okr", version: "1"), rules: [],
      diagnostics: [
        Diagnostic(
          code: "M001", name: "vague", severity: .error,
          message: Message("{text}", ["text": text]), help: Message("{text}", ["text": text]),
          path: text, range: 0..<0, subject: "x")
      ], checkedPaths: [], summary: text, day: "2026-07-20", source: { _ in nil })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<!-- x", "&lt;b&gt;", "**bold** _it_ ~~gone~~", "[a](http://b)",
    "![a](b.png)", "[a]: http://b", "`code` ``", "http://evil.example/x", "www.evil.example",
    "WWW.evil.example",
    "a@evil.example", "<http://evil.example>", "| a | b |\n|---|---|", "# heading", "- [ ] task",
    "\\*", "***", "1. x", "> quote", "```\nx", "    code", "*", "_", "a*b*c", "]]>", "$x$",
    HostileReport.payload,
  ]) func aTextIsShownAndNothingElse(text: String) throws {
    let rendered = try html(MarkdownRenderer().text(of: report(text)))
    let tags = rendered.matches(of: /<\/?([a-z0-9]+)[^>]*>/).map { String($0.1) }
    #expect(Set(tags).isSubset(of: ["p", "strong", "ul", "li", "em"]), "\(rendered)")
  }

  /// The text that a reader sees is the text that was written, but for zero-width spaces.
  @Test(arguments: [
    "a*b_c`d`e <f> &amp; |g| \\h", "[a](b) {c} #1 @all", "50 % of $3, ~2 ^4 +5 =6 !7",
  ]) func aTextIsReadAsItWasWritten(text: String) throws {
    let rendered = try html(MarkdownText.literal(text))
    let shown = rendered.replacing("\u{200B}", with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    #expect(shown == "<p>\(text)</p>\n")
  }

  @Test(arguments: [
    "@everyone", "@org/team", "#1", "org/repo#12", "GH-7", "!34", "$5", "&6", "%7", "~label",
    ":tada:", "user@0123abc",
  ]) func aReferenceIsBroken(text: String) throws {
    #expect(!(try html(MarkdownText.literal(text))).contains(text))
  }

  @Test func aPublishedPageIsLinked() throws {
    let rendered = try html(MarkdownRenderer().text(of: HostileReport.report))
    #expect(rendered.contains("<a href=\"https://example.org/M001.md\">M001 vague-title</a>"))
    #expect(!rendered.contains("example.invalid"))
    #expect(!rendered.contains("evil.example\""))
  }

  @Test func whatExceedsACommentIsCounted() {
    let text = MarkdownRenderer(limit: 0).text(of: HostileReport.report)
    #expect(text == "**3 objectives checked.**\n\n5 more findings are not shown.\n")
  }
}
