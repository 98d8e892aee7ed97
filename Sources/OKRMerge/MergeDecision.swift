/// What was decided about one fact.
public struct MergeDecision: Sendable, Equatable {
  public enum Fact: String, Sendable, CaseIterable {
    case frontMatter = "front-matter"
    case entry = "key"
    case title, section, heading
    case keyResult = "key-result"
    case field, item, table
    case header = "columns"
    case checkIn = "check-in"
    case prose, label
  }

  public enum Outcome: String, Sendable, CaseIterable {
    /// One side has changed, added or deleted it.
    case ours, theirs
    /// Both have done the same.
    case same
    /// What both have done stands together.
    case both
    /// The incoming label was taken, and is another one now.
    case relabelled
    case conflict
  }

  public var fact: Fact
  /// The label of the key result that it is in.
  public var keyResult: String?
  /// The name of the field or key, the day of a check-in, the words of a heading.
  public var name: String
  public var outcome: Outcome
  /// The lines on the three sides; nil where a side has none.
  public var base: String?
  public var ours: String?
  public var theirs: String?
}

/// The merge of three texts.
public struct MergeResult: Sendable {
  /// How it was made.
  public enum Method: String, Sendable, CaseIterable {
    case facts, lines
  }

  /// Why it was made by lines.
  public enum Reason: String, Sendable, CaseIterable {
    /// A text is no objective, is not UTF-8, has an unresolved merge in it, or names a thing twice.
    case unclear
    /// Both sides have put the same things into different orders.
    case order
    case columns
    /// The facts of the result were not those that were decided.
    case unproven
    /// By lines there is no conflict, and each fact is right.
    case clean
  }

  public var bytes: [UInt8]
  public var isClean: Bool
  public var method: Method
  public var reason: Reason?
  public var decisions: [MergeDecision]

  public init(
    bytes: [UInt8], isClean: Bool, method: Method, reason: Reason?, decisions: [MergeDecision]
  ) {
    self.bytes = bytes
    self.isClean = isClean
    self.method = method
    self.reason = reason
    self.decisions = decisions
  }
}
