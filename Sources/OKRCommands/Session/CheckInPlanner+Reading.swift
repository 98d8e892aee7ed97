import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// The tick that a check-in sets on a milestone, or takes away.
struct MilestoneTick {
  var index: Int
  var isDone: Bool

  /// The tick that was asked for; nil where the check-in names no milestone.
  init?(_ entry: CheckInEntry, of keyResult: KeyResult) throws {
    let milestones = keyResult.milestones
    guard let typed = entry.milestone.nonEmpty else {
      guard entry.value.nonEmpty != nil, keyResult.target == .milestones, !milestones.isEmpty
      else { return nil }
      throw CommandFailure(
        "The target is milestones, so there is no value to write.",
        hint: Message(
          "Name the one that is reached with `--milestone`: {milestones}.",
          ["milestones": Self.list(milestones)]))
    }
    let fitting = milestones.indices.filter {
      milestones[$0].text.lowercased().contains(typed.lowercased())
    }
    if let number = Int(typed), milestones.indices.contains(number - 1) {
      index = number - 1
    } else if fitting.count == 1 {
      index = fitting[0]
    } else {
      throw CommandFailure(
        Message("“{text}” names no single milestone.", ["text": typed]),
        hint: milestones.isEmpty
          ? "It has no milestones: write them as a numbered list below the fields."
          : Message(
            "Name one by its number: {milestones}.", ["milestones": Self.list(milestones)]))
    }
    switch entry.value.nonEmpty.map({ LanguagePacks.builtIn.answer(reading: $0) }) {
    case nil, true?: isDone = true
    case false?: isDone = false
    case .some(nil):
      throw CommandFailure(
        Message("“{value}” is no value for a milestone.", ["value": entry.value ?? ""]),
        hint: "Write `done` or `not done`, or leave it out.")
    }
  }

  func text(in keyResult: KeyResult) -> String { keyResult.milestones[index].text }

  private static func list(_ milestones: [Milestone]) -> String {
    milestones.enumerated().map { "\($0 + 1) \($1.text)" }.joined(separator: "; ")
  }
}

extension CheckInPlanner {
  /// The day of a check-in: today where none is given.
  func day(_ typed: String?, _ language: LanguagePack) throws -> CalendarDate {
    guard let typed = typed.nonEmpty else { return try session.today }
    guard let date = language.dates.read(typed)?.date else {
      throw CommandFailure(
        Message("“{text}” is no date.", ["text": typed]),
        hint: "Write the date as year, month and day: `2026-09-15`.")
    }
    return date
  }

  /// The handle that is written for a person: the one given, else that of who is at the keyboard.
  func person(_ typed: String?) -> String {
    guard let typed = typed.nonEmpty else { return session.ownHandle(workspace.settings) }
    return workspace.settings.handle(of: typed)
  }

  static func value(
    _ entry: CheckInEntry, of target: Target?, _ language: LanguagePack
  ) throws -> CheckInValue? {
    guard var typed = entry.value.nonEmpty else { return nil }
    if entry.hasPlainValue {
      typed = typed.split(separator: ".", omittingEmptySubsequences: false)
        .joined(separator: language.decimalMark)
    }
    if let value = language.checkInValue(typed, of: target) { return value }
    throw CommandFailure(
      Message("“{value}” cannot be read as a value.", ["value": typed]),
      hint: target == .binary
        ? "Write `done` or `not done`."
        : Message(
          "Write a number such as `{example}`.", ["example": target?.scale?.spelling ?? "455"]))
  }

  static func confidence(
    _ entry: CheckInEntry, _ language: LanguagePack
  ) throws -> (number: DecimalNumber, text: String)? {
    guard let typed = entry.confidence.nonEmpty else { return nil }
    if let confidence = language.confidence(reading: typed) { return confidence }
    throw CommandFailure(
      Message("“{text}” is no confidence.", ["text": typed]),
      hint: "Write a confidence from 0.0 to 1.0, `7/10` or `70 %`.")
  }

  /// Refuses what the table that is there has no column for.
  func checkColumns(
    _ cells: [CheckInColumn: String], in columns: Set<CheckInColumn>, _ language: LanguagePack,
    _ entry: CheckInEntry
  ) throws {
    if entry.isEmpty {
      throw CommandFailure(
        "There is nothing to write: neither a value, nor a confidence, nor a note.",
        hint: "Give the value, as in `okr checkin sales/fill-the-funnel#KR1 455`.")
    }
    for column in CheckInColumn.allCases where cells[column] != nil {
      guard !columns.contains(column) else { continue }
      throw CommandFailure(
        Message(
          "The table of check-ins has no column “{column}”.",
          ["column": language.name(of: column)]),
        hint: "Add the column to the table, or leave out what would stand in it.")
    }
  }
}

extension String? {
  /// The text, unless there is nothing in it.
  var nonEmpty: String? {
    guard let self, self.contains(where: { !$0.isWhitespace }) else { return nil }
    return self
  }
}
