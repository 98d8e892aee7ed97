import Diagnostics
import OKRDocument

struct UnexplainedSuppression: SuppressionCheck {
  let definition = CheckDefinition(
    code: "F028", name: "unexplained-suppression", criterion: .form, severity: .warning,
    summary: "A comment silences a check without saying why.",
    rationale: """
      Whoever comes next cannot tell a considered exception from a shortcut. The reason stands behind \
      a colon.
      """,
    remedy: "Say why: `<!-- okr-ignore F003: the key is our tracker's -->`.",
    examples: [
      .passes(
        "---\nower: maria\n---\n\n# Grow\n\n<!-- okr-ignore F003: the key is our tracker's -->\n"),
      .fails("---\nower: maria\n---\n\n# Grow\n\n⟦<!-- okr-ignore F003 -->⟧\n"),
    ])

  func check(_ state: SuppressionState, running: Set<String>) -> [Finding] {
    state.suppressions.filter { $0.reason == nil }.map { suppression in
      Finding(
        "This comment silences a check without saying why.", at: suppression.range,
        subject: suppression.subject,
        help: definition.remedy)
    }
  }
}
