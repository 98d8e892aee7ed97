import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct ClosedWithoutScore: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C011", name: "closed-without-score", criterion: .checkIns, severity: .warning,
    summary: "An objective is closed, and one of its key results has no score.",
    rationale: """
      Neither a check-in nor a grade says how far it came. The next cycle learns nothing from it.
      """,
    remedy: "Add a last check-in, or a grade by hand: `Score: 0.6` with `Reason:`.",
    examples: [
      .passes(
        "---\nstatus: closed\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Score: 0.6\n- Reason: counted by hand\n"
      ),
      .passes(
        "---\nstatus: closed\n---\n\n# Grandir\n\n## Résultats clés\n\n### RC1 : Prospects\n\n- Cible : 400 → 640\n- Score : 0,6\n- Raison : compté à la main\n"
      ),
      .fails(
        "---\nstatus: closed\n---\n\n# Grow\n\n## Key results\n\n### KR1: ⟦Leads⟧\n\n- Target: 400 → 640\n"
      ),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.objective.status == .closed, view.progress.score == nil else {
      return []
    }
    return [
      Finding(
        "The objective is closed, and this key result has no score.", at: view.node.title,
        subject: view.subject("score"), help: definition.remedy)
    ]
  }
}
