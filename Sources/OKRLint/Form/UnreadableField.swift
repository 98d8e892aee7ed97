import Diagnostics
import OKRDocument
import OKRWorkspace

struct UnreadableField: ProblemCheck {
  let definition = CheckDefinition(
    code: "F013", name: "unreadable-field", criterion: .form, severity: .error,
    summary: "A field of a key result has a value that cannot be read.",
    rationale: """
      A target that cannot be read is no target: the key result has no progress and no score. The \
      same goes for a date, a weight or a score that is none.
      """,
    remedy: "Write the value in the form that the message names.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: from 400 to 640 leads\n"),
      .passes("# Grandir\n\n## Résultats clés\n\n### KR1: Marge\n\n- Cible : de 1,5 à 2,5 M€\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: ⟦a lot more⟧\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640\n- Due: ⟦soon⟧\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .unreadableField(let field, let expectation) = problem.kind else { return nil }
    let value = file.document.text(problem.range)
    let name = file.document.language.name(of: field)
    let subject = file.subject(problem.keyResult, field.rawValue)
    if value.isEmpty {
      return Finding(
        Message("The field “{field}” is empty.", ["field": name]), at: problem.range,
        subject: subject, help: expectation.help)
    }
    return Finding(
      Message(
        "“{value}” cannot be read as “{field}”.", ["value": value.excerpt, "field": name]),
      at: problem.range, subject: subject, help: expectation.help)
  }
}
