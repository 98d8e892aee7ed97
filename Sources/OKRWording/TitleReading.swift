import OKRModel

/// A title as it is being understood: its tokens, then what was found of amounts and dates.
struct TitleReading {
  let bytes: [UInt8]
  let vocabulary: WordingVocabulary
  var tokens: [Token]
  let numbers: [NumberToken]
  var amounts: [Amount] = []
  var found: [FoundFigure] = []
  /// Whether a step between two words is named: weekly → daily, from D to B.
  var hasWordStep = false
  var deadline: Range<Int>?
  var placeholder: Range<Int>?

  /// The most tokens that are looked at from one place; no distance in a sentence is longer.
  static let reach = 8

  init(_ bytes: [UInt8], _ vocabulary: WordingVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    var tokenizer = Tokenizer(bytes, vocabulary)
    tokenizer.run()
    tokens = tokenizer.tokens
    numbers = tokenizer.numbers
    findPlaceholder()
    findDeadline()
    findAmounts()
    findFigures()
  }

  subscript(place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  func isA(_ place: Int, _ wordClass: WordClass) -> Bool { self[place]?.isA(wordClass) ?? false }

  func isAny(_ place: Int, _ classes: WordClasses) -> Bool { self[place]?.isAny(classes) ?? false }

  func kind(_ place: Int) -> Token.Kind? { self[place]?.kind }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  var isFrench: Bool { vocabulary.language == .french }
}

/// A figure with the tokens that it was read from.
struct FoundFigure {
  var figure: Figure
  var tokens: Range<Int>
  var isTime = false
  var isMoney = false
  var isWeak = false
  /// What is counted.
  var counted: WordClasses = []
  var sign = 0
  var isInWords = false
  /// Whether the baseline stands in its own words, `(currently 45 %)`, instead of from–to.
  var isAside = false
}
