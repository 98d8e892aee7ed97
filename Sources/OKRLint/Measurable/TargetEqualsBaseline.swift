import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct TargetEqualsBaseline: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M005", name: "target-equals-baseline", criterion: .measurable, severity: .error,
    smart: [.missing(.measurable, "ends where it starts")],
    summary: "A target is the same as where it starts.",
    rationale: """
      From 5 to 5 nothing changes, and progress has no meaning. What is to stay as it is, is a \
      guardrail: `≥ 5` or `≤ 5`.
      """,
    remedy: "Correct one of the two figures, or write a guardrail: `Target: ≤ 8 %`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: ⟦400 → 400⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Marge\n\n- Cible : ⟦1 000 → 1000 €⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard case .change(let from, let to)? = view.keyResult.target, let field = view.node[.target],
      to.converted(toUnitOf: from)?.number == from.number
    else { return [] }
    return [
      Finding(
        "The target is the same as where it starts.", at: field.value,
        subject: view.subject("target"), help: definition.remedy)
    ]
  }
}
