/// How many of the stretches of time in which a check-in was due had one.
public struct CheckInRegularity: Sendable, Hashable {
  public var kept = 0
  public var due = 0

  public init(kept: Int = 0, due: Int = 0) {
    self.kept = kept
    self.due = due
  }

  public static func + (left: CheckInRegularity, right: CheckInRegularity) -> CheckInRegularity {
    CheckInRegularity(kept: left.kept + right.kept, due: left.due + right.due)
  }

  /// Between 0 and 1; nil where none was due yet.
  public var share: Ratio? { Ratio(Int128(kept), Int128(due)) }
}

extension KeyResult {
  /// The regularity from the first day of a cycle: of the stretches of as many days as the rhythm has that
  /// lie wholly before a day.
  public func regularity(
    every days: Int, from start: CalendarDate, until day: CalendarDate
  ) -> CheckInRegularity {
    let count = max(0, start.days(until: day)) / max(1, days)
    guard count > 0 else { return CheckInRegularity() }
    let kept = Set(
      checkIns.compactMap { checkIn -> Int? in
        let stretch = start.days(until: checkIn.date)
        return stretch >= 0 && stretch / days < count ? stretch / days : nil
      })
    return CheckInRegularity(kept: kept.count, due: count)
  }
}
