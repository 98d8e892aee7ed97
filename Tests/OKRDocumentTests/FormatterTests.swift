import OKRDocument
import OKRDocumentLaws
import SourceText
import Testing

/// The canonical form, by written examples; the laws are tested with mutations.
@Suite struct FormatterTests {
  private func formatted(_ text: String) -> String {
    let source = SourceText(text)
    let result = source.applying(ObjectiveDocument(source).formatting())
    return result.string(in: 0..<result.bytes.count)
  }

  @Test func theFormOfAnUntidyObjectiveIsMended() {
    let untidy =
      "---\nOwner:   maria\ntype: Committed\ndue: 2026/9/5\n---\nGrow\n====\nSome *prose*  here.\n## key Results\n### KR 1 - Leads\n* target :400 -> 640 leads\n* DRI: paul\n\n|date|confidence|value|\n|-|:-:|-|\n|2026-7-14|0.7|412|\n"
    let tidy = """
      ---
      owner: maria
      type: committed
      due: 2026-09-05
      ---

      # Grow

      Some *prose*  here.

      ## Key results

      ### KR1: Leads

      - Target: 400 → 640 leads
      - Owner: paul

      | Date       | Confidence | Value |
      |------------|:----------:|-------|
      | 2026-07-14 | 0.7        | 412   |

      """
    #expect(formatted(untidy) == tidy)
    #expect(formatted(tidy) == tidy)
  }

  @Test func aFrenchFileKeepsItsLanguage() {
    #expect(
      formatted(
        "# Grandir\n\n## resultats cles\n\n### RC1 : Marge\n\n- cible: 95 % à 105 %\n- Deadline : 15/09/2026\n"
      )
        == "# Grandir\n\n## Résultats clés\n\n### KR1: Marge\n\n- Cible : 95 % à 105 %\n- Échéance : 2026-09-15\n"
    )
  }

  @Test func lineEndingsAndTheByteOrderMarkStay() {
    #expect(
      formatted("\u{FEFF}#  Grow\r\n## Key results\r\n### KR1: Leads\r\n")
        == "\u{FEFF}# Grow\r\n\r\n## Key results\r\n\r\n### KR1: Leads\r\n")
  }

  @Test(arguments: [
    "# Grow\n\nOne\ntwo   three\n\n\n* a\n* b\n\n    code\n",
    "# Grow\n\n## Key results\n\n<<<<<<< a\n###  KR1: x\n=======\n>>>>>>> b\n", "Minutes\n",
    "# Grow\n\n## Notes\n\n|a|b|\n|-|-|\n|1|2|\n",
  ])
  func proseAndWhatIsNoObjectiveStay(text: String) {
    #expect(formatted(text) == text)
  }

  @Test(arguments: FixtureFiles.formatting.indices)
  func filesAreWrittenInTheirCanonicalForm(index: Int) {
    let (before, after) = FixtureFiles.formatting[index]
    let source = SourceText(before.bytes)
    let result = source.applying(ObjectiveDocument(source).formatting())
    #expect(
      result.string(in: 0..<result.bytes.count) == String(decoding: after.bytes, as: UTF8.self))
    #expect(ObjectiveDocument(SourceText(after.bytes)).formatting() == [])
  }

  @Test(arguments: FixtureFiles.all)
  func formattingIsAFixedPoint(file: FixtureFile) {
    #expect(DocumentLaws.broken(byFormatting: file.bytes) == [])
  }
}
