import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct PaceOutOfReach: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "A010", name: "pace-out-of-reach", criterion: .achievable, severity: .advice,
    smart: [.weak(.achievable, "never moved so fast")],
    summary: "A target asks for several times the best that this metric has ever moved in a cycle.",
    rationale: """
      A metric that moved by 20 at most in any earlier cycle will not move by 100 because a file says \
      so. Key results are compared by their `Metric:`, within a team. The option `times` of this check \
      says how many times the best is too much, 3 by default.
      """,
    remedy:
      "Say in the text what is different this time, or set a target nearer to what was reached.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 440 → 480\n- Metric: qualified leads\n",
        others: Self.past),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Leads⟧\n\n- Target: 440 → 640\n- Metric: qualified leads\n",
        others: Self.past),
    ])

  private static let past = [
    "okrs/2026-Q2/sales/grow.md":
      "---\nstatus: closed\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 500\n- Metric: Qualified leads\n\n| Date | Value |\n|---|---|\n| 2026-06-20 | 440 |\n"
  ]

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let settings = workspace.context.settings
    let times = settings.number("times", of: definition, standard: 3)
    var best: [Metric: [(end: CalendarDate, move: DecimalNumber)]] = [:]
    for objective in workspace.index.objectives where objective.status == .closed {
      guard let cycle = objective.cycle.flatMap({ settings.calendar.cycle(named: $0) }) else {
        continue
      }
      for keyResult in objective.keyResults {
        guard let metric = Metric(objective, keyResult), let moved = keyResult.moved else {
          continue
        }
        best[metric, default: []].append((cycle.end, moved))
      }
    }
    guard !best.isEmpty else { return [] }
    return workspace.index.objectives.flatMap { objective -> [(path: String, finding: Finding)] in
      guard objective.status == .active,
        let cycle = objective.cycle.flatMap({ settings.calendar.cycle(named: $0) })
      else { return [] }
      return objective.keyResults.compactMap { keyResult in
        guard let metric = Metric(objective, keyResult), let asked = keyResult.asked,
          let most = best[metric]?.filter({ $0.end < cycle.start }).map(\.move).max(),
          most > .zero, asked > most * DecimalNumber(times)
        else { return nil }
        return (
          objective.path,
          Finding(
            Message(
              "The target asks for a change of {asked}; the most that this metric has moved in a cycle is {most}.",
              numbers: ["asked": asked.description, "most": most.description]),
            at: keyResult.titleRange, subject: (keyResult.label ?? "") + " target",
            help: definition.remedy)
        )
      }
    }
  }

  /// What is counted, in a team and a direction.
  private struct Metric: Hashable {
    var team: String?
    var name: String
    var isDecrease: Bool

    init?(_ objective: ObjectiveSummary, _ keyResult: KeyResultSummary) {
      guard let name = keyResult.metric, let kind = keyResult.kind,
        kind == .increase || kind == .decrease
      else { return nil }
      team = objective.team
      self.name = folded(name)
      isDecrease = kind == .decrease
    }
  }
}
