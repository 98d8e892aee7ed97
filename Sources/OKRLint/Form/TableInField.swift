import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct TableInField: ProblemCheck {
  let definition = CheckDefinition(
    code: "F031", name: "table-in-field", criterion: .form, severity: .error,
    summary: "No blank line stands between the fields and the table below them.",
    rationale: """
      Without the blank line Markdown takes the rows for a part of the last field: they are shown as \
      text, and no check-in is read.
      """,
    remedy: "Put a blank line before the table.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n| 2026-07-14 | 412 |\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n⟦| Date | Value |⟧\n|---|---|\n| 2026-07-14 | 412 |\n",
        fixed:
          "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n| 2026-07-14 | 412 |\n"
      ),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .tableInField = problem.kind else { return nil }
    let source = file.document.source
    let start = source.lineStarts[source.line(at: problem.range.lowerBound)]
    return Finding(
      "No blank line stands before this table.", at: problem.range,
      subject: file.subject(problem.keyResult, "table"), help: definition.remedy,
      fixes: [
        Fix(
          "Put a blank line before it", isSafe: true,
          edits: [TextEdit(start..<start, source.lineEnding)])
      ])
  }
}
