/// What makes a check-in look like a slip of the pen before it is written.
public enum CheckInDoubt: Sendable, Hashable {
  /// The date lies behind today.
  case future(CalendarDate)
  case outsideCycle(CalendarDate, Cycle)
  /// The same person has checked in on that day.
  case sameDay(CalendarDate)
  case otherUnit(Quantity, unit: String)
  /// The value is so many times the largest number that is known of the key result.
  case tooLarge(Quantity, than: Quantity)
  /// The value lies far on the wrong side of the one before, or of the baseline.
  case wrongDirection(Quantity, from: Quantity)
}

extension KeyResult {
  /// What is doubtful about a check-in that is not among its check-ins yet, in the order in which a
  /// person should look at it.
  ///
  /// - Parameter isSameAuthor: Whether a check-in is by the person of the new one.
  public func doubts(
    about new: CheckIn, today: CalendarDate, cycle: Cycle?, isSameAuthor: (CheckIn) -> Bool
  ) -> [CheckInDoubt] {
    var doubts: [CheckInDoubt] = []
    if new.date > today { doubts.append(.future(new.date)) }
    if let cycle, !cycle.contains(new.date) { doubts.append(.outsideCycle(new.date, cycle)) }
    if checkIns.contains(where: { $0.date == new.date && isSameAuthor($0) }) {
      doubts.append(.sameDay(new.date))
    }
    if let value = new.value, let doubt = doubt(about: value, on: new.date) {
      doubts.append(doubt)
    }
    return doubts
  }

  private func doubt(about value: Quantity, on day: CalendarDate) -> CheckInDoubt? {
    guard let target, let scale = target.scale else { return nil }
    guard value.numbers(with: scale) != nil else { return .otherUnit(value, unit: scale.unit) }
    let before = latestValue(until: day, on: scale)
    let known = (target.quantities + [before].compactMap(\.self))
      .map { $0.takingUnit(of: scale) }
    if let largest = known.max(by: { $0.isSmaller(than: $1) }), !largest.number.isZero,
      let (new, old) = value.takingUnit(of: scale).numbers(with: largest),
      new.magnitude >= old.magnitude * DecimalNumber(Self.suspiciousFactor)
    {
      return .tooLarge(value, than: largest)
    }
    guard !target.isGuardrail, let reached = target.progress(at: value) else { return nil }
    let start = before ?? baseline
    guard let start, let from = target.progress(at: start),
      from - reached > Self.suspiciousFall
    else { return nil }
    return .wrongDirection(value, from: start)
  }

  /// A comma in the wrong place makes a number 100 times too large; half of that leaves room for
  /// what has been reached of the way.
  private static let suspiciousFactor = 50
  /// A quarter of the way from the baseline to the target.
  private static let suspiciousFall = Ratio(1, 4) ?? .one

  private var baseline: Quantity? {
    switch target {
    case .change(let from, _): from
    case .reach(let goal): Quantity(.zero, unit: goal.unit, duration: goal.duration)
    default: nil
    }
  }

  /// The value that counts on a day: of the check-ins until then, with a value on the scale, the last
  /// of the latest.
  private func latestValue(until day: CalendarDate, on scale: Quantity) -> Quantity? {
    let before = checkIns.filter { $0.date <= day }
    return ValueHistory(before, scale: scale).latest.flatMap { before[$0].value }
  }
}

extension Quantity {
  /// By the amount without its sign; false for units that do not compare.
  fileprivate func isSmaller(than other: Quantity) -> Bool {
    guard let (own, others) = numbers(with: other) else { return false }
    return own.magnitude < others.magnitude
  }
}
