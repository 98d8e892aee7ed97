import Diagnostics
import OKRModel
import OKRWorkspace

struct CheckInsOutOfOrder: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C007", name: "check-ins-out-of-order", criterion: .checkIns, severity: .warning,
    summary: "A check-in stands below a later one.",
    rationale: """
      The table is read from top to bottom, oldest first. A row out of order is often a slip in the date.
      """,
    remedy: "Correct the date, or move the row to its place.",
    examples: [
      .passes(Self.example("| 2026-07-07 | 402 |\n| 2026-07-14 | 412 |")),
      .fails(Self.example("| 2026-07-14 | 412 |\n⟦| 2026-07-07 | 402 |⟧")),
    ])

  private static func example(_ rows: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n\(rows)\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    var latest: CalendarDate?
    return view.keyResult.checkIns.enumerated().compactMap { index, checkIn in
      defer { latest = max(latest ?? checkIn.date, checkIn.date) }
      guard let before = latest, checkIn.date < before else { return nil }
      return Finding(
        Message(
          "The check-in of {date} stands below one of {before}.",
          ["date": checkIn.date.description, "before": before.description]),
        at: view.place(ofCheckIn: index), subject: view.subject("check-in \(checkIn.date) order"),
        help: definition.remedy)
    }
  }
}
