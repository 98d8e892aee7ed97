import Diagnostics
import OKRDocument
import OKRWorkspace

struct TooDeepNesting: ProblemCheck {
  let definition = CheckDefinition(
    code: "F024", name: "too-deep-nesting", criterion: .form, severity: .warning,
    summary: "Lists or quotations are nested more than a hundred levels deep.",
    rationale: """
      Nobody writes this by hand. What is nested deeper is kept as text, so that a hostile file cannot \
      slow the program down.
      """,
    remedy: "Write the list with fewer levels.",
    examples: [.passes("# Grow\n\n- one\n  - two\n    - three\n")])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .nestedTooDeeply = problem.kind else { return nil }
    return Finding(
      "Lists or quotations are nested too deeply here.", at: problem.range, subject: "nesting",
      help: definition.remedy)
  }
}
