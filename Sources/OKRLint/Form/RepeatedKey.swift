import Diagnostics
import OKRDocument
import OKRWorkspace

struct RepeatedKey: ProblemCheck {
  let definition = CheckDefinition(
    code: "F004", name: "repeated-key", criterion: .form, severity: .error,
    summary: "A key stands in the front matter twice.",
    rationale: """
      Two values for one fact: programs differ in which of them they take. This one takes the first. \
      It often comes from a merge of two people's changes.
      """,
    remedy: "Keep one of the two lines.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .fails("---\nowner: maria\n⟦owner⟧: paul\n---\n\n# Grow\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .repeatedKey(let key) = problem.kind else { return nil }
    return Finding(
      Message("The key “{key}” is given twice; the first value counts.", ["key": key.rawValue]),
      at: problem.range, subject: key.rawValue, help: definition.remedy,
      notes: [
        DiagnosticNote(
          "It is given here first.", range: file.document.frontMatter?[key]?.nameRange)
      ])
  }
}
