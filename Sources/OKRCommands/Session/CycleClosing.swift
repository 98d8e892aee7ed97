import OKRModel
import OKRWorkspace

/// Which objectives of a cycle are open.
struct CycleClosing {
  let standings: [ObjectiveStanding]
  let settings: Settings

  /// The cycle that a name means: one of the calendar, or one that objectives are in.
  func cycle(named name: String) -> String? {
    if let known = settings.calendar.canonicalName(name) { return known }
    return standings.contains { $0.summary.cycle == name } ? name : nil
  }

  /// The cycle before this one where it has open objectives, else this one.
  func standard(today: CalendarDate) -> String {
    guard let this = settings.cycle(containing: today) else {
      let past = settings.calendar.custom.last { $0.end < today }
      return past?.name ?? ""
    }
    let last = settings.calendar.previous(before: this)?.name
    return last.flatMap { open(in: $0).isEmpty ? nil : $0 } ?? this.name
  }

  func open(in cycle: String) -> [ObjectiveSummary] {
    objectives(of: cycle).map(\.summary).filter { $0.status == .active || $0.status == .draft }
  }

  func objectives(of cycle: String) -> [ObjectiveStanding] {
    standings.filter { standing in
      guard let own = standing.summary.cycle, !standing.summary.isNoObjective else { return false }
      return own == cycle || settings.calendar.canonicalName(own) == cycle
    }
  }
}
