import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct MissingLabel: ProblemCheck {
  let definition = CheckDefinition(
    code: "F009", name: "missing-label", criterion: .form, severity: .warning,
    summary: "The heading of a key result has no label.",
    rationale: """
      The label, `KR1`, is the name of a key result for its whole life: check-ins on the command line, \
      references from other objectives and merges find it by that. A title changes, a label does not.
      """,
    remedy: "Begin the heading with the next free label: `### KR1: …`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### ⟦Raise leads from 400 to 640⟧\n",
        fixed: "# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Marge\n\n### ⟦Passer de 400 à 640⟧\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n### KR1: Marge\n\n### KR2: Passer de 400 à 640\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .labelMissing(let label) = problem.kind, let keyResult = problem.keyResult else {
      return nil
    }
    return Finding(
      "The key result has no label.", at: problem.range, subject: file.subject(keyResult, "label"),
      help: Message("Begin the heading with `{label}: `.", ["label": label]),
      fixes: [
        Fix(
          Message("Label it {label}", ["label": label]), isSafe: true,
          edits: [
            TextEdit(problem.range.lowerBound..<problem.range.lowerBound, label + ": ")
          ])
      ])
  }
}
