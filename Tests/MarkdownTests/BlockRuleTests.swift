import Markdown
import SourceText
import Testing

@Suite struct BlockRuleTests {
  @Test(arguments: [
    ("# a", "h1:a"), ("###### a ##", "h6:a"), ("####### a", "p:####### a"), ("#a", "p:#a"),
    ("#", "h1:"), ("## ##", "h2:"), ("# a#", "h1:a#"), ("   # a", "h1:a"), ("    # a", "code:# a"),
    ("#\ta\t", "h1:a"), ("a\n# b", "p:a h1:b"), ("\u{FEFF}# a", "h1:a"),
  ])
  func headingsAreOpenedByOneToSixNumberSigns(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("a\n===", "h1:a"), ("a \nb\t\n--", "h2:a \nb"), ("a\n\n===", "p:a p:==="),
    ("a\n    ---", "p:a\n    ---"), ("> a\n---", "quote(p:a) break:---"), ("===", "p:==="),
    ("a\n= =", "p:a\n= ="),
  ])
  func underlinesMakeTheParagraphBeforeThemAHeading(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("***", "break:***"), ("- - -", "break:- - -"), ("--", "p:--"), ("_ _ _a", "p:_ _ _a"),
    ("- a\n***\n- b", "ul(li(p:a)) break:*** ul(li(p:b))"), ("* * a", "ul(li(ul(li(p:a))))"),
    ("- * * *", "ul(li(break:* * *))"),
  ])
  func threeMarksAloneOnALineAreABreak(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("```\na\n```\nb", "fence:a\n p:b"), ("```\n```", "fence:"), ("~~~ x\na", "fence:a"),
    ("````\n```\n````", "fence:```\n"), ("``` `", "p:``` `"), ("```\n\na\n\n", "fence:\na"),
    ("> ```\na", "quote(fence:) p:a"), ("```\n    ```\n```", "fence:    ```\n"),
    ("```\n\n", "fence:"), ("    a\n\n    b\n\nc", "code:a\n\n    b p:c"),
    ("a\n    b", "p:a\n    b"),
  ])
  func codeIsFencedOrIndented(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("<script>\n\na</script>b\nc", "html:<script>\n\na</script>b p:c"),
    ("<!-- a\n\nb --> c\nd", "html:<!-- a\n\nb --> c p:d"), ("<?a?>\nb", "html:<?a?> p:b"),
    ("<!A\n\n>\nb", "html:<!A\n\n> p:b"), ("<![CDATA[\n\n]]>\nb", "html:<![CDATA[\n\n]]> p:b"),
    ("<div\na\n\nb", "html:<div\na p:b"), ("a\n</Div>", "p:a html:</Div>"),
    ("<x y='1' z>\na\n\nb", "html:<x y='1' z>\na p:b"), ("a\n<x>", "p:a\n<x>"),
    ("<x> b", "p:<x> b"), ("<!-- a\n\nb\n\n", "html:<!-- a\n\nb"),
    ("<x y = 1/ >", "html:<x y = 1/ >"),
  ])
  func htmlStartsAndEndsBySevenConditions(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: [
    ("> a\nb", "quote(p:a\nb)"), (">a\n>\n> b", "quote(p:a p:b)"),
    ("> a\n\n> b", "quote(p:a) quote(p:b)"),
    ("> - a\nb", "quote(ul(li(p:a\nb)))"), (">> a\n> b", "quote(quote(p:a\n> b))"),
    (">     a", "quote(code:a)"), (">", "quote:>"), ("    > a", "code:> a"),
    ("a\n> b", "p:a quote(p:b)"),
  ])
  func quotationsContinueLazily(text: String, blocks: String) {
    #expect(sketch(text) == blocks)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndingsMakeNoDifference(ending: String) {
    let text = "# a\n\n| b |\n|---|\n| c |\n\n- d\n  e\n\n```\nf\n```\n"
    #expect(
      sketch(text.replacing("\n", with: ending))
        == "h1:a table(row(cell:b) row(cell:c)) ul(li(p:d\n  e)) fence:f\n"
        .replacing("\n", with: ending))
  }

  @Test func anOffsetBehindTheStartOfTheLastLineLeavesNothing() {
    #expect(MarkdownDocument(SourceText("a\nb"), from: 3).blocks.isEmpty)
    #expect(MarkdownDocument(SourceText("a\nb"), from: 2).blocks.count == 1)
    #expect(MarkdownDocument(SourceText("\u{FEFF}# a"), from: 3).blocks.count == 1)
  }
}
