import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct VagueDate: KeyResultCheck {
  let definition = CheckDefinition(
    code: "T005", name: "vague-date", criterion: .timeBound, severity: .advice,
    smart: [.weak(.timeBound, "no real date")],
    summary: "A key result is due at a time that everybody reads otherwise.",
    rationale: """
      “Soon”, “as soon as possible”, “by the end of the year”, of which one? The cycle says by \
      when, or `Due:` with a date.
      """,
    remedy: "Write `Due:` with a date, or leave it to the cycle.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Reach 400 subscribers by 2026-09-30\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Atteindre 400 abonnés avant le 30 septembre 2026\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: Reach 400 subscribers ⟦as soon as possible⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Atteindre 400 abonnés ⟦bientôt⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, let place = view.reading.vagueDate else { return [] }
    return [
      Finding(
        Message("“{text}” is no date.", ["text": view.text(place)]),
        at: view.place(place), subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
