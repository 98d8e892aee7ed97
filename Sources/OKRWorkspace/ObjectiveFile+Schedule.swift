import OKRDocument
public import OKRModel

extension ObjectiveFile {
  /// The cycle of the objective, if the workspace knows its name.
  public func knownCycle(_ settings: Settings) -> Cycle? {
    cycle.flatMap { settings.calendar.cycle(named: $0) }
  }

  /// Whether work on the objective is going on or about to.
  public var isOpen: Bool { isActive || objective.status == .draft }

  /// Whether the objective is active: neither a draft nor ended.
  public var isActive: Bool { objective.status == nil || objective.status == .active }

  /// The day that a key result is due: its own, else the objective's, else the end of the cycle.
  public func due(of keyResult: Int, in cycle: Cycle?) -> CalendarDate? {
    objective.keyResults[keyResult].due ?? objective.due ?? cycle?.end
  }

  /// The progress that is planned for a day; nil where the key result has no line, or the workspace
  /// does not know the cycle.
  public func expectedProgress(
    of keyResult: Int, on day: CalendarDate, _ settings: Settings
  ) -> Ratio? {
    guard let cycle = knownCycle(settings), let due = due(of: keyResult, in: cycle) else {
      return nil
    }
    return objective.keyResults[keyResult].expectedProgress(on: day, from: cycle.start, to: due)
  }

  /// Whether check-ins on a key result are expected on a day: the objective is active, its cycle runs,
  /// and the key result is neither reached nor past its due date.
  public func expectsCheckIns(
    on keyResult: Int, _ progress: KeyResultProgress, day: CalendarDate, in cycle: Cycle?
  ) -> Bool {
    guard let cycle, cycle.contains(day), isActive, !progress.isDone,
      let due = due(of: keyResult, in: cycle)
    else { return false }
    return day <= due
  }

  /// The check-ins that are owed on a day by the rhythm of the workspace, in the order of the key
  /// results; none while a merge is unresolved, because nobody can tell which there are.
  public func owedCheckIns(on day: CalendarDate, _ settings: Settings) -> [OwedCheckIn] {
    let cycle = knownCycle(settings)
    guard let cycle, cycle.contains(day), isActive, !document.hasMergeMarkers else { return [] }
    return objective.keyResults.indices.compactMap { index in
      let keyResult = objective.keyResults[index]
      let progress = keyResult.progress(settings.scoreRules)
      guard expectsCheckIns(on: index, progress, day: day, in: cycle) else { return nil }
      let last = keyResult.checkIns.map(\.date).max()
      let since = last.map { $0.adding(days: settings.rhythm.days) } ?? cycle.start
      guard since <= day else { return nil }
      return OwedCheckIn(self, index, last: last, since: since, settings)
    }
  }
}

/// A check-in that somebody owes.
public struct OwedCheckIn: Sendable {
  public var path: String
  public var id: ObjectiveID
  public var cycle: String?
  public var team: String?
  /// The number of the key result in its objective, from 0.
  public var index: Int
  public var label: String?
  public var title: String
  /// The handle of the person who owes it: the owner of the key result, else of the objective.
  public var owner: String?
  /// The day of the last check-in; nil where there has been none.
  public var last: CalendarDate?
  /// The day from which it has been owed: a rhythm after the last one, else the start of the cycle.
  public var since: CalendarDate

  init(
    _ file: ObjectiveFile, _ index: Int, last: CalendarDate?, since: CalendarDate,
    _ settings: Settings
  ) {
    let keyResult = file.objective.keyResults[index]
    path = file.path
    id = file.id
    cycle = file.cycle
    team = file.team
    self.index = index
    label = keyResult.label
    title = keyResult.title
    owner = (keyResult.owner ?? file.objective.owner).map { settings.handle(of: $0) }
    self.last = last
    self.since = since
  }

  /// As it is named to a reader: `2026-Q3/sales/fill-the-funnel#KR1`.
  public var name: String { id.path + (label.map { "#\($0)" } ?? "") }

  /// For how many days it has been owed.
  public func days(on day: CalendarDate) -> Int { since.days(until: day) }
}

extension KeyResultProgress {
  /// Whether the target is reached; a guardrail never is.
  public var isDone: Bool { !isGuardrail && (progress.map { $0 >= .one } ?? false) }
}

extension Settings {
  /// The handle of the person that a handle, an address or a name means; the text itself, without an
  /// `@` before it, where it means none of the workspace's people.
  public func handle(of text: String) -> String {
    let name = text.hasPrefix("@") ? String(text.dropFirst()) : text
    guard !people.isEmpty else { return name }
    let wanted = name.lowercased()
    return people.first { person in
      [person.handle, person.email, person.name].contains { $0?.lowercased() == wanted }
    }?.handle ?? name
  }
}
