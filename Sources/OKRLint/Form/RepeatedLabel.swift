import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct RepeatedLabel: ProblemCheck {
  let definition = CheckDefinition(
    code: "F010", name: "repeated-label", criterion: .form, severity: .error,
    summary: "Two key results of an objective have the same label.",
    rationale: """
      A reference or a check-in for `KR1` can only mean one of them. It happens when a key result is \
      copied, or when two people add one on two branches.
      """,
    remedy: "Give the newer one the next free label.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n\n### KR2: Raise wins to 9\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n\n### ⟦KR1⟧: Raise wins to 9\n",
        fixed:
          "# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n\n### KR2: Raise wins to 9\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .labelRepeated(let label, let first, let free) = problem.kind,
      let keyResult = problem.keyResult
    else { return nil }
    return Finding(
      Message("Another key result is labelled {label} already.", ["label": label]),
      at: problem.range, subject: file.subject(keyResult, "label [\(keyResult + 1)]"),
      help: definition.remedy,
      notes: [DiagnosticNote("The other one is here.", range: first)],
      fixes: [
        Fix(
          Message("Label it {label}", ["label": free]), isSafe: false,
          edits: [TextEdit(problem.range, free)])
      ])
  }
}
