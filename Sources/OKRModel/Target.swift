/// What a key result aims for.
public enum Target: Sendable, Hashable {
  /// From a baseline up or down to a target.
  case change(from: Quantity, to: Quantity)
  /// Up to an amount, from zero.
  case reach(Quantity)
  case atLeast(Quantity)
  case atMost(Quantity)
  /// Between two bounds, the lower one first, both of which are allowed.
  case within(Quantity, Quantity)
  /// A first measurement, from which later targets can be set.
  case establishBaseline
  /// The task list below it.
  case milestones
  /// Done or not.
  case binary

  public var kind: TargetKind {
    switch self {
    case .change(let baseline, let target):
      guard let (from, to) = baseline.numbers(with: target) else { return .increase }
      return to < from ? .decrease : .increase
    case .reach: return .reach
    case .atLeast: return .stayAbove
    case .atMost: return .stayBelow
    case .within: return .stayWithin
    case .establishBaseline: return .baseline
    case .milestones: return .milestones
    case .binary: return .binary
    }
  }

  /// Whether it is a limit to keep rather than a place to arrive at.
  public var isGuardrail: Bool { kind.isGuardrail }

  /// The quantities that are written in it, in their order.
  public var quantities: [Quantity] {
    switch self {
    case .change(let first, let second), .within(let first, let second): [first, second]
    case .reach(let only), .atLeast(let only), .atMost(let only): [only]
    case .establishBaseline, .milestones, .binary: []
    }
  }

  /// The quantity that check-ins are measured in, or nil where there is none.
  public var scale: Quantity? { quantities.last }
}

public enum TargetKind: String, Sendable, Hashable, CaseIterable {
  case increase, decrease, reach, stayAbove, stayBelow, stayWithin, baseline, milestones, binary

  public var isGuardrail: Bool {
    self == .stayAbove || self == .stayBelow || self == .stayWithin
  }
}
