public import OKRModel

/// What the change of a target means for those who are to reach it.
public enum TargetMovement: String, Sendable, CaseIterable {
  /// Less is asked than before.
  case lowered
  case raised
  /// The start that progress is measured from is another.
  case baseline
  /// The bounds of a range have moved to one side.
  case shifted
  case unit
  case kind

  /// What has moved from one target to the other, in the order of the text; empty where both mean the
  /// same, however they are written.
  public static func between(_ old: Target, _ new: Target) -> [TargetMovement] {
    guard old != new else { return [] }
    switch (old, new) {
    case (.change(let oldStart, let oldEnd), .change(let start, let end)):
      let isUp = old.kind == .increase
      guard !oldStart.isReworded(as: start) else {
        // The same start by another word: the other end is counted in the same thing.
        return [.unit, Self.end(oldEnd, end.counted(in: oldEnd), isUp: isUp)].compactMap(\.self)
      }
      return [
        oldStart.hasSameValue(as: start) ? nil : .baseline, Self.end(oldEnd, end, isUp: isUp),
      ].compactMap(\.self)
    case (.change(_, let oldEnd), .reach(let end)):
      return [.baseline, Self.end(oldEnd, end, isUp: old.kind == .increase)].compactMap(\.self)
    case (.reach(let oldEnd), .change(_, let end)):
      return [.baseline, Self.end(oldEnd, end, isUp: new.kind == .increase)].compactMap(\.self)
    case (.within(let oldLow, let oldHigh), .within(let low, let high)):
      return range(end(oldLow, low, isUp: true), end(oldHigh, high, isUp: false))
    case (.within(let low, _), .atLeast(let bound)):
      return [.kind] + range(end(low, bound, isUp: true), .lowered)
    case (.within(_, let high), .atMost(let bound)):
      return [.kind] + range(end(high, bound, isUp: false), .lowered)
    default:
      let isOther: [TargetMovement] = old.kind == new.kind ? [] : [.kind]
      guard let before = old.goal, let after = new.goal, before.isUp == after.isUp else {
        return isOther
      }
      return isOther + [end(before.end, after.end, isUp: before.isUp)].compactMap(\.self)
    }
  }

  /// Two bounds of which one is easier to keep and the other harder are a range elsewhere.
  private static func range(_ low: TargetMovement?, _ high: TargetMovement?) -> [TargetMovement] {
    let both = [low, high].compactMap(\.self)
    if both.contains(.unit) { return [.unit] }
    return Set(both).count > 1 ? [.shifted] : Array(both.prefix(1))
  }

  private static func end(_ old: Quantity, _ new: Quantity, isUp: Bool) -> TargetMovement? {
    if old.hasSameValue(as: new) { return nil }
    guard let number = new.converted(toUnitOf: old)?.number else { return .unit }
    return (number > old.number) == isUp ? .raised : .lowered
  }
}

extension Target {
  /// The one value that counts, and whether more of it is better.
  fileprivate var goal: (end: Quantity, isUp: Bool)? {
    switch self {
    case .change(_, let end): (end, kind == .increase)
    case .reach(let end), .atLeast(let end): (end, true)
    case .atMost(let end): (end, false)
    case .within, .establishBaseline, .milestones, .binary: nil
    }
  }
}

extension Quantity {
  /// Whether another one is the same number of the same thing by another word: `leads`, `prospects`.
  /// Currencies, percents and units of time are measures, and others where they differ.
  fileprivate func isReworded(as other: Quantity) -> Bool {
    number == other.number && !hasSameValue(as: other) && isCounted && other.isCounted
  }

  private var isCounted: Bool {
    duration == nil && unit.contains(where: \.isLetter)
      && !unit.contains { $0 == "%" || $0.isCurrencySymbol || $0.isNumber }
  }

  /// The same number in the unit of another.
  fileprivate func counted(in other: Quantity) -> Quantity {
    isCounted && other.isCounted
      ? Quantity(number, unit: other.unit, spelling: spelling) : self
  }
}
