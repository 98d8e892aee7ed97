/// Whether a title says of somebody or something how it is, instead of what is to be done: `Every
/// patient knows what comes next`. Verbs of such sentences may be any, listed or not.
extension TitleReading {
  /// Whether it begins with an article or a word such as `every`, and goes on for some words.
  var beginsWithSubject: Bool {
    guard let first = tokens.first, first.kind == .word, first.isAny([.article, .all]) else {
      return false
    }
    return tokens.count { $0.kind == .word } >= 5
  }

  /// Whether it tells what never happens any more, or what all is for: `so that sales never starts a
  /// month dry`.
  var deniesOrExplains: Bool {
    tokens.indices.contains { place in
      tokens[place].isA(.none) && place > 0 && !tokens[place].isA(.preposition)
        || tokens[place].isA(.means) && tokens[place].isA(.purpose)
    }
  }
}
