import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct UnreadableCell: ProblemCheck {
  let definition = CheckDefinition(
    code: "F016", name: "unreadable-cell", criterion: .form, severity: .error,
    summary: "A cell of a check-in table cannot be read.",
    rationale: """
      A date, value or confidence that cannot be read drops the check-in out of the history, and \
      with it out of progress, status and score.
      """,
    remedy: "Write the cell in the form that the message names.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n\n| Date | Value | Confidence |\n|---|---|---|\n| 2026-07-14 | 412 | 7/10 |\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n\n| Date | Value | Confidence |\n|---|---|---|\n| ⟦last week⟧ | ⟦many⟧ | ⟦high⟧ |\n"
      ),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : 640\n\n| Date | Valeur |\n|---|---|\n| 2026-07-14 | ⟦5oo⟧ |\n"
      ),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .unreadableCell(let column, let expectation) = problem.kind else { return nil }
    let value = file.document.text(problem.range)
    let name = file.document.language.name(of: column)
    let line = file.document.source.line(at: problem.range.lowerBound)
    return Finding(
      value.isEmpty
        ? Message("A check-in has nothing under “{column}”.", ["column": name])
        : Message(
          "“{value}” cannot be read as “{column}”.", ["value": value.excerpt, "column": name]),
      at: problem.range,
      subject: file.subject(
        problem.keyResult, "check-in \(column.rawValue) \(file.document.rowKey(at: line))"),
      help: expectation.help)
  }
}
