import Diagnostics
import OKRModel
import OKRWorkspace

struct RepeatedCheckIn: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C009", name: "repeated-check-in", criterion: .checkIns, severity: .warning,
    summary: "One person has checked in twice on a day.",
    rationale: """
      Of two rows with the same date and author nobody knows which is right; the last one counts. A \
      merge of two branches can leave both.
      """,
    remedy: "Keep the row that is right.",
    examples: [
      .passes(Self.example("| 2026-07-14 | 412 | paul |\n| 2026-07-14 | 413 | maria |")),
      .fails(Self.example("| 2026-07-14 | 412 | paul |\n⟦| 2026-07-14 | 413 | paul |⟧")),
    ])

  private static func example(_ rows: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | By |\n|---|---|---|\n\(rows)\n"
  }

  private struct Key: Hashable {
    var date: CalendarDate
    var author: String?
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    let dates = view.keyResult.checkIns.lazy.map(\.date)
    guard zip(dates, dates.dropFirst()).contains(where: { $0 >= $1 }) else { return [] }
    var seen: Set<Key> = []
    return view.keyResult.checkIns.enumerated().compactMap { index, checkIn in
      guard !seen.insert(Key(date: checkIn.date, author: checkIn.author)).inserted else {
        return nil
      }
      return Finding(
        Message(
          "There is a check-in of {date} by the same person already.",
          ["date": checkIn.date.description]),
        at: view.place(ofCheckIn: index), subject: view.subject("check-in \(checkIn.date) twice"),
        help: definition.remedy)
    }
  }
}
