import OKRModel
import OKRWorkspace

/// Which objectives are in which cycle, and which of them are open.
struct CycleSurvey {
  let standings: [ObjectiveStanding]
  let settings: Settings

  /// The cycle that a name means: one of the calendar, or one that objectives are in.
  func cycle(named name: String) -> String? {
    if let known = settings.calendar.canonicalName(name) { return known }
    return standings.contains { $0.summary.cycle == name } ? name : nil
  }

  /// The cycle before this one where it has open objectives, else this one; the last of the list
  /// where today lies in none, and nil where there is none at all.
  func standard(today: CalendarDate) -> String? {
    guard let this = settings.cycle(containing: today) else {
      return settings.calendar.custom.last { $0.end < today }?.name
    }
    let last = settings.calendar.previous(before: this)?.name
    return last.flatMap { open(in: $0).isEmpty ? nil : $0 } ?? this.name
  }

  /// Whether objectives are in cycles of a kind, whatever kind the workspace has.
  func uses(_ kind: CycleKind) -> Bool {
    standings.contains { standing in
      standing.summary.cycle.flatMap { settings.calendar.kind(of: $0) } == kind
    }
  }

  func open(in cycle: String) -> [ObjectiveSummary] {
    objectives(of: cycle).map(\.summary).filter { $0.status == .active || $0.status == .draft }
  }

  func objectives(of cycle: String) -> [ObjectiveStanding] {
    standings.filter {
      !$0.summary.isNoObjective && settings.calendar.isName($0.summary.cycle, of: cycle)
    }
  }
}
