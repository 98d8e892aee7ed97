import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct ControlCharacter: ProblemCheck {
  let definition = CheckDefinition(
    code: "F021", name: "control-character", criterion: .form, severity: .warning,
    summary: "The file holds a control character.",
    rationale: """
      Control characters are invisible, come in by copying from elsewhere, and can drive the terminal \
      of whoever prints the file. Git takes a file with a NUL byte for a binary one and shows no \
      changes of it.
      """,
    remedy: "Delete the character.",
    examples: [
      .passes("# Grow\n\nWith a\ttab.\n"),
      .fails("# Grow\n\nA ⟦\u{08}⟧bell.\n", fixed: "# Grow\n\nA bell.\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .controlCharacter(let byte) = problem.kind else { return nil }
    return Finding(
      Message(
        "A control character (U+{code}) stands here.",
        [
          "code": String(repeating: "0", count: byte < 16 ? 3 : 2)
            + String(byte, radix: 16, uppercase: true)
        ]),
      at: problem.range, subject: "control character", help: definition.remedy,
      fixes: [Fix("Delete it", isSafe: false, edits: [TextEdit(problem.range, "")])])
  }
}
