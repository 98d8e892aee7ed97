import Diagnostics
import OKRDocument
import OKRModel

struct ExpiredSuppression: SuppressionCheck {
  let definition = CheckDefinition(
    code: "F027", name: "expired-suppression", criterion: .form, severity: .warning,
    summary: "A comment that silences a check has passed its date.",
    rationale: """
      The date was set so that somebody looks again. The comment holds no longer, and what it silenced \
      is reported.
      """,
    remedy: "Mend what it silenced and delete it, or set a later date.",
    examples: [
      .passes(
        "---\nower: maria\n---\n\n# Grow\n\n<!-- okr-ignore F003: our key (until 2099-12-31) -->\n"),
      .fails(
        "---\nower: maria\n---\n\n# Grow\n\n⟦<!-- okr-ignore F003: our key (until 2026-01-31) -->⟧\n"
      ),
    ])

  func check(_ state: SuppressionState, running: Set<String>) -> [Finding] {
    state.expired.map { suppression in
      Finding(
        Message(
          "This comment held until {date}.", ["date": suppression.until?.description ?? ""]),
        at: suppression.range,
        subject: suppression.subject,
        help: definition.remedy)
    }
  }
}
