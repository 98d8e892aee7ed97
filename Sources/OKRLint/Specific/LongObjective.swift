import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct LongObjective: ObjectiveCheck {
  let definition = CheckDefinition(
    code: "S003", name: "long-objective", criterion: .specific, severity: .advice,
    smart: [.weak(.specific, "too long to remember")],
    summary: "An objective is longer than anybody remembers.",
    rationale: """
      “If your objective does not fit on one line, it probably is not crisp enough” (Google's \
      playbook). The option `words` of this check is the longest that is accepted, 18 by default.
      """,
    remedy: "Keep the one thing that matters; the rest is a paragraph under the title.",
    examples: [
      .passes("# Customers find the answer before they call us\n"),
      .passes("# Les familles choisissent notre école en premier\n\n## Résultats clés\n"),
      .fails(
        "# ⟦Become the supplier that every workshop in the region calls first whenever it needs a part that nobody else can deliver in time⟧\n"
      ),
      .fails(
        "# ⟦Devenir le fournisseur que chaque atelier de la région appelle en premier quand il lui faut une pièce que personne d’autre ne livre à temps⟧\n\n## Résultats clés\n"
      ),
    ])

  func check(_ view: ObjectiveView, in context: CheckContext) -> [Finding] {
    let most = context.settings.number("words", of: definition, standard: 18)
    let words = view.text.split { $0.isWhitespace }.filter {
      $0.contains { $0.isLetter || $0.isNumber }
    }
    guard words.count > most else { return [] }
    return [
      Finding(
        Message(
          "The objective has {count} words; {most} are enough.",
          ["count": "\(words.count)", "most": "\(most)"]),
        at: view.title, subject: "title", help: definition.remedy)
    ]
  }
}
