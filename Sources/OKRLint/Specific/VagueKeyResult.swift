import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct VagueKeyResult: KeyResultCheck {
  let definition = CheckDefinition(
    code: "S001", name: "vague-key-result", criterion: .specific, severity: .warning,
    smart: [
      .weak(.specific, "a soft word carries it"), .missing(.measurable, "nothing to measure"),
    ],
    summary: "A word that everybody reads otherwise carries the promise of a key result.",
    rationale: """
      “Improve onboarding” is kept as soon as anything has changed, and as well when nothing has. A \
      clear goal is reached more often than “do your best” (Locke and Latham). Soft words do no harm \
      beside a number. In `okr.yml`, `wording.vague` adds words, `wording.accepted` takes some off.
      """,
    remedy: "Say what is counted, where it stands today, and where it shall be.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Raise completed onboardings from 40 % to 65 %\n"),
      .passes("# Grow\n\n## Key results\n\n### KR1: Improve onboarding\n\n- Target: 40 % → 65 %\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Faire passer les inscriptions terminées de 40 % à 65 %\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Improve⟧ onboarding\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Améliorer⟧ l’accueil des nouveaux\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, !view.hasMeasurableTarget, !view.reading.isMeasurable,
      view.reading.placeholder == nil,
      let word = view.reading.vagueWords.first
    else { return [] }
    return [
      Finding(
        Message("“{word}” promises without saying how much.", ["word": word.text]),
        at: view.place(word.range), subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
