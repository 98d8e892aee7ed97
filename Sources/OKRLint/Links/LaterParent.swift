import Diagnostics
import OKRModel
import OKRWorkspace

struct LaterParent: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "L006", name: "later-parent", criterion: .links, severity: .warning,
    summary: "An objective contributes to one of a cycle that begins after its own has ended.",
    rationale: """
      What is done this quarter can help the next, but it cannot be counted there: when this cycle is \
      scored, its parent has not begun.
      """,
    remedy: "Refer to the parent's objective of the same cycle, or move one of the two.",
    examples: [
      .passes(
        "---\nparent: 2026/company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026/company/grow.md": "# Grow\n"]),
      .fails(
        "---\nparent: ⟦2026-Q4/company/grow⟧\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q4/company/grow.md": "# Grow\n"]),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let calendar = workspace.context.settings.calendar
    return workspace.index.objectives.flatMap { objective -> [(path: String, finding: Finding)] in
      guard let own = objective.cycle.flatMap({ calendar.cycle(named: $0) }) else { return [] }
      return objective.parents.compactMap { located in
        guard
          let id = workspace.index.resolve(located.reference, from: objective.cycle).id,
          let name = workspace.index[id]?.cycle,
          let other = calendar.cycle(named: name), other.start > own.end
        else { return nil }
        return (
          objective.path,
          Finding(
            Message(
              "The parent “{parent}” belongs to {cycle}, which begins after {own} has ended.",
              ["parent": located.reference.objective, "cycle": name, "own": own.name]),
            at: located.range, subject: "parent " + located.reference.objective,
            help: definition.remedy)
        )
      }
    }
  }
}
