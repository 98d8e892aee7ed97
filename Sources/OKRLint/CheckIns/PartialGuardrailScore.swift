import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct PartialGuardrailScore: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C014", name: "partial-guardrail-score", criterion: .checkIns, severity: .warning,
    summary: "A guardrail has a grade between broken and kept.",
    rationale: """
      A guardrail is a limit: it is kept or broken, 1.0 or 0.0. Half of it would hide the harm that it is \
      there to show. With `scores.guardrails: share` in `okr.yml`, where the share of check-ins counts \
      that kept it, any grade will do.
      """,
    remedy: "Give 1.0 if it was kept, else 0.0, and say the rest in `Reason:`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Complaints\n\n- Target: ≤ 3\n- Score: 0\n- Reason: a bad week\n"
      ),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Score: 0.6\n- Reason: the CRM lost a week\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Complaints\n\n- Target: ≤ 3\n- Score: ⟦0.6⟧\n- Reason: a bad week\n"
      ),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let score = view.keyResult.manualScore, let field = view.node[.score],
      !view.keyResult.canScore(score, context.settings.scoreRules)
    else { return [] }
    return [
      Finding(
        Message(
          "A guardrail is kept or broken, and {score} is neither.",
          numbers: ["score": score.description]), at: field.value, subject: view.subject("score"),
        help: definition.remedy)
    ]
  }
}
