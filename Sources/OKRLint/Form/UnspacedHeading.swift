import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct UnspacedHeading: ProblemCheck {
  let definition = CheckDefinition(
    code: "F035", name: "unspaced-heading", criterion: .form, severity: .error,
    summary: "No space stands between the number signs of a heading and its text.",
    rationale: """
      Markdown takes `##Key results` for text. Neither the title nor the section is there then, and all \
      key results below it are missing.
      """,
    remedy: "Put a space behind the number signs.",
    examples: [
      .passes("# Grow\n\n#sales #growth\n"),
      .fails("⟦#Grow fast⟧\n\n## Key results\n", fixed: "# Grow fast\n\n## Key results\n"),
      .fails(
        "# Grandir\n\n⟦##Résultats clés⟧\n\n⟦###KR1: Passer de 4 à 6⟧\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n### KR1: Passer de 4 à 6\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .unspacedHeading(let marks, let isSure) = problem.kind else { return nil }
    let place = marks.upperBound..<marks.upperBound
    return Finding(
      "This looks like a heading, but no space stands behind its number signs.",
      at: problem.range, subject: "heading " + file.document.text(problem.range).excerpt,
      help: definition.remedy,
      fixes: [Fix("Put a space behind them", isSafe: isSure, edits: [TextEdit(place, " ")])])
  }
}
