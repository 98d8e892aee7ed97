import Diagnostics
import OKRModel
import OKRWorkspace

struct ClosedParent: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "L005", name: "closed-parent", criterion: .links, severity: .warning,
    summary: "An open objective contributes to one that is closed or abandoned.",
    rationale: """
      Work goes on for something that the company has given up or finished. Either the objective has \
      another reason by now, or it should end as well. A draft may name a parent of an earlier cycle \
      until it becomes active, as `okr cycle open` leaves it.
      """,
    remedy: "Choose another parent, delete the reference, or close this objective as well.",
    examples: [
      .passes(
        "---\nparent: company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "---\nstatus: active\n---\n\n# Grow\n"]),
      .passes(
        "---\nstatus: draft\nparent: 2026-Q2/company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q2/company/grow.md": "---\nstatus: closed\n---\n\n# Grow\n"]),
      .fails(
        "---\nparent: ⟦company/grow⟧\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "---\nstatus: abandoned\n---\n\n# Grow\n"]),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    workspace.index.objectives.flatMap { objective -> [(path: String, finding: Finding)] in
      guard objective.status == .active || objective.status == .draft else { return [] }
      return objective.parents.compactMap { located in
        guard
          let id = workspace.index.resolve(located.reference, from: objective.cycle).id,
          let parent = workspace.index[id],
          parent.status == .closed || parent.status == .abandoned,
          objective.status == .active || parent.cycle == objective.cycle
        else { return nil }
        let name = ["parent": located.reference.objective]
        return (
          objective.path,
          Finding(
            parent.status == .closed
              ? Message("The parent “{parent}” is closed.", name)
              : Message("The parent “{parent}” is abandoned.", name),
            at: located.range, subject: "parent " + located.reference.objective,
            help: definition.remedy)
        )
      }
    }
  }
}
