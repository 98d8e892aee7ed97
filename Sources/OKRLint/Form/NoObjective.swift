import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct NoObjective: ProblemCheck {
  let definition = CheckDefinition(
    code: "F022", name: "no-objective", criterion: .form, severity: .error,
    summary: "A file in the place of an objective is none.",
    rationale: """
      Every Markdown file below the root of the workspace is taken for an objective, except those \
      called README and the check-in notes. This one has neither a title nor key results nor front \
      matter.
      """,
    remedy: "Write an objective (`okr new` makes one), or move the file out of the folder.",
    examples: [
      .passes("# Grow\n"),
      .fails("⟦Minutes of the meeting⟧\n\nWe met.\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .notAnObjective = problem.kind else { return nil }
    return Finding(
      file.document.source.bytes.isEmpty
        ? "The file is empty." : "The file has no title, no key results and no front matter.",
      at: problem.range, help: definition.remedy)
  }
}
