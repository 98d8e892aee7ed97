import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct PathOutsideLayout: DocumentCheck {
  let definition = CheckDefinition(
    code: "L007", name: "path-outside-layout", criterion: .links, severity: .warning,
    summary: "The path of an objective does not say its cycle and team.",
    rationale: """
      Cycle, team and name of an objective are read from its path, by the layout of the workspace: \
      `okrs/2026-Q3/sales/fill-the-funnel.md`. From another path they cannot be read, and the \
      objective is missing from every list of a cycle or a team.
      """,
    remedy: "Move the file with `okr mv`, or set another `layout` in `okr.yml`.",
    examples: [
      .passes("# Grow\n"),
      .fails("⟦# Grow⟧\n", settings: "layout: \"{team}/{cycle}/plans/{slug}\"\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard !file.placement.fitsLayout, file.path.hasPrefix(context.settings.root + "/") else {
      return []
    }
    return [
      Finding(
        Message(
          "The path does not fit the layout `{layout}`.",
          ["layout": context.settings.layout.description]),
        at: file.document.titleHeading ?? file.document.source.lineContent(0), subject: "path",
        help: definition.remedy)
    ]
  }
}
