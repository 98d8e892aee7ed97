import Diagnostics
import OKRModel
import OKRWorkspace
import SourceText

struct MissingKeyResultReference: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "L003", name: "missing-key-result-reference", criterion: .links, severity: .error,
    summary: "A reference names a key result that the objective does not have.",
    rationale: """
      Most often the key result was deleted or given another label. A label is stable for the life of \
      an objective, so that references to it stay true.
      """,
    remedy: "Correct the label behind the `#`, or refer to the objective as a whole.",
    examples: [
      .passes(
        "---\nparent: company/grow#KR1\n---\n\n# Fill the funnel\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n\n## Key results\n\n### KR1: Raise sales to 9\n"
        ]),
      .fails(
        "---\nparent: ⟦company/grow#KR2⟧\n---\n\n# Fill the funnel\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n\n## Key results\n\n### KR1: Raise sales to 9\n"
        ]),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    workspace.index.objectives.flatMap { objective in
      objective.locatedReferences.compactMap { key, located in
        guard
          case .missingKeyResult(let id, _) = workspace.index.resolve(
            located.reference, from: objective.cycle),
          let label = located.reference.keyResult
        else { return nil }
        let labels = workspace.index[id]?.keyResults.compactMap(\.label) ?? []
        return (
          objective.path,
          Finding(
            Message(
              "“{objective}” has no key result {label}.",
              ["objective": located.reference.objective, "label": label]),
            at: located.range, subject: key + " " + located.reference.description,
            help: labels.isEmpty
              ? definition.remedy
              : Message("It has {labels}.", ["labels": labels.prefix(12).joined(separator: ", ")]))
        )
      }
    }
  }
}
