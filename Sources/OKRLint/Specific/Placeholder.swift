import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct Placeholder: KeyResultCheck {
  let definition = CheckDefinition(
    code: "S008", name: "placeholder", criterion: .specific, severity: .warning,
    smart: [.missing(.specific, "not filled in"), .missing(.measurable, "not filled in")],
    summary: "A key result still holds what was to be filled in.",
    rationale: """
      `X %`, `N subscribers`, `TBD`: the template was kept and the thought was put off. While a \
      draft is discussed that is fine; with `status: draft` this check says nothing.
      """,
    remedy:
      "Fill in the number, or make measuring it the first key result (`Target: establish a baseline`).",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Reach 400 subscribers\n"),
      .passes("# Grandir\n\n## Résultats clés\n\n### KR1: Atteindre 400 abonnés\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Reach ⟦N⟧ subscribers\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Reach ⟦[number]⟧ subscribers\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Réduire les départs de ⟦X⟧ %\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, view.file.objective.status != .draft,
      let place = view.reading.placeholder
    else { return [] }
    return [
      Finding(
        Message("“{text}” is still to be filled in.", ["text": view.text(place)]),
        at: view.place(place), subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
