import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct VagueObjective: ObjectiveCheck {
  let definition = CheckDefinition(
    code: "S002", name: "vague-objective", criterion: .specific, severity: .advice,
    smart: [.weak(.specific, "nobody can say what differs")],
    summary: "An objective does not say what would be different.",
    rationale: """
      “Improve quality” fits every team of every year. An objective says for whom something will \
      be different, so that the key results follow from it. It needs no number: that is theirs.
      """,
    remedy: "Say for whom what will be different.",
    examples: [
      .passes("# Customers find the answer before they call us\n"),
      .passes("# Les familles choisissent notre école en premier\n\n## Résultats clés\n"),
      .fails("# ⟦Improve quality⟧\n"),
      .fails("# ⟦Sell more⟧\n"),
      .fails("# ⟦Améliorer la qualité⟧\n\n## Résultats clés\n"),
      .fails("# ⟦Vendre plus⟧\n\n## Résultats clés\n"),
    ])

  func check(_ view: ObjectiveView, in context: CheckContext) -> [Finding] {
    guard view.reading.isPlainlyVague else { return [] }
    return [
      Finding(
        "The objective does not say what would be different.", at: view.title, subject: "title",
        help: definition.remedy)
    ]
  }
}
