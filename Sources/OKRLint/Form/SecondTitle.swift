import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct SecondTitle: ProblemCheck {
  let definition = CheckDefinition(
    code: "F007", name: "second-title", criterion: .form, severity: .warning,
    summary: "A file has two titles.",
    rationale: """
      One file holds one objective, so that it has one owner, one history and one name. A second \
      first-level heading is either a second objective, which belongs in a file of its own, or a \
      section, which is written with `##`.
      """,
    remedy: "Move the second objective to a file of its own, or write `##` for a section.",
    examples: [
      .passes("# Grow\n\n## Background\n\nMore.\n"),
      .fails("# Grow\n\n# ⟦Shrink⟧\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .secondTitle = problem.kind else { return nil }
    return Finding(
      Message(
        "“{title}” is a second title.", ["title": file.document.text(problem.range).excerpt]),
      at: problem.range, subject: "title", help: definition.remedy,
      notes: [DiagnosticNote("The first title is here.", range: file.document.title)])
  }
}
