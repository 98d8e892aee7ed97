import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct TrivialGap: KeyResultCheck {
  let definition = CheckDefinition(
    code: "A009", name: "trivial-gap", criterion: .achievable, severity: .advice,
    smart: [.weak(.achievable, "a trivial step")],
    summary: "A target is hardly away from where the key result starts.",
    rationale: """
      From 78 to 80 percent is what a metric moves by itself. A company that always reaches 100 % set \
      its goals too low. The threshold is the option `percent` of this check, 5 by default: a change of \
      less than that part of the start. Rates above 90 % count by what is left to 100.
      """,
    remedy: "Set a target that somebody has to change something for, or make it a guardrail.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n"),
      .passes("# Hold\n\n## Key results\n\n### KR1: Uptime\n\n- Target: 99.5 % → 99.9 %\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Win rate⟧\n\n- Target: 78 % → 80 %\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Ventes⟧\n\n- Cible : 1 000 → 1 020\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard case .change(let from, let to)? = view.keyResult.target, view.file.isOpen,
      let goal = to.converted(toUnitOf: from)?.number, !from.number.isZero, goal != from.number
    else { return [] }
    let percent = context.settings.number("percent", of: definition, standard: 5)
    var base = from.number.magnitude
    if from.unit == "%" {
      let left = DecimalNumber.hundred - from.number
      if left > .zero, left <= DecimalNumber(10) { base = left }
    }
    guard let change = Ratio((goal - from.number).magnitude, over: base),
      change < Ratio(DecimalNumber(percent)) * (Ratio(1, 100) ?? .one)
    else { return [] }
    return [
      Finding(
        Message(
          "From {from} to {to} is a change of less than {percent} %.",
          ["from": from.spelling, "to": to.spelling, "percent": "\(percent)"]),
        at: view.node.title, subject: view.subject("target"), help: definition.remedy)
    ]
  }
}
