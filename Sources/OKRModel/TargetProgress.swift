extension Target {
  /// The progress that a value is, without bounds: 0 at the baseline, 1 at the target. A guardrail
  /// gives 1 where it is met and 0 where it is not. Nil where the value has another unit.
  ///
  /// Where baseline and target are equal, and where zero is to be reached from zero, the result is 1
  /// for a value that is at least that, and 0 below. A binary target is done from 1 or 100 % on; a
  /// value for milestones counts as percent.
  public func progress(at value: Quantity) -> Ratio? {
    switch self {
    case .change(let baseline, let target): Self.share(from: baseline, to: target, at: value)
    case .reach(let target):
      Self.share(
        from: Quantity(.zero, unit: target.unit, duration: target.duration), to: target, at: value)
    case .atLeast, .atMost, .within: isMet(by: value).map { $0 ? .one : .zero }
    case .establishBaseline: .one
    case .milestones: Self.fraction(value.number, of: .hundred)
    case .binary:
      Self.fraction(value.number, of: value.unit == "%" ? .hundred : .one).map {
        $0 >= .one ? .one : .zero
      }
    }
  }

  /// Whether a value keeps within the limit, which itself is allowed; nil for targets that are no
  /// guardrails and for values with another unit.
  public func isMet(by value: Quantity) -> Bool? {
    switch self {
    case .atLeast(let bound): value.numbers(with: bound).map { $0 >= $1 }
    case .atMost(let bound): value.numbers(with: bound).map { $0 <= $1 }
    case .within(let low, let high):
      if let aboveLow = value.numbers(with: low), let belowHigh = value.numbers(with: high) {
        aboveLow.0 >= aboveLow.1 && belowHigh.0 <= belowHigh.1
      } else {
        nil
      }
    default: nil
    }
  }

  private static func fraction(_ number: DecimalNumber, of whole: DecimalNumber) -> Ratio? {
    Ratio(number, over: whole)
  }

  /// `(value − baseline) / (target − baseline)`, on one scale where the units are of time.
  private static func share(
    from baseline: Quantity, to target: Quantity, at value: Quantity
  ) -> Ratio? {
    guard baseline.numbers(with: target) != nil, value.numbers(with: target) != nil,
      value.numbers(with: baseline) != nil
    else { return nil }
    if baseline.duration == nil, target.duration == nil, value.duration == nil {
      return share(from: baseline.number, to: target.number, at: value.number)
    }
    let end = target.takingUnit(of: baseline)
    let all = [baseline.takingUnit(of: end), end, value.takingUnit(of: end)]
    let units = all.compactMap(\.duration?.nanoseconds)
    let numbers =
      units.count < 3 || Set(units).count == 1
      ? all.map(\.number) : zip(all, units).map { $0.number * DecimalNumber($1) }
    return share(from: numbers[0], to: numbers[1], at: numbers[2])
  }

  private static func share(
    from baseline: DecimalNumber, to target: DecimalNumber, at value: DecimalNumber
  ) -> Ratio {
    Ratio(value - baseline, over: target - baseline) ?? (value >= target ? .one : .zero)
  }
}

/// How far milestones have come, 0 to 1.
///
/// Shares that rise to 100 are marks on one way: the last one reached without a gap counts. Other
/// shares are weights of milestones that are independent; where one has none, all weigh the same.
func milestoneProgress(_ milestones: [Milestone]) -> Ratio {
  let shares = milestones.compactMap(\.share)
  let total = shares.reduce(.zero, +)
  guard shares.count == milestones.count, shares.allSatisfy({ $0 >= .zero }), total > .zero else {
    return Ratio(Int128(milestones.count(where: \.isDone)), Int128(milestones.count)) ?? .zero
  }
  if shares.last == .hundred, zip(shares, shares.dropFirst()).allSatisfy({ $0 < $1 }) {
    let reached = milestones.prefix(while: \.isDone).last?.share ?? .zero
    return Ratio(reached, over: .hundred) ?? .zero
  }
  let done = milestones.filter(\.isDone).compactMap(\.share).reduce(.zero, +)
  return Ratio(done, over: total) ?? .zero
}
