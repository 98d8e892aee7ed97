import Diagnostics
import OKRDocument
public import OKRModel
public import OKRWorkspace

struct TrivialGap: KeyResultCheck {
  let definition = CheckDefinition(
    code: "A009", name: "trivial-gap", criterion: .achievable, severity: .advice,
    smart: [.weak(.achievable, "a trivial step")],
    summary: "A target is hardly away from where the key result starts.",
    rationale: """
      From 78 to 80 percent is what a metric moves by itself. A company that always reaches 100 % set \
      its goals too low. The threshold is the option `percent` of this check, 5 by default: a change of \
      less than that part of the start. Rates above 90 % count by what is left to 100. A draft is left \
      alone: its targets are not set yet.
      """,
    remedy: "Set a target that somebody has to change something for, or make it a guardrail.",
    examples: [
      .passes(
        "---\nstatus: draft\n---\n\n# Grow\n\n## Key results\n\n### KR1: Win rate\n\n- Target: 78 % → 80 %\n"
      ),
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n"),
      .passes("# Hold\n\n## Key results\n\n### KR1: Uptime\n\n- Target: 99.5 % → 99.9 %\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Win rate⟧\n\n- Target: 78 % → 80 %\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Ventes⟧\n\n- Cible : 1 000 → 1 020\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard case .change(let from, let to)? = view.keyResult.target, view.file.isActive,
      context.settings.isTrivial(.change(from: from, to: to))
    else { return [] }
    let percent = context.settings.trivialPercent
    return [
      Finding(
        Message(
          "From {from} to {to} is a change of less than {percent} %.",
          ["from": from.spelling, "to": to.spelling, "percent": "\(percent)"]),
        at: view.node.title, subject: view.subject("target"), help: definition.remedy)
    ]
  }
}

extension Settings {
  /// The part of the start, in percent, that a target has to be away from it.
  fileprivate var trivialPercent: Int {
    number("percent", of: TrivialGap().definition, standard: 5)
  }

  /// Whether a target is hardly away from where the key result starts, by what the workspace has set.
  public func isTrivial(_ target: Target) -> Bool {
    guard case .change(let from, let to) = target,
      let goal = to.converted(toUnitOf: from)?.number, !from.number.isZero, goal != from.number
    else { return false }
    var base = from.number.magnitude
    if from.unit == "%" {
      let left = DecimalNumber.hundred - from.number
      if left > .zero, left <= DecimalNumber(10) { base = left }
    }
    guard let change = Ratio((goal - from.number).magnitude, over: base) else { return false }
    return change < Ratio(DecimalNumber(trivialPercent)) * (Ratio(1, 100) ?? .one)
  }
}
