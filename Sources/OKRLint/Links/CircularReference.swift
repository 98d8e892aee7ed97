import Diagnostics
import OKRModel
import OKRWorkspace

struct CircularReference: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "L004", name: "circular-reference", criterion: .links, severity: .error,
    summary: "Objectives lead back to themselves by their parents or dependencies.",
    rationale: """
      If an objective contributes to another that contributes to the first, none of them can be rolled \
      up, and no one can tell which should come first.
      """,
    remedy: "Take one of the references out of the circle.",
    examples: [
      .passes(
        "---\nparent: company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Grow\n"]),
      .fails(
        "---\nparent: ⟦company/grow⟧\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "---\nparent: sales/example\n---\n\n# Grow\n"]),
      .fails(
        "---\nparent: ⟦sales/example#KR1⟧\n---\n\n# Grow\n\n## Key results\n\n### KR1: Raise sales to 9\n"
      ),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    findings(along: \.parents, key: "parent", in: workspace)
      + findings(along: \.dependsOn, key: "depends-on", in: workspace)
  }

  private func findings(
    along references: KeyPath<ObjectiveSummary, [LocatedReference]>, key: String,
    in workspace: WorkspaceView
  ) -> [(path: String, finding: Finding)] {
    let objectives = workspace.index.objectives
    guard objectives.contains(where: { !$0[keyPath: references].isEmpty }) else { return [] }
    let positions = Dictionary(
      objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let targets = objectives.map { objective in
      objective[keyPath: references].map { located in
        workspace.index.resolve(located.reference, from: objective.cycle).id.flatMap {
          positions[$0]
        }
      }
    }
    let components = StrongComponents(targets.map { $0.compactMap(\.self) }).numbers
    return objectives.indices.flatMap { index in
      zip(objectives[index][keyPath: references], targets[index]).compactMap { located, target in
        guard let target, components[target] == components[index] else { return nil }
        return (
          objectives[index].path,
          Finding(
            target == index
              ? Message("The objective refers to itself.")
              : Message(
                "This reference leads back to the objective itself, by way of “{reference}”.",
                ["reference": located.reference.objective]),
            at: located.range, subject: key + " " + located.reference.objective,
            help: definition.remedy)
        )
      }
    }
  }
}
