import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct NoKeyResults: DocumentCheck {
  let definition = CheckDefinition(
    code: "A004", name: "no-key-results", criterion: .achievable, severity: .error,
    smart: [.missing(.measurable, "no key results")],
    summary: "An objective has no key results.",
    rationale: """
      An objective without key results is a wish: nobody can say whether it was reached. A draft may \
      still be without.
      """,
    remedy: "Write two to five results that show the objective reached, under `## Key results`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n1. Leads from 400 to 640\n"),
      .passes("---\nstatus: draft\n---\n\n# Grow\n"),
      .fails("# ⟦Grow⟧\n\nWe should.\n"),
      .fails("# ⟦Grandir⟧\n\n## Résultats clés\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard file.document.title != nil, file.objective.keyResults.isEmpty, file.isActive else {
      return []
    }
    return [
      Finding(
        "The objective has no key results.", at: file.titleRange, subject: "key results",
        help: definition.remedy)
    ]
  }
}
