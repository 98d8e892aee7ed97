import Diagnostics
import OKRModel
import OKRWorkspace

struct ValueInAnotherUnit: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C010", name: "value-in-another-unit", criterion: .checkIns, severity: .error,
    summary: "A check-in has a value in a unit that does not fit the target.",
    rationale: """
      A percentage cannot be progress towards a number of leads. The row does not count, so the key \
      result looks as if nothing had happened. A value without a unit takes that of the target.
      """,
    remedy: "Write the value in the unit of the target, or without one.",
    examples: [
      .passes(Self.example("412")),
      .passes(Self.example("412 leads")),
      .fails(Self.example("12 %", marking: true)),
    ])

  private static func example(_ value: String, marking: Bool = false) -> String {
    let cell = marking ? "⟦\(value)⟧" : value
    return
      "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640 leads/month\n\n| Date | Value |\n|---|---|\n| 2026-07-14 | \(cell) |\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let scale = view.keyResult.target?.scale, !scale.unit.isEmpty else { return [] }
    return view.keyResult.uncountedCheckIns.map { index in
      let checkIn = view.keyResult.checkIns[index]
      return Finding(
        Message(
          "“{value}” is not in the unit of the target, {unit}.",
          ["value": checkIn.value?.spelling ?? "", "unit": scale.unit]),
        at: view.valuePlace(ofCheckIn: index),
        subject: view.subject("check-in \(checkIn.date) unit"),
        help: definition.remedy)
    }
  }
}
