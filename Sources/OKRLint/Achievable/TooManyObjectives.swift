import Diagnostics
import OKRModel
import OKRWorkspace

struct TooManyObjectives: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "A001", name: "too-many-objectives", criterion: .achievable, severity: .warning,
    smart: [.weak(.achievable, "team has too many")],
    summary: "A team has more objectives in a cycle than it can give its attention to.",
    rationale: """
      Objectives are the few things with the greatest effect next quarter. Three to five a team is what \
      the method's guides agree on; beyond that everything is a priority and nothing is. The limit is \
      `limits.objectives-per-team` in `okr.yml`.
      """,
    remedy:
      "Choose the few with the greatest effect, and move the others to a later cycle with `okr mv`.",
    examples: [
      .passes("# Grow\n", settings: "limits: {objectives-per-team: 1}\n"),
      .passes(
        "# Grow\n",
        others: ["okrs/2026-Q3/sales/past.md": "---\nstatus: abandoned\n---\n\n# Shrink\n"],
        settings: "limits: {objectives-per-team: 1}\n"),
      .passes(
        "# Grow\n", others: ["okrs/2026-Q3/sales/minutes.md": "We met.\n"],
        settings: "limits: {objectives-per-team: 1}\n"),
      .fails(
        "# ⟦Grow⟧\n", others: ["okrs/2026-Q3/sales/a.md": "# Shrink\n"],
        settings: "limits: {objectives-per-team: 1}\n"),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let limit = workspace.context.settings.objectivesPerTeam
    let open = workspace.index.objectives.filter { isCounted($0) }
    let groups = Dictionary(grouping: open) { TeamOfCycle(cycle: $0.cycle, team: $0.team ?? "") }
    return groups.flatMap { group, objectives -> [(path: String, finding: Finding)] in
      guard objectives.count > limit else { return [] }
      return objectives.dropFirst(limit).map { objective in
        (
          objective.path,
          Finding(
            Message(
              "“{team}” has {count} objectives in {cycle}; {limit} are the limit.",
              [
                "team": group.team, "count": "\(objectives.count)", "cycle": group.cycle ?? "–",
                "limit": "\(limit)",
              ]),
            at: objective.titleRange, subject: "objectives of the team", help: definition.remedy)
        )
      }
    }
  }

  private func isCounted(_ objective: ObjectiveSummary) -> Bool {
    objective.status != .abandoned && objective.team != nil && !objective.isNoObjective
  }

  private struct TeamOfCycle: Hashable {
    var cycle: String?
    var team: String
  }
}
