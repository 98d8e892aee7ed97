import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct NoParent: DocumentCheck {
  let definition = CheckDefinition(
    code: "R001", name: "no-parent", criterion: .relevant, severity: .advice,
    smart: [.weak(.relevant, "no parent, no reason")],
    summary: "An objective names no parent and gives no reason.",
    rationale: """
      Nobody has to cascade everything: openness is often enough. But a reader should see why an \
      objective matters, by what it contributes to or by a paragraph under its title. Objectives at \
      the top (a team called `company` or `entreprise`, or those that the option `top` of this check names) need no parent.
      """,
    remedy:
      "Name what it contributes to (`parent: company/grow`), or say under the title why it matters.",
    examples: [
      .passes(
        "---\nparent: company/grow\n---\n\n# Fill the funnel\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Grow\n"]),
      .passes("# Fill the funnel\n\nTwo regions ran dry in spring.\n"),
      .fails("# ⟦Fill the funnel⟧\n\n## Key results\n\n1. Leads from 4 to 6\n"),
      .fails("# ⟦Remplir le tunnel⟧\n\n## Résultats clés\n\n1. Passer de 4 à 6 prospects\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let top = context.settings.texts("top", of: definition) ?? ["company", "entreprise"]
    guard file.document.title != nil, file.objective.parents.isEmpty, file.isActive,
      !top.contains(file.team ?? ""), !file.document.hasIntroduction
    else { return [] }
    return [
      Finding(
        "The objective names no parent and gives no reason.", at: file.titleRange,
        subject: "parent", help: definition.remedy)
    ]
  }
}
