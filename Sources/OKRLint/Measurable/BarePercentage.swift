import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct BarePercentage: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M010", name: "bare-percentage", criterion: .measurable, severity: .advice,
    smart: [.weak(.measurable, "a percentage of what?")],
    summary: "A key result changes something by a percentage of an unknown start.",
    rationale: """
      “By 20 %” can only be checked by who knows what it was; and from 2 to 2.4 % conversion is \
      as much “by 20 %” as it is “by 0.4 points”.
      """,
    remedy: "Write where it stands today: `Target: 400 → 480`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Increase revenue by 20 %, from 1.0M to 1.2M €\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Augmenter les ventes de 20 %\n\n- Cible : 400 → 480\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: Increase revenue by ⟦20 %⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Réduire les retards de ⟦20 %⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard !view.hasMeasurableTarget, view.file.isOpen, !view.reading.hasBaseline,
      let figure = view.reading.figures.first, figure.isChange, figure.unit == "%"
    else { return [] }
    return [
      Finding(
        "The percentage is of an unknown start.", at: view.place(figure.range),
        subject: view.subject("title"),
        help: "Write where it stands today and where it shall be: `Target: [today] → [goal]`.")
    ]
  }
}
