import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct ExtraCells: ProblemCheck {
  let definition = CheckDefinition(
    code: "F017", name: "extra-cells", criterion: .form, severity: .warning,
    summary: "A row of a check-in table has more cells than the table has columns.",
    rationale: """
      What stands beyond the last column is not shown by any Markdown reader. Most often a `|` inside \
      a note has split it in two.
      """,
    remedy: "Write a `|` inside a cell as `\\|`, or add a column.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n\n| Date | Value | Note |\n|---|---|---|\n| 2026-07-14 | 412 | ads \\| mail |\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n\n| Date | Value | Note |\n|---|---|---|\n| 2026-07-14 | 412 | ads | ⟦mail⟧ |\n"
      ),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .extraCells = problem.kind else { return nil }
    let line = file.document.source.line(at: problem.range.lowerBound)
    return Finding(
      "The row has more cells than the table has columns.", at: problem.range,
      subject: file.subject(problem.keyResult, "check-in \(file.document.rowKey(at: line))"),
      help: definition.remedy)
  }
}
