import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

struct CheckInRewritten: HistoryCheck {
  let definition = CheckDefinition(
    code: "H005", name: "check-in-rewritten", criterion: .history, severity: .warning,
    summary:
      "A check-in says something else than before, or has gone, and nothing says why.",
    rationale: """
      Check-ins are what a team believed on a day. One that was a slip of the pen has to be corrected, and a \
      word in its note says so; otherwise the past changes with what is known now. This is found by \
      `okr lint --since`.
      """,
    remedy: "Say in the note of the check-in what was corrected, or put it back and add a new one.",
    examples: [
      .passes(
        Self.example("| 2026-07-14 | 412 | |\n| 2026-07-21 | 430 | |"),
        before: Self.example("| 2026-07-14 | 412 | |")),
      .passes(
        Self.example("| 2026-07-14 | 421 | corrected, was 412 |"),
        before: Self.example("| 2026-07-14 | 412 | |")),
      .passes(
        Self.example("| 2026-07-14 | 412 leads | |"),
        before: Self.example("| 2026-07-14 | 412 | |")),
      .fails(
        Self.example("⟦| 2026-07-14 | 421 | |⟧"), before: Self.example("| 2026-07-14 | 412 | |")),
      .fails(
        Self.example("| 2026-07-14 | 412 | |").replacing("KR1: Leads", with: "KR1: ⟦Leads⟧"),
        before: Self.example("| 2026-07-14 | 412 | |\n| 2026-07-21 | 380 | |")),
    ])

  private static func example(_ rows: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | Note |\n|---|---|---|\n\(rows)\n"
  }

  func moves(_ history: ObjectiveHistory, in context: CheckContext) -> [HistoryMove] {
    history.changes.compactMap { change in
      guard change.fact == .checkIn, let pair = change.checkIn, let old = pair.old,
        let (index, node) = history.node(of: change), old.date != context.today,
        !isKept(old, change, in: history)
      else { return nil }
      let subject = history.new.subject(index, "check-in \(old.date) rewritten")
      guard let new = pair.new else {
        let finding = Finding(
          Message(
            "The check-in of {date} has gone: {old}.",
            ["date": old.date.description, "old": change.old ?? ""]),
          at: node.title, subject: subject, help: definition.remedy)
        return HistoryMove(finding: finding, reason: history.reason(for: change))
      }
      guard let row = node.row(of: new) else { return nil }
      let finding = Finding(
        Message(
          "The check-in of {date} said something else before: {old}.",
          ["date": old.date.description, "old": change.old ?? ""]),
        at: row, subject: subject, help: definition.remedy)
      // A note that is another one says why, or that a reason was taken away.
      let note = new.note ?? "" == old.note ?? "" ? nil : new.note ?? ""
      return HistoryMove(finding: finding, reason: history.reason(for: change) ?? note)
    }
  }

  /// Whether the check-in in its place says all that it said, or where it has gone, one that is new
  /// on its day.
  private func isKept(
    _ old: CheckIn, _ change: ObjectiveChange, in history: ObjectiveHistory
  ) -> Bool {
    if let new = change.checkIn?.new { return old.isKept(in: new) }
    return history.changes.contains { other in
      guard other.fact == .checkIn, other.kind == .added, other.keyResult == change.keyResult,
        let new = other.checkIn?.new
      else { return false }
      return new.date == old.date && old.isKept(in: new)
    }
  }
}

extension CheckIn {
  /// Whether another one says all that this one does: the same value in whatever unit, and what was not
  /// said at all may have been filled in. Who wrote it makes no difference.
  fileprivate func isKept(in other: CheckIn) -> Bool {
    (value.map { mine in other.value.map { mine.hasSameValue(as: $0) } ?? false } ?? true)
      && (confidence == nil || confidence == other.confidence)
  }
}

extension KeyResultNode {
  /// The row of the table that a check-in stands in.
  fileprivate func row(of checkIn: CheckIn) -> Range<Int>? {
    guard let table = checkIns, let place = keyResult.checkIns.firstIndex(of: checkIn),
      let line = checkInRows[safe: place]
    else { return nil }
    return table.rows[line].range
  }
}
