import Diagnostics
import OKRModel
import OKRWorkspace

struct AlwaysReached: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "A011", name: "always-reached", criterion: .achievable, severity: .advice,
    smart: [.weak(.achievable, "always reached")],
    summary: "An owner's aspirational objectives end near 1.0 cycle after cycle.",
    rationale: """
      The sweet spot of a stretch is 0.6 to 0.7. Whoever ends at 1.0 in three cycles running knows what \
      they can reach, and could aim higher. Only closed objectives count.
      """,
    remedy: "Set the next targets so that reaching all of them would be a surprise.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .fails(
        "---\nowner: maria\ntype: aspirational\n---\n\n# ⟦Grow⟧\n",
        others: Dictionary(
          uniqueKeysWithValues: ["2025-Q4", "2026-Q1", "2026-Q2"].map { cycle in
            (
              "okrs/\(cycle)/sales/grow.md",
              "---\nowner: maria\ntype: aspirational\nstatus: closed\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n| 2026-01-01 | 650 |\n"
            )
          })),
    ])

  private static let cycles = 3

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let settings = workspace.context.settings
    func isAspirational(_ objective: ObjectiveSummary) -> Bool {
      (objective.type ?? settings.defaultType) == .aspirational && objective.owner != nil
    }
    let closed = Dictionary(
      grouping: workspace.index.objectives.filter { $0.status == .closed && isAspirational($0) }
    ) { $0.owner ?? "" }
    return workspace.index.objectives.compactMap { objective in
      guard objective.status == .active, isAspirational(objective), let owner = objective.owner,
        let own = objective.cycle.flatMap({ settings.calendar.cycle(named: $0) }),
        let history = closed[owner]
      else { return nil }
      var lowest: [Cycle: Ratio] = [:]
      for past in history {
        guard let cycle = past.cycle.flatMap({ settings.calendar.cycle(named: $0) }),
          cycle.end < own.start, let score = past.score
        else { continue }
        lowest[cycle] = min(lowest[cycle] ?? score, score)
      }
      let last = lowest.sorted { $0.key.start < $1.key.start }.suffix(Self.cycles)
      guard last.count == Self.cycles, let bar = Ratio(95, 100),
        last.allSatisfy({ $0.value >= bar })
      else { return nil }
      return (
        objective.path,
        Finding(
          Message(
            "All of {owner}'s aspirational objectives ended near 1.0 in {count} cycles running.",
            ["owner": owner, "count": "\(Self.cycles)"]),
          at: objective.titleRange, subject: "ambition", help: definition.remedy)
      )
    }
  }
}
