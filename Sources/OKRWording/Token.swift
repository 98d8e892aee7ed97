import OKRModel

/// A word, number or sign of a title.
struct Token {
  enum Kind: UInt8 {
    /// Letters; a fixed sequence of words is one token.
    case word
    /// A word with digits in it, a version, a date, a ticket: digits that count nothing.
    case name
    case number
    case comma, semicolon, colon, stop
    case arrow, plus, dash, slash, ampersand, equals, less, more
    case open, close
    case currency
    case percent
    case question
    case other
  }

  var kind: Kind
  var form: WordForm = .base
  /// Whether no space stands in front.
  var isGlued = false
  var isCapitalized = false
  var isUppercase = false
  /// Whether it, or the word that it is a form of, begins fixed sequences.
  var isStart = false
  /// How many brackets are open around it.
  var depth: UInt8 = 0
  /// The bytes in the title.
  var start: Int
  var end: Int
  var classes: WordClasses = []
  /// The hash of the word as it stands, and of the listed word that it is a form of.
  var hash: UInt64 = 0
  var lemma: UInt64 = 0
  /// Of a number: its place among the numbers. Of a word: the number it stands for.
  var number = 0
  var magnitude = 0
  var currency = -1
  var fraction = -1

  func isA(_ wordClass: WordClass) -> Bool { classes.contains(wordClass) }
  func isAny(_ classes: WordClasses) -> Bool { self.classes.intersects(classes) }

  var range: Range<Int> { start..<end }

  /// Whether it ends a clause.
  var isBreak: Bool {
    switch kind {
    case .comma, .semicolon, .colon, .stop, .open, .close: true
    default: false
    }
  }
}

/// A number of a title with what is glued to it.
struct NumberToken {
  enum Unit: Equatable {
    case none, percent, times, ratio
    case currency(String)
    case text(String)
  }

  var value: DecimalNumber
  var unit: Unit = .none
  /// What the number is out of, or how often: `/5`, `/month`.
  var per = ""
  /// -1, 0 or 1 as written.
  var sign = 0
  /// `10+`
  var hasPlus = false
  /// `30-day`
  var isHyphenated = false
  /// Whether it is written as a year is.
  var isYear = false
  var isDecimal = false
}
