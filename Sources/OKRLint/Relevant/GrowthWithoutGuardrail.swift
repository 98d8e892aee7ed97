import Diagnostics
import OKRModel
import OKRWorkspace

struct GrowthWithoutGuardrail: DocumentCheck {
  let definition = CheckDefinition(
    code: "R003", name: "growth-without-guardrail", criterion: .relevant, severity: .advice,
    smart: [.weak(.relevant, "no guardrail")],
    summary: "All key results push one way, and none watches the side effects.",
    rationale: """
      More leads are easily had by worse leads. Doerr and Grove pair each number that is pushed with one \
      that must not suffer: a guardrail, such as `≤ 8 %` no-shows beside more appointments.
      """,
    remedy: "Add a guardrail: a key result with a target such as `≤ 8 %` and `Guards: KR1`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n### KR2: No-shows\n\n- Target: ≤ 8 %\n- Guards: KR1\n"
      ),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n### KR2: Days to answer\n\n- Target: 5 → 2\n"
      ),
      .fails(
        "# ⟦Grow⟧\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n### KR2: Wins\n\n- Target: 20 → 40\n"
      ),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let keyResults = file.objective.keyResults
    guard keyResults.count >= 2, file.isActive,
      keyResults.allSatisfy({ $0.guards.isEmpty && $0.target?.kind.isGrowth == true })
    else { return [] }
    return [
      Finding(
        "All key results push upwards, and none watches the side effects.", at: file.titleRange,
        subject: "guardrail", help: definition.remedy)
    ]
  }
}

extension TargetKind {
  fileprivate var isGrowth: Bool { self == .increase || self == .reach }
}
