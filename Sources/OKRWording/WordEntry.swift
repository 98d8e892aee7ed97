/// What a vocabulary knows of a word or a fixed sequence of words.
struct WordEntry: Sendable {
  var classes: WordClasses = []
  /// For the irregular form of another word: that word, and the form it is.
  var lemma: UInt64 = 0
  var form: WordForm?
  /// Whether regular forms of the word are read as the word.
  var isInflected = false
  /// Whether fixed sequences of words begin with it.
  var isStart = false
  /// The number that a number word stands for, the power of ten of a magnitude, the place of a
  /// currency among the codes of the vocabulary, the place of a fraction.
  var number = 0
  var magnitude = 0
  var currency = -1
  var fraction = -1
}
