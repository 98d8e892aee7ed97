import Diagnostics
import OKRDocument
import OKRWorkspace

struct MissingColumn: ProblemCheck {
  let definition = CheckDefinition(
    code: "F015", name: "missing-column", criterion: .form, severity: .error,
    summary: "A check-in table lacks a column that it needs.",
    rationale: """
      A check-in is a value on a date. Columns are found by their headings, in any order and with \
      any others beside them; without date or value there is no history to draw.
      """,
    remedy: "Add the column: `| Date | Value | Confidence | By | Note |`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n\n| Value | Date |\n|---|---|\n| 412 | 2026-07-14 |\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n\n⟦| Date | Amount |⟧\n|---|---|\n| 2026-07-14 | 412 |\n"
      ),
      .fails(
        "# paul\n\n## This week\n\n⟦| Key result | Value |⟧\n|---|---|\n| sales/leads#KR1 | 412 |\n",
        others: ["okrs/2026-Q3/sales/leads.md": "# Grow\n\n## Key results\n\n### KR1: Leads\n"]
      ).at("okrs/2026-Q3/check-ins/paul.md"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .columnMissing(let column) = problem.kind else { return nil }
    guard problem.keyResult != nil else { return findingInNote(column, problem, file) }
    return Finding(
      Message(
        "The check-in table has no column “{column}”.",
        ["column": file.document.language.name(of: column)]),
      at: problem.range, subject: file.subject(problem.keyResult, "check-ins \(column.rawValue)"),
      help: definition.remedy)
  }

  /// In a note the heading above the table may say the day.
  private func findingInNote(
    _ column: CheckInColumn, _ problem: DocumentProblem, _ file: ObjectiveFile
  ) -> Finding {
    let message: Message =
      column == .date
      ? "Nothing says of which day these check-ins are."
      : Message(
        "The check-in table has no column “{column}”.",
        ["column": file.document.language.name(of: column)])
    return Finding(
      message, at: problem.range, subject: "check-ins \(column.rawValue)",
      help: column == .date
        ? "Write the day as a heading above the table: `## 2026-07-20`."
        : "Add the column: `| Key result | Value | Confidence | Note |`.")
  }
}
