import Diagnostics
import OKRDocument
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
      .fails(
        "# paul\n\n## 2026-07-14\n\n| Key result | Value |\n|---|---|\n| ⟦company/grow#KR2⟧ | 7 |\n| company/grow#KR1 | 7 |\n",
        others: [
          "okrs/2026-Q3/company/grow.md": "# Grow\n\n## Key results\n\n### KR1: Raise sales to 9\n"
        ]
      ).at("okrs/2026-Q3/check-ins/paul.md"),
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
      + workspace.rowsOfNotes.compactMap { row, _ in
        finding(row, workspace).map { (row.path, $0) }
      }
  }

  /// A check-in is on one key result: it is named, or there is no other.
  private func finding(_ row: NotedCheckIn, _ workspace: WorkspaceView) -> Finding? {
    guard let objective = row.target.id.flatMap({ workspace.index[$0] }) else { return nil }
    let reference = row.entry.reference
    let labels = objective.keyResults.compactMap(\.label)
    let message: Message
    if let label = reference.keyResult {
      guard !labels.contains(ObjectiveIndex.canonicalLabel(label)) else { return nil }
      message = Message(
        "“{objective}” has no key result {label}.",
        ["objective": reference.objective, "label": label])
    } else {
      guard objective.keyResults.count != 1 else { return nil }
      let name = ["objective": reference.objective]
      message =
        objective.keyResults.isEmpty
        ? Message("“{objective}” has no key results.", name)
        : Message("“{objective}” has several key results.", name)
    }
    return Finding(
      message, at: row.entry.referenceRange, subject: "check-in on \(reference)",
      help: labels.isEmpty
        ? definition.remedy
        : Message("It has {labels}.", ["labels": labels.prefix(12).joined(separator: ", ")]))
  }
}
