import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct WrongHeadingLevel: ProblemCheck {
  let definition = CheckDefinition(
    code: "F008", name: "wrong-heading-level", criterion: .form, severity: .warning,
    summary: "A section or key result is a heading of another level than the format has.",
    rationale: """
      Sections are second-level headings and key results third-level ones under `## Key results`. \
      The program understands others, but an outline, a preview and other tools do not.
      """,
    remedy: "Write `##` for a section, and `###` for a key result under `## Key results`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n"),
      .fails(
        "# Grow\n\n## Key results\n\n#### ⟦KR1⟧: Raise leads from 400 to 640\n",
        fixed: "# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n"),
      .fails(
        "# Grandir\n\n### ⟦Résultats clés⟧\n\n1. Passer de 400 à 640 prospects\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n1. Passer de 400 à 640 prospects\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .headingLevel(let found, let expected) = problem.kind else { return nil }
    let name = file.document.text(problem.range)
    if found == expected {
      return Finding(
        Message(
          "The key result “{name}” does not stand under a heading `{section}`.",
          ["name": name, "section": "## " + file.document.language.name(of: .keyResults)]),
        at: problem.range, subject: name, help: definition.remedy)
    }
    return Finding(
      Message(
        "“{name}” is a heading of level {found}; it belongs at level {expected}.",
        ["name": name, "found": "\(found)", "expected": "\(expected)"]),
      at: problem.range, subject: name, help: definition.remedy,
      fixes: fix(problem, found: found, expected: expected, in: file.document))
  }

  private func fix(
    _ problem: DocumentProblem, found: Int, expected: Int, in document: ObjectiveDocument
  ) -> [Fix] {
    let bytes = document.source.bytes
    var end = problem.range.lowerBound
    while end > 0, bytes[end - 1] != 0x23, bytes[end - 1] != 0x0A, bytes[end - 1] != 0x0D {
      end -= 1
    }
    let marks = (end - found)..<end
    guard marks.lowerBound >= 0, bytes[marks].allSatisfy({ $0 == 0x23 }) else { return [] }
    return [
      Fix(
        Message("Write `{marks}`", ["marks": String(repeating: "#", count: expected)]),
        isSafe: true,
        edits: [TextEdit(marks, String(repeating: "#", count: expected))])
    ]
  }
}
