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
      word in its note says so; otherwise the past changes with what is known now. Check-ins in notes count as \
      those in tables do. This is found by `okr lint --since`.
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
        Self.example("⟦| 2026-07-14 | 421 | Fair at Lyon |⟧"),
        before: Self.example("| 2026-07-14 | 412 | Fair in Lyon |")),
      .fails(
        Self.example("⟦| 2026-07-14 | 421 | |⟧"), before: Self.example("| 2026-07-14 | 412 | |")),
      .fails(
        Self.example("| 2026-07-14 | 412 | |").replacing("KR1: Leads", with: "KR1: ⟦Leads⟧"),
        before: Self.example("| 2026-07-14 | 412 | |\n| 2026-07-21 | 380 | |")),
    ])

  private static func example(_ rows: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | Note |\n|---|---|---|\n\(rows)\n"
  }

  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding] {
    let changes = Dictionary(
      grouping: history.changes.filter { $0.fact == .checkIn }
    ) { $0.keyResult ?? "" }
    return history.unexplained.flatMap { pair in
      (changes[pair.name] ?? []).compactMap { change in
        finding(change, changes[pair.name] ?? [], pair, history, context)
      }
    }
  }

  private func finding(
    _ change: ObjectiveChange, _ all: [ObjectiveChange], _ pair: ObjectiveHistory.Pair,
    _ history: ObjectiveHistory, _ context: CheckContext
  ) -> Finding? {
    guard let both = change.checkIn, let old = both.old, old.date != context.today,
      !Self.isKept(old, both.new, all)
    else { return nil }
    let parts = ["date": old.date.description, "old": change.old ?? ""]
    let subject = history.new.subject(pair.index, "check-in \(old.date) rewritten")
    guard let new = both.new else {
      return Finding(
        Message("The check-in of {date} has gone: {old}.", parts), at: pair.node.title,
        subject: subject, help: definition.remedy)
    }
    // A note that says more says why; one that was only reworded, or emptied, does not.
    guard !ChangeReasons.says(new.note, insteadOf: old.note) else { return nil }
    return Finding(
      Message("The check-in of {date} said something else before: {old}.", parts),
      at: history.new.place(of: new, in: pair), subject: subject, help: definition.remedy)
  }

  /// Whether the check-in in its place says all that it said, or where it has gone, one that is new
  /// on its day.
  private static func isKept(
    _ old: CheckIn, _ new: CheckIn?, _ changes: [ObjectiveChange]
  ) -> Bool {
    if let new { return old.isKept(in: new) }
    return changes.contains { other in
      guard other.kind == .added, let new = other.checkIn?.new else { return false }
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

extension ObjectiveFile {
  /// Where a check-in of a key result stands: in its table or in a note.
  fileprivate func place(of checkIn: CheckIn, in pair: ObjectiveHistory.Pair) -> FindingPlace {
    let number = pair.new.checkIns.firstIndex(of: checkIn)
    switch number.flatMap({ place(ofCheckIn: $0, of: pair.index) }) {
    case .row(let line)?:
      return FindingPlace(pair.node.checkIns?.rows[safe: line]?.range ?? pair.node.title)
    case .note(let row)?: return FindingPlace(pair.node.title, in: row.path, row.entry.row)
    case nil: return FindingPlace(pair.node.title)
    }
  }
}
