import Diagnostics
import OKRDocument
import OKRWorkspace

struct KeyResultInText: ProblemCheck {
  let definition = CheckDefinition(
    code: "F034", name: "key-result-in-text", criterion: .form, severity: .error,
    summary: "A line looks like a key result and is none.",
    rationale: """
      A key result is a heading below the section, or an item of a list there. What is copied from a \
      word processor has bullets that Markdown does not know: it stays text, and the objective has a \
      key result less.
      """,
    remedy: "Write it as a heading, `### KR1: …`, or as an item, `- KR1: …`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\nWe agreed on these.\n\n- KR1: Win 40 deals\n"),
      .passes("# Grow\n\n## Key results\n\n### KR1: Win 40 deals\n\nAs KR2 has it.\n"),
      .fails(
        "# Grow\n\n## Key results\n\n⟦•\tKR1: Win 40 deals⟧\n⟦•\tKR2: Lose none⟧\n",
        fixed: "# Grow\n\n## Key results\n\n- KR1: Win 40 deals\n- KR2: Lose none\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n⟦• Gagner 40 contrats⟧\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n- Gagner 40 contrats\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .keyResultInText(let mending, let isSure) = problem.kind else { return nil }
    return Finding(
      "This looks like a key result and is not read as one.", at: problem.range,
      subject: "key result " + file.document.text(problem.range).excerpt, help: definition.remedy,
      fixes: [Fix("Write it as a key result", isSafe: isSure, edits: mending)])
  }
}
