import Diagnostics
import OKRModel
import OKRWorkspace

struct FutureCheckIn: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C008", name: "future-check-in", criterion: .checkIns, severity: .warning,
    summary: "A check-in has a date in the future.",
    rationale: """
      A value that will be measured cannot be known. What is planned stands under `Plan:`. One day of \
      difference is allowed, for time zones.
      """,
    remedy: "Correct the date, or write what you plan as `Plan: 2026-08-31 560`.",
    examples: [
      .passes(Self.example("| 2026-07-20 | 412 |")),
      .fails(Self.example("⟦| 2026-08-20 | 412 |⟧")),
    ])

  private static func example(_ row: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n\(row)\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let today = context.today else { return [] }
    return view.keyResult.checkIns.enumerated().compactMap { index, checkIn in
      guard today.days(until: checkIn.date) > 1 else { return nil }
      return Finding(
        Message("{date} lies in the future.", ["date": checkIn.date.description]),
        at: view.place(ofCheckIn: index), subject: view.subject("check-in \(checkIn.date) date"),
        help: definition.remedy)
    }
  }
}
