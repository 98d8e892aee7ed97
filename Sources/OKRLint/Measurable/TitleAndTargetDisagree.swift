import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct TitleAndTargetDisagree: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M004", name: "title-and-target-disagree", criterion: .measurable, severity: .warning,
    smart: [.weak(.measurable, "title and target disagree")],
    summary: "The title of a key result gives other figures than its target.",
    rationale: """
      Two values for one fact, of which `Target:` is the one that is scored. It happens when one of \
      them is changed and the other forgotten.
      """,
    remedy: "Make them agree, or leave the figures out of the title.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n\n- Target: 400 → 640 leads\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Raise leads from 400 to 640⟧\n\n- Target: 400 → 700 leads\n"
      ),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n\n- Target: 400 → 640 leads\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Hire 30 nurses⟧\n\n- Target: 0 → 20 nurses\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Passer de 400 à 640 prospects⟧\n\n- Cible : 420 → 640 prospects\n"
      ),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    if let finding = singleFigure(view) { return [finding] }
    guard let field = view.node[.target], let target = view.keyResult.target,
      !target.quantities.isEmpty, view.reading.hasBaseline, !saysTheSame(view.reading, target),
      case .change(let titleFrom, let titleTo)? = view.file.document.targetInTitle(
        ofKeyResult: view.index)
    else { return [] }
    let agrees: Bool
    switch target {
    case .change(let from, let to):
      agrees = from.agrees(with: titleFrom) && to.agrees(with: titleTo)
    case .reach(let quantity): agrees = quantity.agrees(with: titleTo)
    default: return []
    }
    guard !agrees else { return [] }
    return [finding(view, title: "\(titleFrom.spelling) → \(titleTo.spelling)", field)]
  }

  /// Whether the title gives the very numbers, which is quickly seen; of time, in no other unit.
  private func saysTheSame(_ reading: KeyResultReading, _ target: Target) -> Bool {
    guard case .change(let from, let to) = target, let figure = reading.figures.first else {
      return false
    }
    return figure.baseline?.number == from.number && figure.target?.number == to.number
      && (to.duration == nil || figure.unit == nil || figure.unit == to.unit)
  }

  /// A title with one figure, which is neither the target nor its start.
  private func singleFigure(_ view: KeyResultView) -> Finding? {
    guard let field = view.node[.target], let target = view.keyResult.target,
      let goal = target.quantities.last, !view.reading.hasBaseline,
      view.reading.figures.count == 1, let figure = view.reading.figures.first, !figure.isChange,
      let number = figure.target?.number, (figure.unit == "%") == (goal.unit == "%"),
      !target.quantities.contains(where: { $0.number.magnitude == number.magnitude })
    else { return nil }
    return finding(view, title: view.text(figure.range), field)
  }

  private func finding(_ view: KeyResultView, title: String, _ field: FieldNode) -> Finding {
    Finding(
      Message(
        "The title says {title}, the target says {target}.",
        ["title": title, "target": view.file.document.text(field.value)]),
      at: view.node.title, subject: view.subject("target"), help: definition.remedy)
  }
}

extension Quantity {
  /// Whether the amounts are the same, or cannot be compared because a unit is missing.
  fileprivate func agrees(with other: Quantity) -> Bool {
    guard let converted = other.converted(toUnitOf: self) else { return number == other.number }
    return number == converted.number
  }
}
