/// Words that belong together.
extension Tokenizer {
  /// Joins fixed sequences of words: `set up`, `d'ici`, `world-class`.
  mutating func joinSequences() {
    guard hasStart else { return }
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    var place = 0
    while place < tokens.count {
      var token = tokens[place]
      place += 1
      if token.kind == .word, token.isStart {
        if let match = sequence(from: place - 1, token.hash)
          ?? (token.lemma != token.hash ? sequence(from: place - 1, token.lemma) : nil)
        {
          token.end = tokens[match.last].end
          token.classes = match.entry.classes
          token.number = match.entry.number
          token.currency = match.entry.currency
          token.fraction = match.entry.fraction
          token.magnitude = match.entry.magnitude
          place = match.last + 1
        }
      }
      joined.append(token)
    }
    tokens = joined
  }

  func sequence(
    from place: Int, _ first: UInt64
  ) -> (entry: WordEntry, last: Int)? {
    var hash = first
    var best: (WordEntry, Int)?
    var next = place + 1
    var count = 1
    while next < tokens.count, count < WordingVocabulary.longestSequence {
      if tokens[next].kind == .dash, tokens[next].isGlued {
        next += 1
        continue
      }
      guard tokens[next].kind == .word else { break }
      hash = FoldedWord.joined(hash, tokens[next].hash)
      if let entry = vocabulary.sequences[hash] { best = (entry, next) }
      next += 1
      count += 1
    }
    return best
  }
}
