import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct UnclosedFrontMatter: ProblemCheck {
  let definition = CheckDefinition(
    code: "F023", name: "unclosed-front-matter", criterion: .form, severity: .error,
    summary: "The front matter is never closed.",
    rationale: """
      Front matter stands between two lines of `---`. Without the second one other programs take the \
      whole file for front matter, or none of it.
      """,
    remedy: "Write a line of `---` behind the last key.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .fails(
        "⟦---⟧\nowner: maria\n\n# Grow\n", fixed: "---\nowner: maria\n---\n\n# Grow\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .frontMatterUnclosed = problem.kind, let body = file.document.frontMatter?.body
    else {
      return nil
    }
    let source = file.document.source
    let end = body.upperBound
    let isAtLineStart = end == 0 || source.lineStarts[source.line(at: end)] == end
    let fence = (isAtLineStart ? "" : source.lineEnding) + "---" + source.lineEnding
    return Finding(
      "The front matter that opens here is never closed.", at: problem.range,
      subject: "front matter", help: definition.remedy,
      fixes: [
        Fix("Close it behind the last key", isSafe: true, edits: [TextEdit(end..<end, fence)])
      ])
  }
}
