extension KeyResult {
  /// The progress that is planned for a day: on the straight line from the baseline at the beginning to
  /// the target at the end, or on the line through the phased targets of `Plan:`.
  ///
  /// 0 before the beginning and 1 after the end; nil for targets that have no line (guardrails,
  /// baselines to establish). What is done or not has none either until its last day, unless a plan
  /// gives it one.
  public func expectedProgress(on day: CalendarDate, from start: CalendarDate, to end: CalendarDate)
    -> Ratio?
  {
    guard let target, !target.isGuardrail, target != .establishBaseline else { return nil }
    if target == .binary, plan.isEmpty { return day < end ? nil : .one }
    var points: [(date: CalendarDate, progress: Ratio)] = [(start, .zero)]
    for point in plan.sorted(by: { $0.date < $1.date }) where point.date > start && point.date < end
    {
      guard let progress = target.progress(at: point.quantity) else { continue }
      points.append((point.date, progress))
    }
    points.append((end, .one))
    guard day > start else { return .zero }
    guard day < end, let next = points.firstIndex(where: { $0.date >= day }), next > 0 else {
      return .one
    }
    let (before, after) = (points[next - 1], points[next])
    let span = before.date.days(until: after.date)
    guard let share = Ratio(Int128(before.date.days(until: day)), Int128(span)) else { return nil }
    return before.progress + (after.progress - before.progress) * share
  }
}
