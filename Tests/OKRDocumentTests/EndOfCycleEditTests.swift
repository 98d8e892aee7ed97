import OKRDocument
import OKRModel
import SourceText
import Testing

/// What the end of a cycle writes and takes out, to the byte.
@Suite struct EndOfCycleEditTests {
  @Test(arguments: [
    ("# Grow\n", "# Grow\n\n## Retrospective\n\nToo late\n"),
    ("# Grow", "# Grow\n\n## Retrospective\n\nToo late\n"),
    ("# Grow\r\n", "# Grow\r\n\r\n## Retrospective\r\n\r\nToo late\r\n"),
    ("# Grow\n\n## Retrospective\n", "# Grow\n\n## Retrospective\n\nToo late\n"),
    ("# Grow\n\n## Retrospective", "# Grow\n\n## Retrospective\n\nToo late"),
    ("# Grow\n\nRetro\n---\n\nOne.\n", "# Grow\n\nRetro\n---\n\nOne.\n\nToo late\n"),
    (
      "# Grow\n\n## Retrospective\n- one\n- two\n## Else\n",
      "# Grow\n\n## Retrospective\n- one\n- two\n\nToo late\n\n## Else\n"
    ),
    (
      "# Grandir\n\n## Résultats clés\n",
      "# Grandir\n\n## Résultats clés\n\n## Rétrospective\n\nToo late\n"
    ),
  ])
  func aRetrospectiveGetsOneMoreParagraph(text: String, result: String) {
    #expect(applied(text) { $0.addingRetrospective(" Too\u{20}late ") } == result)
  }

  @Test(arguments: ["# Heading", "## Key results", "---", "<!-- open", "```", "> quote", "| a |"])
  func whatWouldBeReadAsSomethingElseIsNone(typed: String) {
    let text = applied("# Grow\n") { $0.addingRetrospective(typed) }
    #expect(
      text == "# Grow\n\n## Retrospective\n\n\(typed)\n"
        || text == "# Grow\n\n## Retrospective\n\n\\\(typed)\n" || text == "# Grow\n")
    let document = ObjectiveDocument(SourceText(text))
    #expect(document.sections.count == (text == "# Grow\n" ? 0 : 1))
  }

  @Test func nothingIsAddedBehindABlockThatIsOpen() {
    let text = "# Grow\n\n```\nopen\n"
    #expect(applied(text) { $0.addingRetrospective("Too late") } == text)
    #expect(applied("# Grow\n") { $0.addingRetrospective("  ") } == "# Grow\n")
  }

  @Test(arguments: [
    ("# Grow\n\n## Retro\n\nOne.\n\n- two\n\n### More\n\nThree.\n", "# Grow\n"),
    ("# Grow\n\n## Retro\nOne.\n## Else\nKept.\n", "# Grow\n\n## Else\nKept.\n"),
    ("# Grow\n\n## Retro\n\nOne.\n\n## Retro\n\nTwo.", "# Grow"),
    ("# Grow\n\n## Retro\n\nOne.\n\n## Else\n\n## Retro\n\nTwo.\n", "# Grow\n\n## Else\n"),
    ("# Grow\nWhy.\n## Retro\n\n## Else\n", "# Grow\nWhy.\n\n## Else\n"),
    ("# Grow\n\n## Retro\n", "# Grow\n"),
    ("# Grow\n\n## Else\n", "# Grow\n\n## Else\n"),
  ])
  func aRetrospectiveIsTakenOutWithItsHeading(text: String, result: String) {
    #expect(applied(text) { $0.removingRetrospective() } == result)
  }

  @Test(arguments: [
    ("# Grow\n\nWhy.\n", "# Grow\n\nFrom before.\n\nWhy.\n"),
    ("# Grow", "# Grow\n\nFrom before."),
    ("Grow\n====\n## Key results\n", "Grow\n====\n\nFrom before.\n\n## Key results\n"),
    (
      "# Grow\n\nWhy.\n\nFrom long ago.\n\n## Else\n\nFrom it.\n",
      "# Grow\n\nWhy.\n\nFrom before.\n\n## Else\n\nFrom it.\n"
    ),
    ("No title.\n", "No title.\n"),
  ])
  func aParagraphStandsBelowTheTitle(text: String, result: String) {
    let made = applied(text) { document in
      document.addingIntroduction("From before.") { $0.hasPrefix("From ") }
    }
    #expect(made == result)
  }

  @Test func aQuotationBelowTheTitleIsNoIntroduction() {
    let text = applied("# Grow\n\n> From long ago.\n\n## Else\n") { document in
      document.addingIntroduction("> From before.") { $0.hasPrefix("> From ") }
    }
    #expect(text == "# Grow\n\n> From before.\n\n## Else\n")
    #expect(!ObjectiveDocument(SourceText(text)).hasIntroduction)
    #expect(
      applied("# Grow\nWhy.\n") { $0.addingIntroduction("> From before.") }
        == "# Grow\n\n> From before.\n\nWhy.\n")
  }

  @Test(arguments: [
    ("- Target: 4 → 6\n\n| Date | Value |\n|---|---|\n| 2026-07-07 | 5 |\n", "- Target: 4 → 6\n"),
    ("- Target: 4 → 6\n\n| Date | Value |\n|---|---|\n", "- Target: 4 → 6\n"),
    (
      "- Target: 4 → 6\n\n| Date | Value |\n|---|---|\n| 2026-07-07 | 5 |\n\nWhy.\n\n### KR2: Else\n",
      "- Target: 4 → 6\n\nWhy.\n\n### KR2: Else\n"
    ),
    (
      "| Date | Value |\n|---|---|\n| 2026-07-07 | 5 |\n### KR2: Else\n", "### KR2: Else\n"
    ),
  ])
  func theTableOfCheckInsIsTakenOut(text: String, result: String) {
    let start = "# Grow\n\n## Key results\n\n### KR1: Leads\n\n"
    #expect(applied(start + text) { $0.removingCheckIns(ofKeyResult: 0) } == start + result)
  }

  /// A second table would be read as the check-ins if the first were gone.
  @Test func theHeaderStaysWhereAnotherTableWouldTakeItsPlace() {
    let start = "# Grow\n\n## Key results\n\n### KR1: Leads\n\n| Date | Value |\n|---|---|\n"
    let end = "\nElse:\n\n| Date | Value |\n|---|---|\n| 2025-07-07 | 5 |\n"
    #expect(
      applied(start + "| 2026-07-07 | 5 |\n" + end) { $0.removingCheckIns(ofKeyResult: 0) }
        == start + end)
  }

  @Test func ofATableWithColumnsOfTheTeamTheHeaderStays() {
    let start = "# Grow\n\n## Key results\n\n### KR1: Leads\n\n|Date|Value|Mood|\n|-|-|-|\n"
    #expect(
      applied(start + "|2026-07-07|412|good|\n|not yet|||\n\n### KR2: Else\n") {
        $0.removingCheckIns(ofKeyResult: 0)
      } == start + "\n### KR2: Else\n")
    #expect(
      applied(start + "|2026-07-07|412|good|") { $0.removingCheckIns(ofKeyResult: 0) } == start)
    #expect(applied(start) { $0.removingCheckIns(ofKeyResult: 0) } == start)
  }
}
