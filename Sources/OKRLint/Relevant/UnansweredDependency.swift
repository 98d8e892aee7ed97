import Diagnostics
import OKRModel
import OKRWorkspace

struct UnansweredDependency: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "R004", name: "unanswered-dependency", criterion: .relevant, severity: .advice,
    isOptional: true,
    smart: [.weak(.relevant, "dependency unanswered")],
    summary: "An objective depends on another team's, and that one does not know of it.",
    rationale: """
      A dependency that only one side has written down is a hope. The other team's objective names it \
      back under `depends-on` or `parent`, or the two share a parent.
      """,
    remedy: "Talk to the other team, and have its objective name this one or a common parent.",
    examples: [
      .passes(
        "---\nparent: company/grow\ndepends-on: product/trial\n---\n\n# Fill the funnel\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n",
          "okrs/2026-Q3/product/trial.md": "---\nparent: company/grow\n---\n\n# Trial\n",
        ]),
      .fails(
        "---\ndepends-on: ⟦product/trial⟧\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/product/trial.md": "# Trial\n"]),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let index = workspace.index
    func targets(_ objective: ObjectiveSummary, _ references: [LocatedReference]) -> Set<
      ObjectiveID
    > {
      Set(references.compactMap { index.resolve($0.reference, from: objective.cycle).id })
    }
    return index.objectives.flatMap { objective -> [(path: String, finding: Finding)] in
      let parents = targets(objective, objective.parents)
      return objective.dependsOn.compactMap { located in
        guard let id = index.resolve(located.reference, from: objective.cycle).id,
          let other = index[id], other.team != objective.team
        else { return nil }
        let named = targets(other, other.parents + other.dependsOn)
        guard !named.contains(objective.id), named.isDisjoint(with: parents) else { return nil }
        return (
          objective.path,
          Finding(
            Message(
              "“{objective}” does not know that this objective depends on it.",
              ["objective": located.reference.objective]),
            at: located.range, subject: "depends-on " + located.reference.objective,
            help: definition.remedy)
        )
      }
    }
  }
}
