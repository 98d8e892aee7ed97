import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct NoNumber: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M002", name: "no-number", criterion: .measurable, severity: .advice,
    smart: [.weak(.measurable, "met or not, no number")],
    summary: "A key result can be graded, but only as met or not.",
    rationale: """
      Without a number the score is 0 or 1 and nothing in between shows on the way. “If it does \
      not have a number, it is not a key result” (Mayer, by Doerr). Deliveries are told by \
      `output-as-result`.
      """,
    remedy: "Give it a number that shows how far it has come, or milestones.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Apple features our app in 3 countries\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: 3 boutiques mettent notre application en avant\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Get featured by Apple on the App Store⟧\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Aucun client ne part à cause d’une panne⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    let reading = view.reading
    guard view.file.isOpen, !view.hasMeasurableTarget, reading.isMeasurable, !reading.isQuantified,
      reading.form == .outcome, reading.ground != .step
    else { return [] }
    return [
      Finding(
        "The key result has no number.", at: view.node.title, subject: view.subject("title"),
        help: definition.remedy)
    ]
  }
}
