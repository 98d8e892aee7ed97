import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText
import YAML

struct UnknownTeam: DocumentCheck {
  let definition = CheckDefinition(
    code: "L011", name: "unknown-team", criterion: .links, severity: .warning,
    summary: "The team of an objective is none of the workspace's teams.",
    rationale: """
      Where `okr.yml` lists teams, a folder of another name is a slip of the pen that hides its \
      objectives from the list of the team.
      """,
    remedy: "Rename the folder with `okr mv`, or add the team under `teams` in `okr.yml`.",
    examples: [
      .passes("# Grow\n", settings: "teams: [sales, company]\n"),
      .fails("⟦# Grow⟧\n", settings: "teams: [marketing, company]\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let teams = context.settings.teams
    guard !teams.isEmpty, let team = file.team,
      !teams.contains(where: { team == $0 || team.hasPrefix($0 + "/") })
    else { return [] }
    return [
      Finding(
        Message("“{team}” is none of the workspace's teams.", ["team": team]),
        at: file.document.frontMatter?[.team]?.value.range ?? file.document.titleHeading
          ?? file.document.source.lineContent(0),
        subject: "team",
        help: team.nearest(of: teams).map { Message("Did you mean “{team}”?", ["team": $0]) }
          ?? definition.remedy)
    ]
  }
}
