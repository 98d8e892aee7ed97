/// A stretch of time that objectives are set for.
public struct Cycle: Sendable, Hashable {
  /// The canonical name, such as `2026-Q3`.
  public let name: String
  public let start: CalendarDate
  /// The last day, which belongs to the cycle.
  public let end: CalendarDate

  /// A cycle; where the end lies before the start, it has the start's day alone.
  public init(name: String, start: CalendarDate, end: CalendarDate) {
    self.name = name
    self.start = start
    self.end = max(start, end)
  }

  public var dayCount: Int { start.days(until: end) + 1 }

  public func contains(_ date: CalendarDate) -> Bool { start <= date && date <= end }
}

/// How long a cycle is by the calendar.
public enum CycleKind: String, Sendable, Hashable, CaseIterable {
  case quarter, half, year

  /// How many of them a year has.
  var count: Int {
    switch self {
    case .quarter: 4
    case .half: 2
    case .year: 1
    }
  }
}
