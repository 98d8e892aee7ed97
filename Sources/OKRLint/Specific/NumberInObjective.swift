import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct NumberInObjective: ObjectiveCheck {
  let definition = CheckDefinition(
    code: "S004", name: "number-in-objective", criterion: .specific, severity: .advice,
    smart: [.weak(.specific, "a number that is a key result")],
    summary: "An objective holds a number that belongs into a key result.",
    rationale: """
      An objective says where to, in words that people like to follow; the key results say how \
      anybody will see that it was reached (Castro). With the number in the objective, its key \
      results become tasks.
      """,
    remedy: "Move the number into a key result.",
    examples: [
      .passes("# Be the first that workshops call\n"),
      .passes("# Faire du 1er rendez-vous un plaisir\n\n## Résultats clés\n"),
      .fails("# Grow revenue by ⟦20 %⟧\n"),
      .fails("# Augmenter le chiffre d’affaires de ⟦20 %⟧\n\n## Résultats clés\n"),
    ])

  func check(_ view: ObjectiveView, in context: CheckContext) -> [Finding] {
    guard let metric = view.reading.metric else { return [] }
    return [
      Finding(
        Message("“{text}” is a figure for a key result.", ["text": view.text(metric)]),
        at: view.place(metric), subject: "title", help: definition.remedy)
    ]
  }
}
