/// Where a key result stands today, against the line that was planned.
public enum Standing: String, Sendable, Hashable, CaseIterable {
  /// Far behind the line, or a limit that is not kept.
  case atRisk
  /// Behind the line, or overdue.
  case behind
  /// Near the line, but by numbers that are too old to trust.
  case stale
  /// Nothing is recorded.
  case notStarted
  /// On the line, before it, or nearly.
  case onTrack
  /// The target is reached.
  case done
}

/// What the standing of a key result is judged by.
public struct StandingRules: Sendable, Hashable {
  /// How far behind the line is still on track: a tenth of the way from baseline to target.
  public static let tolerance = Ratio(10, 100) ?? .zero
  /// How far behind is at risk: three tenths of the way.
  public static let risk = Ratio(30, 100) ?? .zero

  /// The days after which the latest check-in is too old.
  public var mostDaysWithoutCheckIn: Int

  public init(mostDaysWithoutCheckIn: Int) {
    self.mostDaysWithoutCheckIn = mostDaysWithoutCheckIn
  }
}

extension KeyResult {
  /// Where the key result stands on a day; nil where its file does not say what is measured.
  ///
  /// - Parameters:
  ///   - progress: How far it has come.
  ///   - start: The first day of its cycle.
  ///   - end: The day that it is due.
  public func standing(
    _ progress: KeyResultProgress, on day: CalendarDate, from start: CalendarDate,
    to end: CalendarDate, rules: StandingRules
  ) -> Standing? {
    guard let reached = judged(progress) else {
      return target != nil || checkIns.isEmpty ? .notStarted : nil
    }
    let isOver = day > end
    if progress.isGuardrail {
      // A grade that is given by hand does not make up for a limit that is not kept.
      guard let isMet = progress.isMet else { return .notStarted }
      guard isMet else { return .atRisk }
      return isOver ? .done : isStale(on: day, since: start, rules) ? .stale : .onTrack
    }
    if reached >= .one { return .done }
    let expected = expectedProgress(on: day, from: start, to: end) ?? .zero
    let gap = expected - reached
    if gap > StandingRules.risk { return .atRisk }
    if gap > StandingRules.tolerance || isOver { return .behind }
    return manualScore == nil && isStale(on: day, since: start, rules) ? .stale : .onTrack
  }

  /// What a key result is judged by: its progress, or the grade that was given by hand. Nil before
  /// anything is recorded.
  public func judged(_ progress: KeyResultProgress) -> Ratio? {
    manualScore == nil ? progress.progress : progress.score
  }

  /// Whether the latest check-in is older than the rules allow. Where there is none, as for milestones
  /// that were only ticked, the days count from the first of the cycle.
  private func isStale(
    on day: CalendarDate, since start: CalendarDate, _ rules: StandingRules
  ) -> Bool {
    (checkIns.map(\.date).max() ?? start).days(until: day) > rules.mostDaysWithoutCheckIn
  }
}
