import Diagnostics
import OKRModel
import OKRWorkspace

/// Which cycles an option names: one, all, or those that a day lies in.
struct CycleChoice: Sendable {
  private enum Kind: Sendable {
    case all
    case named(String)
    case running(CalendarDate)
  }

  private let kind: Kind
  private let calendar: CycleCalendar
  /// The cycle that is named, or the workspace's own of that day; nil for all.
  let cycle: Cycle?

  /// - Parameter text: What was typed: a name, `all`, or nothing for what is going on.
  init(_ text: String?, _ settings: Settings, today: CalendarDate) throws {
    calendar = settings.calendar
    switch text {
    case nil:
      kind = .running(today)
      cycle = settings.cycle(containing: today)
    case "all":
      kind = .all
      cycle = nil
    case let given?:
      guard let found = calendar.cycle(named: given) else {
        throw CommandFailure(
          Message("“{cycle}” is no cycle.", ["cycle": given]),
          hint: "Name one such as `2026-Q3`, or `all`.")
      }
      kind = .named(found.name)
      cycle = found
    }
  }

  /// The cycle of an objective, if it is chosen and the workspace knows it.
  func cycle(of file: ObjectiveFile) -> Cycle? {
    guard let own = file.cycle.flatMap({ calendar.cycle(named: $0) }) else { return nil }
    return switch kind {
    case .all: own
    case .named(let name): own.name == name ? own : nil
    case .running(let day): own.contains(day) ? own : nil
    }
  }
}
