public import Diagnostics

/// What a finding of a check does to one SMART letter, with the reason in a few words.
public struct SmartMark: Sendable {
  public var criterion: Criterion
  public var level: SmartLevel
  public var reason: Message

  public static func weak(_ criterion: Criterion, _ reason: Message) -> SmartMark {
    SmartMark(criterion: criterion, level: .weak, reason: reason)
  }

  public static func missing(_ criterion: Criterion, _ reason: Message) -> SmartMark {
    SmartMark(criterion: criterion, level: .missing, reason: reason)
  }
}

/// How far something keeps to one SMART letter.
public enum SmartLevel: String, Sendable, CaseIterable, Comparable {
  case met, weak, missing

  private var rank: Int { self == .met ? 0 : self == .weak ? 1 : 2 }

  public static func < (left: SmartLevel, right: SmartLevel) -> Bool { left.rank < right.rank }
}
