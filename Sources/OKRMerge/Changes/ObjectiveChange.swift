public import OKRModel

/// One fact of an objective that is another on the second side.
public struct ObjectiveChange: Sendable, Equatable {
  public enum Fact: String, Sendable, CaseIterable {
    case title
    /// A key of the front matter.
    case key
    case section
    /// Text that is none of the facts.
    case prose
    case initiative
    case keyResult = "key-result"
    case label
    /// The order of the key results that both sides have.
    case order
    case keyResultTitle = "key-result-title"
    case target, field, milestone
    case checkIn = "check-in"
  }

  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, changed, done, reopened
  }

  public var fact: Fact
  public var kind: Kind
  /// The label of the key result that it is in, else its title; nil for the objective's own.
  public var keyResult: String?
  /// The key, the name of the field, the heading, the day of the check-in; else empty.
  public var name = ""
  /// As it is written; nil where the side has none.
  public var old: String?
  public var new: String?
  /// What a change of a target means.
  public var movements: [TargetMovement] = []
  /// The check-ins on both sides, and the one that was the latest before a new one.
  public var checkIn: CheckInPair?
  /// The words of a text that has changed.
  public var words: [WordChange] = []

  public struct CheckInPair: Sendable, Equatable {
    public var old: CheckIn?
    public var new: CheckIn?
    /// Of a check-in that was added: the latest of an earlier day.
    public var previous: CheckIn?
  }

  init(
    _ fact: Fact, _ kind: Kind, keyResult: String? = nil, name: String = "", old: String? = nil,
    new: String? = nil
  ) {
    self.fact = fact
    self.kind = kind
    self.keyResult = keyResult
    self.name = name
    self.old = old
    self.new = new
  }

  /// A fact that one side or both have; nil where both say the same.
  static func between(
    _ old: String?, _ new: String?, _ fact: Fact, keyResult: String? = nil, name: String = ""
  ) -> ObjectiveChange? {
    guard old?.withoutPadding != new?.withoutPadding else { return nil }
    let kind: Kind = old == nil ? .added : new == nil ? .removed : .changed
    return ObjectiveChange(fact, kind, keyResult: keyResult, name: name, old: old, new: new)
  }
}
