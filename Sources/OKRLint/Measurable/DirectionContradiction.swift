import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct DirectionContradiction: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M011", name: "direction-contradiction", criterion: .measurable, severity: .error,
    smart: [.missing(.measurable, "figures go the other way")],
    summary: "The words of a key result go one way, its figures the other.",
    rationale: """
      “Reduce delays from 5 to 9 days”: one of the two is a slip, and the score counts by the \
      figures.
      """,
    remedy: "Change the word or the figures.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Reduce delays from 9 to 5 days\n"),
      .passes("# Grandir\n\n## Résultats clés\n\n### KR1: Réduire les retards de 9 à 5 jours\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Reduce delays from ⟦5 to 9 days⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Augmenter les ventes de ⟦900 à 500⟧\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Reduce⟧ delays\n\n- Target: 5 → 9 days\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    let reading = view.reading
    let goesUp: Bool
    switch reading.verbDirection {
    case .increase: goesUp = true
    case .decrease: goesUp = false
    default: return []
    }
    if let field = view.keyResult.target, !view.keyResult.isTargetFromTitle {
      guard case .change(let from, let to) = field, let goal = to.converted(toUnitOf: from)?.number,
        goal != from.number, (goal > from.number) != goesUp, let verb = reading.verb
      else { return [] }
      return [finding(view, view.place(verb))]
    }
    guard reading.figures.count == 1, let figure = reading.figures.first, !figure.isChange,
      let start = figure.baseline?.number, let goal = figure.target?.number, start != goal,
      (goal > start) != goesUp
    else { return [] }
    return [finding(view, view.place(figure.range))]
  }

  private func finding(_ view: KeyResultView, _ range: Range<Int>) -> Finding {
    Finding(
      "The words go one way, the figures the other.", at: range, subject: view.subject("target"),
      help: definition.remedy)
  }
}
