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
      return [
        oldStart.hasSameValue(as: start) ? nil : .baseline,
        Self.end(oldEnd, end, isUp: old.kind == .increase),
      ].compactMap(\.self)
    case (.reach(let oldEnd), .reach(let end)), (.atLeast(let oldEnd), .atLeast(let end)):
      return [Self.end(oldEnd, end, isUp: true)].compactMap(\.self)
    case (.atMost(let oldEnd), .atMost(let end)):
      return [Self.end(oldEnd, end, isUp: false)].compactMap(\.self)
    case (.change(_, let oldEnd), .reach(let end)):
      return [.baseline, Self.end(oldEnd, end, isUp: old.kind == .increase)].compactMap(\.self)
    case (.reach(let oldEnd), .change(_, let end)):
      return [.baseline, Self.end(oldEnd, end, isUp: new.kind == .increase)].compactMap(\.self)
    case (.within(let oldLow, let oldHigh), .within(let low, let high)):
      return range(end(oldLow, low, isUp: true), end(oldHigh, high, isUp: false))
    default: return old.kind == new.kind ? [] : [.kind]
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
