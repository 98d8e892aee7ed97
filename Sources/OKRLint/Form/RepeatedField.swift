import Diagnostics
import OKRDocument
import OKRWorkspace

struct RepeatedField: ProblemCheck {
  let definition = CheckDefinition(
    code: "F012", name: "repeated-field", criterion: .form, severity: .error,
    summary: "A key result has a field twice.",
    rationale: """
      Two values for one fact, of which the first counts and the second deceives. A merge of two \
      people's changes can leave it behind.
      """,
    remedy: "Keep one of the two lines.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Owner: paul\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- ⟦Target⟧: 400 → 700\n"
      ),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .repeatedField(let field) = problem.kind, let keyResult = problem.keyResult else {
      return nil
    }
    let name = file.document.text(problem.range)
    return Finding(
      Message("“{field}” is given twice; the first value counts.", ["field": name]),
      at: problem.range, subject: file.subject(keyResult, field.rawValue + " [2]"),
      help: definition.remedy,
      notes: [
        DiagnosticNote(
          "It is given here first.", range: file.document.keyResults[keyResult][field]?.range)
      ])
  }
}
