import Diagnostics
import OKRDocument
import SourceText

struct UnusedSuppression: SuppressionCheck {
  let definition = CheckDefinition(
    code: "F026", name: "unused-suppression", criterion: .form, severity: .warning,
    summary: "A comment silences a check that finds nothing there.",
    rationale: """
      A suppression that is no longer needed hides the next finding of its kind. It belongs to the \
      place it stands at: a row, a key result, or the file.
      """,
    remedy: "Delete the comment.",
    examples: [
      .passes(
        "---\nower: maria\n---\n\n# Grow\n\n<!-- okr-ignore F003: a key of our own -->\n"),
      .fails(
        "# Grow\n\n<!-- okr-ignore ⟦F003⟧: a key of our own -->\n", fixed: "# Grow\n\n\n"),
    ])

  func check(_ state: SuppressionState, running: Set<String>) -> [Finding] {
    state.unused(running: running).map { suppression, name, range in
      Finding(
        Message("“{check}” finds nothing that this comment could silence.", ["check": name]),
        at: range, subject: "suppression " + name, help: definition.remedy,
        fixes: suppression.checks.count == 1
          ? [Fix("Delete the comment", isSafe: true, edits: [TextEdit(suppression.range, "")])] : []
      )
    }
  }
}
