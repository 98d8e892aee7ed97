import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct MissingBaseline: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M003", name: "missing-baseline", criterion: .measurable, severity: .advice,
    smart: [.weak(.measurable, "no start value")],
    summary: "A target does not say where it starts.",
    rationale: """
      “640 leads” may be twice what there is or less than last month. With the start, “400 → 640”, a \
      reader sees how far the way is, and progress is counted from where the team stood, not from zero.
      """,
    remedy: "Write the start before the target: `Target: 400 → 640 leads`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640 leads\n"),
      .passes("# Grow\n\n## Key results\n\n### KR1: No-shows\n\n- Target: ≤ 8 %\n"),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Deals\n\n- Target: 40 deals <!-- okr-ignore M003: from zero -->\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: ⟦640 leads⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : ⟦640 prospects⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard case .reach? = view.keyResult.target, view.file.isOpen, let field = view.node[.target]
    else {
      return []
    }
    return [
      Finding(
        "The target does not say where it starts.", at: field.value,
        subject: view.subject("target"),
        help: Message(
          "Write the start before the target: `Target: [today] → {target}`.",
          ["target": view.file.document.text(field.value)]))
    ]
  }
}
