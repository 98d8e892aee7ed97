import OKRDocument
import OKRModel
import SourceText
import Testing

/// The bytes that edits leave behind: those of one fact are new, all others as they were.
@Suite struct EditTests {
  private static let text =
    "---\nowner: maria # since May\ntags: [a, b]\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n* Target:  400 -> 640 leads\n* Odd: kept\n\n|Date|Value|\n|-|-|\n|2026-07-14|412|\n\nProse.\n"

  private func edited(
    _ text: String = text, _ edit: (ObjectiveDocument) -> [TextEdit]
  ) -> String {
    applied(text, edit)
  }

  private func replacing(_ old: String, _ new: String) -> String {
    let parts = Self.text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return parts[0] + new + parts[1]
  }

  @Test func aValueOfTheFrontMatterIsReplaced() {
    #expect(edited { $0.setting(.owner, to: "paul") } == replacing("maria #", "paul #"))
    #expect(
      edited { $0.setting(.tags, to: ["c", "d: e"]) } == replacing("[a, b]", "[c, \"d: e\"]"))
  }

  @Test func aNewKeyGetsALineOfItsOwn() {
    #expect(
      edited { $0.setting(.type, to: "committed") }
        == replacing("tags: [a, b]\n", "tags: [a, b]\ntype: committed\n"))
  }

  @Test func aDocumentWithoutFrontMatterGetsOne() {
    #expect(
      edited("# Grow\n") { $0.setting(.owner, to: "paul") } == "---\nowner: paul\n---\n\n# Grow\n")
    #expect(
      edited("\u{FEFF}# Grow\r\n") { $0.setting(.owner, to: "paul") }
        == "\u{FEFF}---\r\nowner: paul\r\n---\r\n\r\n# Grow\r\n")
  }

  @Test func aKeyIsTakenOutWithItsLine() {
    #expect(edited { $0.removing(.owner) } == replacing("owner: maria # since May\n", ""))
  }

  @Test func aFieldIsReplacedOrAddedInTheMannerOfTheOthers() {
    #expect(
      edited { $0.setting(.target, ofKeyResult: 0, to: "400 → 700") }
        == replacing("400 -> 640 leads", "400 → 700"))
    #expect(
      edited { $0.setting(.owner, ofKeyResult: 0, to: "paul") }
        == replacing("* Odd: kept\n", "* Odd: kept\n* Owner: paul\n"))
  }

  @Test func titlesAreReplacedAndLabelsStay() {
    #expect(edited { $0.settingTitle("Grow faster") } == replacing("# Grow", "# Grow faster"))
    #expect(
      edited { $0.settingTitle(ofKeyResult: 0, to: "Wins") } == replacing("KR1: Leads", "KR1: Wins")
    )
  }

  @Test func theLightFormIsExpandedBeforeAFactIsAdded() {
    let result = edited("# Grow\n\n## Key results\n\n1. Leads from 4 to 6\n2. Wins from 1 to 2\n") {
      $0.setting(.owner, ofKeyResult: 1, to: "paul")
    }
    #expect(
      result
        == "# Grow\n\n## Key results\n\n### KR1: Leads from 4 to 6\n\n### KR2: Wins from 1 to 2\n\n- Owner: paul\n"
    )
  }

  @Test(arguments: ["a\n# b", "x: y # z", "- [ ] a", "@maria", "\"", "---", "[", "a\u{0}b"])
  func hostileTextsChangeNoOtherFact(text: String) {
    let document = ObjectiveDocument(SourceText(Self.text))
    let edits = document.setting(.owner, to: text)
    let after = ObjectiveDocument(document.source.applying(edits))
    #expect(after.objective.keyResults == document.objective.keyResults)
    #expect(after.objective.tags == ["a", "b"])
    #expect(edits.isEmpty || after.frontMatter?[.owner]?.scalars.first?.text == text)
  }
}
