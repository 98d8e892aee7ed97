import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct AmbiguousReference: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "L002", name: "ambiguous-reference", criterion: .links, severity: .error,
    summary: "A shortened reference fits several objectives.",
    rationale: """
      A reference may be shortened as long as one objective of the cycle alone has that ending. When \
      a second one comes, nobody knows which was meant.
      """,
    remedy: "Write as much of the path as tells them apart.",
    examples: [
      .passes(
        "---\nparent: company/grow\n---\n\n# Fill the funnel\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n", "okrs/2026-Q3/people/grow.md": "# Grow\n",
        ]),
      .fails(
        "---\nparent: ⟦grow⟧\n---\n\n# Fill the funnel\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n", "okrs/2026-Q3/people/grow.md": "# Grow\n",
        ]),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    workspace.index.objectives.flatMap { objective in
      objective.locatedReferences.compactMap { key, located in
        guard
          case .ambiguous(let candidates) = workspace.index.resolve(
            located.reference, from: objective.cycle)
        else { return nil }
        let name = located.reference.objective
        return (
          objective.path,
          Finding(
            message(name, candidates, from: objective.cycle, workspace.index), at: located.range,
            subject: key + " " + name, help: definition.remedy)
        )
      }
    }
      + workspace.rowsOfNotes.compactMap { row, cycle in
        guard case .ambiguous(let candidates) = row.target else { return nil }
        let reference = row.entry.reference
        return (
          row.path,
          Finding(
            message(reference.objective, candidates, from: cycle, workspace.index),
            at: row.entry.referenceRange, subject: "check-in on \(reference)",
            help: definition.remedy)
        )
      }
  }

  private func message(
    _ name: String, _ candidates: [ObjectiveID], from cycle: String?, _ index: ObjectiveIndex
  ) -> Message {
    let names = candidates.prefix(5).map { index.shortest($0, from: cycle) }
    return Message(
      "“{reference}” fits several objectives: {candidates}.",
      [
        "reference": name,
        "candidates": names.joined(separator: ", ") + (candidates.count > 5 ? ", …" : ""),
      ])
  }
}
