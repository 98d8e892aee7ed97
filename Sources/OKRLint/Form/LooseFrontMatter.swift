import Diagnostics
import OKRDocument
import OKRWorkspace

struct LooseFrontMatter: ProblemCheck {
  let definition = CheckDefinition(
    code: "F036", name: "loose-front-matter", criterion: .form, severity: .error,
    summary: "What looks like front matter is not read as such.",
    rationale: """
      Front matter begins in the first line of the file and stands between two lines of `---`. Anywhere \
      else `owner: maria` is text, and the objective has no owner.
      """,
    remedy: "Write it at the top of the file, between two lines of `---`.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .passes("# Grow\n\nOur team: sales.\n"),
      .fails(
        "\n⟦---⟧\nowner: maria\n---\n\n# Grow\n", fixed: "---\nowner: maria\n---\n\n# Grow\n"),
      .fails(
        "⟦owner: maria⟧\ntype: committed\n\n# Grow\n",
        fixed: "---\nowner: maria\ntype: committed\n---\n\n# Grow\n"),
      .fails(
        "# Grow\n\n⟦owner: maria⟧\n\n## Key results\n",
        fixed: "---\nowner: maria\n---\n\n# Grow\n\n## Key results\n"),
      .fails(
        "⟦Responsable : marie⟧\n---\n\n# Grandir\n",
        fixed: "---\nResponsable : marie\n---\n\n# Grandir\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .looseFrontMatter(let fault, let mending, let isSure) = problem.kind else {
      return nil
    }
    return Finding(
      message(fault), at: problem.range, subject: "front matter", help: help(fault),
      fixes: [Fix(help(fault), isSafe: isSure, edits: mending)])
  }

  private func message(_ fault: FrontMatterFault) -> Message {
    switch fault {
    case .blankLines:
      Message("This front matter is not read, because it does not begin in the first line.")
    case .noFences:
      Message("This looks like front matter, but does not stand between two lines of `---`.")
    case .belowTitle:
      Message("This looks like front matter, but does not stand at the top of the file.")
    }
  }

  private func help(_ fault: FrontMatterFault) -> Message {
    switch fault {
    case .blankLines: Message("Delete the blank lines above it.")
    case .noFences: Message("Put lines of `---` around the keys.")
    case .belowTitle: Message("Move it to the top, between two lines of `---`.")
    }
  }
}
