import Diagnostics
import OKRDocument

struct UnreadableSuppressionEnd: SuppressionCheck {
  let definition = CheckDefinition(
    code: "F037", name: "unreadable-suppression-end", criterion: .form, severity: .warning,
    summary: "The last day of a comment that silences a check is no date.",
    rationale: """
      A comment with a last day is meant to end. One whose day cannot be read holds for ever, and \
      nobody is asked to look again.
      """,
    remedy: "Write the last day as year, month and day: `(until 2027-01-31)`.",
    examples: [
      .passes(
        "---\nower: maria\n---\n\n# Grow\n\n<!-- okr-ignore F003: our key (until 2099-12-31) -->\n"),
      .passes("---\nower: maria\n---\n\n# Grow\n\n<!-- okr-ignore F003: ours (and theirs) -->\n"),
      .fails(
        "---\nower: maria\n---\n\n# Grow\n\n⟦<!-- okr-ignore F003: our key (until tomorrow) -->⟧\n"),
      .fails(
        "---\nower: marie\n---\n\n# Grandir\n\n⟦<!-- okr-ignore F003: à nous (jusqu'à demain) -->⟧\n"
      ),
    ])

  func check(_ state: SuppressionState, running: Set<String>) -> [Finding] {
    state.suppressions.compactMap { suppression in
      guard let end = suppression.unreadableEnd else { return nil }
      return Finding(
        Message("“{end}” is no date, so this comment holds for ever.", ["end": end.excerpt]),
        at: suppression.range,
        subject: suppression.subject,
        help: definition.remedy)
    }
  }
}
