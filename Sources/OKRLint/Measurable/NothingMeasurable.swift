import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct NothingMeasurable: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M001", name: "nothing-measurable", criterion: .measurable, severity: .warning,
    smart: [.missing(.measurable, "nothing to measure")],
    summary: "Nothing says how a stranger would see that a key result is met.",
    rationale: """
      A key result has a number, or at least a thing that is there at the end or is not (Doerr, \
      Mayer). “Number of tickets” names what is counted and not how many; “Work on the migration” \
      has no end. What a soft word promises is said by `vague-key-result`.
      """,
    remedy: "Say what is counted, where it stands today, and where it shall be.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Cut unanswered tickets from 120 to 40\n"),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Tickets answered within a day\n\n- Target: 60 % → 90 %\n"
      ),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Réduire les tickets sans réponse de 120 à 40\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Number of tickets answered⟧\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Work on the mobile migration⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Nombre de tickets traités⟧\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    let reading = view.reading
    guard view.file.isOpen, !view.hasMeasurableTarget, !reading.isMeasurable,
      reading.vagueWords.isEmpty,
      reading.placeholder == nil, reading.ground != .empty
    else { return [] }
    return [
      Finding(
        message(reading.ground), at: view.node.title, subject: view.subject("title"),
        help: definition.remedy)
    ]
  }

  private func message(_ ground: KeyResultReading.Ground) -> Message {
    switch ground {
    case .metricWithoutTarget: "The key result names a metric without a target."
    case .changeWithoutTarget: "The key result says which way, but not how far."
    case .openActivity: "The key result is an effort without an end."
    default: "Nothing says how anybody would see that it is met."
    }
  }
}
