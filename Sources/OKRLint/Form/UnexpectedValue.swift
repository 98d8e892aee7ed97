import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct UnexpectedValue: ProblemCheck {
  let definition = CheckDefinition(
    code: "F005", name: "unexpected-value", criterion: .form, severity: .error,
    summary: "A key of the front matter has a value that it cannot have.",
    rationale: """
      A type that is none, a date that no calendar has or two owners where one is asked for cannot be \
      used: whoever reads the objective gets the default instead, and does not notice.
      """,
    remedy: "Give a value of the kind that the message names.",
    examples: [
      .passes("---\ntype: committed\nweight: 2\ndue: 2026-09-15\n---\n\n# Grow\n"),
      .passes("---\ntype: engagé\nstatus: actif\n---\n\n# Grandir\n"),
      .fails(
        "---\ntype: ⟦aspirationnal⟧\n---\n\n# Grow\n",
        fixed: "---\ntype: aspirational\n---\n\n# Grow\n"),
      .fails("---\nowner: ⟦[maria, paul]⟧\n---\n\n# Grow\n"),
      .fails("---\nlanguage: fr\ndue: ⟦31/02/2026⟧\n---\n\n# Grandir\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .unexpectedValue(let key, let expectation) = problem.kind else { return nil }
    let value = file.document.text(problem.range)
    var fixes: [Fix] = []
    if case .oneOf(let choices) = expectation, let nearest = value.nearest(of: choices) {
      fixes = [
        Fix(
          Message("Write “{value}”", ["value": nearest]), isSafe: false,
          edits: [TextEdit(problem.range, nearest)])
      ]
    }
    return Finding(
      Message(
        "“{value}” is no value for “{key}”.", ["value": value.excerpt, "key": key.rawValue]),
      at: problem.range, subject: key.rawValue, help: expectation.help, fixes: fixes)
  }
}
