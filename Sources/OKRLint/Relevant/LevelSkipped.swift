import Diagnostics
import OKRModel
import OKRWorkspace

struct LevelSkipped: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "R002", name: "level-skipped", criterion: .relevant, severity: .advice, isOptional: true,
    smart: [.weak(.relevant, "skips a level")],
    summary: "An objective of a team within a team skips the team above it.",
    rationale: """
      Where teams are nested (`sales/north` in `sales`), an objective that contributes straight to the \
      company may be right; but the team in between should know of it.
      """,
    remedy: "Name an objective of the team above as parent, or one of its key results.",
    examples: [
      .passes(
        "---\nparent: sales/funnel\n---\n\n# North\n",
        others: ["okrs/2026-Q3/sales/funnel.md": "# Funnel\n"]
      ).at("okrs/2026-Q3/sales/north/example.md"),
      .fails(
        "---\nparent: ⟦company/grow⟧\n---\n\n# North\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n", "okrs/2026-Q3/sales/top.md": "# Top\n",
        ]
      ).at("okrs/2026-Q3/sales/north/example.md"),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let index = workspace.index
    let teams = Set(
      index.objectives.compactMap { objective in
        objective.team.map { TeamOfCycle(cycle: objective.cycle, team: $0) }
      })
    return index.objectives.flatMap { objective -> [(path: String, finding: Finding)] in
      guard let team = objective.team, let slash = team.lastIndex(of: "/") else { return [] }
      let above = String(team[..<slash])
      guard teams.contains(TeamOfCycle(cycle: objective.cycle, team: above)) else { return [] }
      return objective.parents.compactMap { located in
        guard let id = index.resolve(located.reference, from: objective.cycle).id,
          let parent = index[id]?.team, parent != team, parent != above,
          !parent.hasPrefix(above + "/")
        else { return nil }
        return (
          objective.path,
          Finding(
            Message(
              "The objective contributes to “{parent}” past the team “{team}”.",
              ["parent": located.reference.objective, "team": above]),
            at: located.range, subject: "parent " + located.reference.objective,
            help: definition.remedy)
        )
      }
    }
  }

  private struct TeamOfCycle: Hashable {
    var cycle: String?
    var team: String
  }
}
