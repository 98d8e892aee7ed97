/// What the title of an objective says.
public struct ObjectiveReading: Sendable, Equatable {
  public var language: WordingLanguage
  /// Whether it describes an ambition or a state in words.
  public var isQualitative: Bool
  /// The bytes of the number that belongs into a key result.
  public var metric: Range<Int>?
  /// Whether nobody could say what would be different.
  public var isVague: Bool
  /// Whether it is vague past doubt, so that its writer is told: no longer sentence with a verb that is
  /// not known.
  public var isPlainlyVague: Bool
  /// Whether it is a task, a project or a deliverable.
  public var isActivity: Bool
  public var vagueWords: [VagueWord]
  public var placeholder: Range<Int>?
  public var deadline: Range<Int>?
  public var verb: Range<Int>?
  /// Whether it says how something is or never is any more, and not only what is to be done.
  public var isStatement: Bool

  public var containsMetric: Bool { metric != nil }
}
