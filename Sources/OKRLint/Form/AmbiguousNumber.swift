import Diagnostics
import OKRDocument
import OKRWorkspace

struct AmbiguousNumber: ProblemCheck {
  let definition = CheckDefinition(
    code: "F018", name: "ambiguous-number", criterion: .form, severity: .warning,
    summary: "A number can be read in two ways.",
    rationale: """
      In an English file `1,5` may be one and a half or a slip for 15; in a French one `1.200` may be \
      1.2 or 1200. Numbers are written as the language of the file writes them: `1,200.5` in English, \
      `1 200,5` in French.
      """,
    remedy: "Write the number as the language of the file does.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 1,200 → 2,400.5 leads\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: ⟦1,5 → 2.5 leads⟧\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : ⟦1.200 → 2.400⟧\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .ambiguousNumber(let reading) = problem.kind else { return nil }
    return Finding(
      Message(
        "“{value}” can be read in two ways; it is taken as {reading}.",
        ["value": file.document.text(problem.range).excerpt], numbers: ["reading": reading]),
      at: problem.range,
      subject: file.subject(
        problem.keyResult, "number " + file.document.text(problem.range).excerpt),
      help: definition.remedy)
  }
}
