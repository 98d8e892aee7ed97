import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct FarBehind: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C003", name: "far-behind", criterion: .checkIns, severity: .advice,
    summary: "A key result is far behind its planned line.",
    rationale: """
      The expected progress is the straight line from the baseline to the target, or the line through \
      `Plan:`. The option `points` of this check says how many points of a hundred are far, 30 by \
      default. To say it in the middle of the cycle is what the number is for.
      """,
    remedy: "Decide: more help, another way, or another target with the reason written down.",
    examples: [
      .passes(Self.example("410")),
      .passes(Self.example("402", plan: "- Plan: 2026-08-31 420\n")),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Leads⟧\n\n- Target: 400 → 600\n- Plan: 2026-07-19 500\n\n| Date | Value |\n|---|---|\n| 2026-07-16 | 410 |\n"
      ),
    ])

  private static func example(_ value: String, plan: String = "") -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 600\n\(plan)\n| Date | Value |\n|---|---|\n| 2026-07-16 | \(value) |\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let today = context.today, let cycle = view.cycle, cycle.contains(today),
      view.file.isActive, let due = view.due, let progress = view.keyResult.judged(view.progress),
      let expected = view.keyResult.expectedProgress(on: today, from: cycle.start, to: due)
    else { return [] }
    let points = context.settings.number("points", of: definition, standard: 30)
    guard expected - progress > Ratio(Int128(points), 100) ?? .one else { return [] }
    return [
      Finding(
        Message(
          "Progress is {progress} %, and {expected} % would be on the planned line.",
          ["progress": progress.wholePercent, "expected": expected.wholePercent]),
        at: view.node.title, subject: view.subject("progress"), help: definition.remedy)
    ]
  }
}

extension Ratio {
  /// The share in whole points of a hundred.
  var wholePercent: String {
    (self * Ratio(DecimalNumber.hundred)).rounded(toPlaces: 0).description
  }
}
