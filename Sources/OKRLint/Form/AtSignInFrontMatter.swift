import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText
import YAML

struct AtSignInFrontMatter: ProblemCheck {
  let definition = CheckDefinition(
    code: "F002", name: "at-sign-in-front-matter", criterion: .form, severity: .error,
    summary: "A handle in the front matter begins with `@`, which YAML does not allow.",
    rationale: """
      `owner: @maria` is what people type, and it is not YAML: the `@` is reserved there, so that the \
      whole file can become unreadable for other programs. A handle is written without it.
      """,
    remedy: "Leave out the `@`: `owner: maria`.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .fails(
        "---\nowner: ⟦@maria⟧\ntype: committed\n---\n\n# Grow\n",
        fixed: "---\nowner: maria\ntype: committed\n---\n\n# Grow\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .frontMatterSyntax(let yaml) = problem.kind,
      case .reservedIndicator("@") = yaml.kind
    else { return nil }
    let sign = problem.range.lowerBound..<(problem.range.lowerBound + 1)
    let value = file.document.text(problem.range)
    let fixes =
      value.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_.@".contains($0) }
      ? [Fix("Leave out the `@`", isSafe: true, edits: [TextEdit(sign, "")])] : []
    return Finding(
      Message("“{value}” is not valid YAML: a value must not begin with `@`.", ["value": value]),
      at: problem.range, subject: yaml.key ?? "front matter", help: definition.remedy, fixes: fixes)
  }
}
