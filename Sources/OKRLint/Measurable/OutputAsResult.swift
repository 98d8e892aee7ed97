import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct OutputAsResult: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M007", name: "output-as-result", criterion: .measurable, severity: .warning,
    smart: [.weak(.measurable, "a delivery, no effect")],
    summary: "A key result is a delivery.",
    rationale: """
      Launched and unused is no success. What was delivered can be ticked off; a key result tells \
      whether it helped anybody (Castro). With a measurable effect beside it (“Launch the new \
      plan to raise sign-ups by 25 %”), or in `Target:`, nothing is said. Deliveries that are \
      promised stay possible: silence the check there with a reason.
      """,
    remedy: "Say what will be different once it is there, and keep the delivery as an initiative.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Launch the new plan to raise sign-ups by 25 %\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Lancer la nouvelle offre pour augmenter les inscriptions de 25 %\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Launch⟧ the new website\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Ship⟧ the app\n\n<!-- okr-ignore M007: promised -->\n### KR2: Ship the site\n"
      ),
      .passes(
        "# Grow\n\n## Key results\n\n<!-- okr-ignore M007: promised -->\n\n### KR1: Ship the app\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Hire⟧ 5 engineers\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Lancer⟧ le nouveau site\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, view.promises(.output), view.reading.isMeasurable else { return [] }
    return [
      Finding(
        "The key result says what is delivered, not what will be different by it.",
        at: view.place(view.reading.verb), subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
