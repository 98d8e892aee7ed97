import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct MissingReference: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "L001", name: "missing-reference", criterion: .links, severity: .error,
    summary: "A reference leads to an objective that is not there.",
    rationale: """
      A parent that does not exist breaks alignment without a sound: the objective hangs in the air \
      and its parent looks as if nobody worked on it. Files are renamed with `okr mv`, which rewrites \
      every reference. The cycle is left out when it is the same one and written when it is another.
      """,
    remedy: "Correct the reference, or delete it.",
    examples: [
      .passes(
        "---\nparent: company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Grow\n"]),
      .fails(
        "---\nparent: ⟦company/growth⟧\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Grow\n"]),
      .fails(
        "---\nparent: ⟦company/grow⟧\n---\n\n# Fill the funnel\n",
        fixed: "---\nparent: 2026-Q2/company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q2/company/grow.md": "# Grow\n"]),
      .fails(
        "# paul\n\n## 2026-07-14\n\n| Key result | Value |\n|---|---|\n| ⟦company/growth#KR1⟧ | 7 |\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Grow\n"]
      ).at("okrs/2026-Q3/check-ins/paul.md"),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    workspace.index.objectives.flatMap { objective in
      objective.locatedReferences.compactMap { key, located in
        guard
          case .missing(let suggestion) = workspace.index.resolve(
            located.reference, from: objective.cycle)
        else { return nil }
        let name = located.reference.objective
        let fixes = suggestion.map { suggestion in
          let written =
            suggestion + (located.reference.keyResult.map { "#\($0)" } ?? "")
          return [
            Fix(
              Message("Write “{reference}”", ["reference": written]), isSafe: false,
              edits: [TextEdit(located.range, written)])
          ]
        }
        return (
          objective.path,
          Finding(
            Message("There is no objective “{reference}”.", ["reference": name]),
            at: located.range, subject: key + " " + name,
            help: suggestion.map { Message("Did you mean “{reference}”?", ["reference": $0]) }
              ?? definition.remedy, fixes: fixes ?? [])
        )
      }
    } + missingInNotes(workspace)
  }

  private func missingInNotes(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    workspace.rowsOfNotes.compactMap { row, cycle in
      guard case .missing = row.target else { return nil }
      let reference = row.entry.reference
      var suggestion: String?
      if case .missing(let near) = workspace.index.resolve(reference, from: cycle) {
        suggestion = near
      }
      return (
        row.path,
        Finding(
          Message("There is no objective “{reference}”.", ["reference": reference.objective]),
          at: row.entry.referenceRange, subject: "check-in on \(reference)",
          help: suggestion.map { Message("Did you mean “{reference}”?", ["reference": $0]) }
            ?? definition.remedy)
      )
    }
  }
}
