import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct BusinessAsUsual: KeyResultCheck {
  let definition = CheckDefinition(
    code: "A007", name: "business-as-usual", criterion: .achievable, severity: .advice,
    smart: [.weak(.achievable, "keeps what is")],
    summary: "A key result of an aspirational objective keeps what is there already.",
    rationale: """
      An aspirational objective is to change something; “keep”, “maintain” and “continue” tell \
      that nothing shall (re:Work). What must not suffer meanwhile is a guardrail: `Guards: KR1`, \
      or a target such as `≥ 99.9 %`.
      """,
    remedy: "Say what shall be better, or make it a guardrail.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Keep uptime\n\n- Target: ≥ 99.9 %\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Faire passer la disponibilité de 99,5 % à 99,9 %\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Maintain⟧ our 40 partners\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Maintenir⟧ nos 40 partenaires\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, view.reading.direction == .maintain, !view.progress.isGuardrail,
      view.keyResult.guards.isEmpty,
      (view.file.objective.type ?? context.settings.defaultType) == .aspirational
    else { return [] }
    return [
      Finding(
        "The key result keeps what is there already.", at: view.place(view.reading.verb),
        subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
