import Diagnostics
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText
import Testing

/// The letters of single files, counted by hand from the checks' definitions.
@Suite struct SmartLettersTests {
  private func card(_ text: String, settings: Settings = Settings()) -> SmartCard {
    let file = ObjectiveFile(
      placement: Placement(path: "okrs/2026-Q3/sales/example.md", settings: settings),
      document: ObjectiveDocument(SourceText(text), language: settings.language))
    return SmartLinter(CheckContext(settings: settings, packs: .builtIn)).card(of: file)
  }

  private func levels(_ letters: SmartLetters) -> String {
    SmartLetters.criteria.map { criterion in
      switch letters.level(criterion) {
      case .met: "+"
      case .weak: "~"
      case .missing: "-"
      }
    }.joined()
  }

  /// KR1 lacks a source, KR2 all that could be measured, and its soft word is not specific.
  @Test func aFindingCountsForTheKeyResultThatItLiesIn() {
    let card = card(
      """
      ---
      owner: maria
      parent: company/grow
      ---

      # Become the supplier that workshops call first

      ## Key results

      ### KR1: Raise leads from 400 to 640

      - Target: 400 → 640
      - Source: the CRM
      - Metric: leads that asked for a price

      ### KR2: Improve onboarding

      - Guards: KR1

      ## Initiatives

      - [ ] Call the ten largest workshops
      """)
    #expect(levels(card.letters) == "+++++")
    #expect(card.keyResults.map { levels($0.letters) } == ["+++++", "~-+++"])
    #expect(
      card.keyResults[1].letters[.measurable].map(\.reason.english).contains("nothing to measure"))
  }

  /// Nobody owns it, which its key results share, but for the one with an owner of its own; that it
  /// does not say what for is weak, and its own.
  @Test func whatHoldsForTheObjectiveHoldsForItsKeyResults() {
    let card = card(
      """
      # Become the supplier that workshops call first

      ## Key results

      ### KR1: Raise leads from 400 to 640

      - Target: 400 → 640
      - Source: the CRM
      - Metric: leads

      ### KR2: Cut the days to an answer from 5 to 2

      - Target: 5 → 2 days
      - Source: the CRM
      - Metric: days
      - Owner: paul
      """)
    #expect(levels(card.letters) == "++-~+")
    #expect(card.keyResults.map { levels($0.letters) } == ["++-++", "+++++"])
  }

  @Test func aCheckThatIsSwitchedOffSaysNothing() {
    let settings = Settings.read(SourceText("checks:\n  A006: off\n")).settings
    let text = "# Workshops call us first\n\nBecause two regions ran dry.\n"
    #expect(card(text).letters.level(.achievable) == .missing)
    #expect(card(text, settings: settings).letters.level(.achievable) != .missing)
  }
}
