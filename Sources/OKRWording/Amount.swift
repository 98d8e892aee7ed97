/// A number of a title, in digits or words, with its unit.
struct Amount {
  enum Role {
    /// What the result promises.
    case target
    /// A target where there is no better one: the window of `within 24 h`, a rank.
    case weak
    /// Where it starts from.
    case baseline
    /// Part of the circumstances: the date, the size of the team, the scale.
    case context
  }

  var value: FigureValue
  var unit: String?
  /// The tokens of the number and its unit.
  var tokens: Range<Int>
  var range: Range<Int>
  var role = Role.target
  var isPercent = false
  var isTime = false
  var isMoney = false
  var isRatio = false
  /// Whether it counts things: the class of what is counted.
  var counted: WordClasses = []
  /// Written with a sign: -1 or 1.
  var sign = 0
  /// Whether it is the size of a change, not a level: `by 20 %`, `+15 %`, twice.
  var isChange = false
  var isMultiple = false
  /// Whether a word or sign before it limits it: 1 for at least, -1 for at most.
  var limit = 0
  var isInWords = false
  /// The power of ten of a word behind the number: 6 of `1.4 million`.
  var power = 0
}
