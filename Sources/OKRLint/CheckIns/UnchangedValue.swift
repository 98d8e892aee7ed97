import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct UnchangedValue: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C005", name: "unchanged-value", criterion: .checkIns, severity: .advice,
    summary: "A key result has had the same value for four weeks while its confidence stayed high.",
    rationale: """
      Green for weeks without moving is the pattern that surprises everyone in the last week. A metric \
      that cannot move yet needs a plan that says when it will.
      """,
    remedy:
      "Lower the confidence, say in the note what will move the number, or plan it with `Plan:`.",
    examples: [
      .passes(Self.example(["412", "430"])),
      .fails(Self.example(["412", "412"], marking: true)),
    ])

  private static func example(_ values: [String], marking: Bool = false) -> String {
    "# Grow\n\n## Key results\n\n### KR1: \(marking ? "⟦Leads⟧" : "Leads")\n\n- Target: 400 → 640\n\n| Date | Value | Confidence |\n|---|---|---|\n| 2026-06-16 | \(values[0]) | 0.8 |\n| 2026-07-16 | \(values[1]) | 0.8 |\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isActive, view.keyResult.target?.isGuardrail == false, !view.isDone,
      view.keyResult.plan.isEmpty
    else { return [] }
    let history = view.keyResult.valuesByDay
    guard let last = history.last, let value = last.value,
      let confidence = last.confidence,
      confidence >= DecimalNumber(significand: 7, exponent: -1) ?? .one
    else { return [] }
    let same = history.reversed().prefix { $0.value?.hasSameValue(as: value) ?? false }
    guard let first = same.last, first.date.days(until: last.date) >= 28 else { return [] }
    return [
      Finding(
        Message(
          "The value has been {value} since {date}, and the confidence is still {confidence}.",
          ["value": value.spelling, "date": first.date.description],
          numbers: ["confidence": confidence.description]),
        at: view.node.title, subject: view.subject("progress"), help: definition.remedy)
    ]
  }
}
