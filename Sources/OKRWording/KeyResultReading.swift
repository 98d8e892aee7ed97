/// What the title of a key result says.
public struct KeyResultReading: Sendable, Equatable {
  /// What kind of promise a result is.
  public enum Form: String, Sendable, CaseIterable {
    /// A change in what people or systems do.
    case outcome
    /// Something that is delivered.
    case output
    /// An effort.
    case activity
  }

  public enum Direction: String, Sendable, CaseIterable {
    case increase, decrease, maintain, reach, binary, none
  }

  /// Why a title is measurable or not.
  public enum Ground: String, Sendable, CaseIterable {
    /// A number that is to be reached.
    case target
    /// A named step, as from weekly to daily.
    case step
    /// A level that is named by what it is compared with.
    case comparison
    /// None, all or never: a state that can be counted.
    case totality
    /// Something that is there in the end, or is not.
    case deliverable
    /// A placeholder stands where the number belongs.
    case unfilled
    /// A metric without a target.
    case metricWithoutTarget
    /// A verb of change without a number: improve, increase.
    case changeWithoutTarget
    /// An effort that has no end.
    case openActivity
    /// Words that everybody judges otherwise carry the promise.
    case judgement
    case empty
  }

  public var language: WordingLanguage
  public var isMeasurable: Bool
  public var ground: Ground
  public var isQuantified: Bool
  public var hasBaseline: Bool
  public var figures: [Figure]
  /// The bytes of the title that say by when.
  public var deadline: Range<Int>?
  /// The bytes that name a time which everybody reads otherwise: `soon`, `by the end of the year`.
  public var vagueDate: Range<Int>?
  /// The bytes of what was to be filled in.
  public var placeholder: Range<Int>?
  public var form: Form
  public var direction: Direction
  public var vagueWords: [VagueWord]
  /// The bytes of the word or sign that joins a second result to the first; nil where the title is one
  /// result. Each would be graded on its own.
  public var bundling: Range<Int>?
  /// The bytes of the first word that names something that is measured: `revenue`.
  public var metric: Range<Int>?
  /// The bytes of the verb that the title begins with, or of the noun that stands for it.
  public var verb: Range<Int>?
  /// Whether it says of somebody or something how it is: `Every region works from one playbook`.
  public var isStatement: Bool
  /// The way that the verb alone names, whatever the figures say: up, down or none.
  public var verbDirection: Direction

  public var isTimeBound: Bool { deadline != nil }
  public var isMultiple: Bool { bundling != nil }
}

/// A word of a title that promises without saying how much.
public struct VagueWord: Sendable, Equatable {
  /// As it stands in the title, in lower case.
  public var text: String
  public var range: Range<Int>
}
