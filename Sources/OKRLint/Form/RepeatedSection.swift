import Diagnostics
import OKRDocument
import OKRWorkspace

struct RepeatedSection: ProblemCheck {
  let definition = CheckDefinition(
    code: "F025", name: "repeated-section", criterion: .form, severity: .warning,
    summary: "A section of the objective stands in the file twice.",
    rationale: """
      Key results under two headings are read as one list, but a reader who sees the first list \
      believes that it is all.
      """,
    remedy: "Put both sections under one heading.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n1. Leads from 400 to 640\n"),
      .fails(
        "# Grow\n\n## Key results\n\n1. Leads from 400 to 640\n\n## ⟦Key results⟧\n\n1. Wins from 5 to 9\n"
      ),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .sectionRepeated(let section) = problem.kind else { return nil }
    return Finding(
      Message(
        "The section “{section}” stands in this file twice.",
        ["section": file.document.text(problem.range)]),
      at: problem.range, subject: section.rawValue, help: definition.remedy)
  }
}
