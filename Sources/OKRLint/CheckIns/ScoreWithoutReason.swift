import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct ScoreWithoutReason: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C013", name: "score-without-reason", criterion: .checkIns, severity: .warning,
    summary: "A grade was given by hand without a reason.",
    rationale: """
      `Score:` replaces what the numbers say. That can be right, but never silently: `Reason:` says why.
      """,
    remedy: "Add `Reason:` behind the score.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Score: 0.6\n- Reason: the CRM lost a week\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Score: ⟦0.6⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.keyResult.manualScore != nil, view.keyResult.reason == nil,
      let field = view.node[.score]
    else { return [] }
    return [
      Finding(
        "The score was given by hand without a reason.", at: field.value,
        subject: view.subject("score"), help: definition.remedy)
    ]
  }
}
