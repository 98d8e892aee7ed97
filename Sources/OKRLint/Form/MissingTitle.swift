import Diagnostics
import OKRDocument
import OKRWorkspace

struct MissingTitle: ProblemCheck {
  let definition = CheckDefinition(
    code: "F006", name: "missing-title", criterion: .form, severity: .error,
    summary: "The objective has no title.",
    rationale: """
      The title is the objective: the first heading says what is to be reached. Without it nobody \
      can name what the key results are for.
      """,
    remedy:
      "Write the objective as a heading above everything else: `# Sales never starts a month dry`.",
    examples: [
      .passes("# Sales never starts a month dry\n"),
      .fails("⟦## Key results⟧\n\n### KR1: Raise leads from 400 to 640\n"),
      .fails("⟦#⟧\n\n## Résultats clés\n\n1. Passer de 400 à 640 prospects\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .noTitle = problem.kind else { return nil }
    return Finding(
      "The objective has no title.", at: problem.range, subject: "title", help: definition.remedy)
  }
}
