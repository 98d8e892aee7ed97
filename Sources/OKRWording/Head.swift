/// The word that a title begins with, once labels, dates and articles are passed over.
struct Head {
  var place: Int
  /// Whether it is a verb, or a noun made of one: `Launch`, `Lancement de`.
  var isVerb: Bool
  var classes: WordClasses
  var isNumber: Bool
}

extension TitleReading {
  /// - Parameter start: the token from which to look.
  func head(from start: Int = 0) -> Head? {
    var place = bodyStart(start)
    let first = place
    while place < tokens.count {
      let token = tokens[place]
      switch token.kind {
      case .number where isNumbering(place): place += 1
      case .number, .name: return head(at: place, first)
      case .word:
        if token.isAny([.adverb, .modal, .article, .further]) || isManner(place),
          place + 1 < tokens.count,
          !isCount(place), !isVerb(place)
        {
          place += 1
          continue
        }
        return head(at: place, first)
      default: place += 1
      }
    }
    return nil
  }

  /// `Radically reduce`
  private func isManner(_ place: Int) -> Bool {
    !isFrench && bytes[tokens[place].range].suffix(2).elementsEqual("ly".utf8) && isVerb(place + 1)
  }

  /// A number in front that counts nothing: `1.2 Reduce …`
  private func isNumbering(_ place: Int) -> Bool {
    place == 0 && tokens.count > 1
      && amounts.contains { $0.tokens.lowerBound == 0 && $0.role == .context && $0.unit == nil }
  }

  private func isCount(_ place: Int) -> Bool { amounts.contains { $0.tokens.lowerBound == place } }

  private func head(at place: Int, _ first: Int) -> Head {
    let token = tokens[place]
    if token.kind != .word
      || token.isAny([.number, .fraction]) && isCount(place) && !token.isAny(Self.verbs)
    {
      return Head(
        place: place, isVerb: false, classes: token.classes, isNumber: token.kind != .name)
    }
    return Head(
      place: place,
      isVerb: isVerb(place) && (place == first || !isNounHere(place) || token.form != .base),
      classes: token.classes, isNumber: false)
  }

  /// The head, and what the noun tells that its phrase turns on where its first word tells nothing:
  /// `Monthly revenue`.
  func namedHead() -> Head? {
    let first = head()
    guard var head = first, !head.isVerb, !head.isNumber, !isFrench,
      !head.classes.intersects(Self.nouns.union(Self.verbs))
    else { return first }
    var place = head.place
    while place < head.place + 5, isNoun(place + 1), kind(place + 1) == .word,
      !isAny(place + 1, [.copula, .can, .state, .outcomeVerb])
    {
      place += 1
    }
    guard place > head.place, tokens[place].form != .past else { return head }
    head.classes.formUnion(tokens[place].classes.intersection(Self.nouns))
    return head
  }

  private static let nouns: WordClasses = [
    .metric, .market, .artefact, .occasion, .effort, .abstract,
  ]

  /// Whether it begins with a share of something: `% of employees with a plan`.
  var beginsWithShare: Bool { kind(0) == .percent && isAny(1, [.preposition, .by]) }

  /// Passes over `KR1:`, a date with a comma, and a topic with a colon when something follows.
  private func bodyStart(_ start: Int) -> Int {
    var place = start
    if isA(place, .template) || kind(place) == .name && kind(place + 1) == .colon,
      let colon = tokens[place..<min(place + 4, tokens.count)].firstIndex(where: {
        $0.kind == .colon || $0.kind == .dash
      })
    {
      place = colon + 1
    }
    if let deadline, place < tokens.count, tokens[place].start <= deadline.lowerBound + 8,
      deadline.lowerBound <= 8,
      let comma = tokens[place..<min(place + 12, tokens.count)].firstIndex(where: {
        $0.kind == .comma
      })
    {
      return comma + 1
    }
    if let colon = tokens[place..<min(place + 6, tokens.count)].firstIndex(where: {
      $0.kind == .colon
    }),
      colon + 2 < tokens.count, !isVerb(place), kind(place) != .number
    {
      return colon + 1
    }
    return place
  }

  /// Whether a word can be the verb of the title at its place.
  func isVerb(_ place: Int) -> Bool {
    guard let token = self[place], token.kind == .word,
      token.isAny(Self.verbs) || token.isA(.become)
    else {
      return false
    }
    // `A store that …`
    if !isFrench, let last = self[place - 1], ["a", "an"].contains(text(last.range).lowercased()) {
      return false
    }
    return !isNounHere(place) && !isSubject(place)
  }

  /// Whether a word that is both is a noun here: `Support for diff`, `Suivi budgétaire`.
  func isNounHere(_ place: Int) -> Bool {
    guard let token = self[place] else { return false }
    let isBoth = token.isAny(Self.nouns)
    if isFrench {
      guard isBoth else { return false }
      return !endsAsInfinitive(token)
    }
    guard isBoth else { return false }
    if token.form == .marked || token.form == .gerund { return true }
    if token.form == .past { return false }
    // `Test coverage`, `report quality`: the first noun of two.
    if token.isAny([.artefact, .hire]), isA(place + 1, .metric), !isA(place + 1, .artefact) {
      return true
    }
    guard let next = self[place + 1] else { return true }
    if next.isBreak || next.kind == .slash || next.kind == .arrow || next.kind == .less
      || next.kind == .more || next.kind == .equals
    {
      return true
    }
    if next.kind == .number || next.kind == .currency { return false }
    if next.isA(.and) || next.kind == .ampersand { return !isAny(place + 2, Self.verbs) }
    if next.isAny([.preposition, .and, .state]) && !next.isAny([.all, .article]) {
      return true
    }
    return next.form == .past && next.isAny(Self.verbs)
      || token.isA(.metric) && !next.isAny([.article])
        && !token.isAny([.increase, .decrease, .improve])
  }

  /// Whether the word belongs to the subject of a sentence in the passive: `Support team is hired`.
  private func isSubject(_ place: Int) -> Bool {
    guard place < 3 else { return false }
    var at = place + 1
    // `Our code is safe to change`
    if place > 0, isA(place - 1, .article), isAny(at, [.copula, .can]), kind(at) == .word,
      !isA(at, .and), self[at + 1]?.form != .past
    {
      return true
    }
    guard self[place]?.form == .base else { return false }
    while at < place + 6, let token = self[at], token.kind == .word {
      if token.isA(.copula) { return !isFrench && isA(at, .modal) && self[at + 1]?.form == .past }
      if token.isAny([.preposition, .article, .and]) { return false }
      at += 1
    }
    return false
  }

  /// The finite verb of a title that is a sentence: `Users can …`, `Response time is …`.
  func sentenceVerb(_ head: Head) -> Int? {
    guard !head.isVerb, !head.isNumber else { return nil }
    var place = head.place + 1
    while place < head.place + 8, let token = self[place] {
      guard token.kind == .word || token.kind == .name else { return nil }
      if token.isAny([.copula, .can]), !isA(place - 1, .and) { return place }
      if isFrench {
        if isPluralVerb(place) { return place }
        if token.isA(.become) || token.isAny(Self.verbs), token.form == .marked,
          !token.isAny([.market, .artefact, .metric, .preposition])
        {
          return place
        }
      } else if let last = self[place - 1], last.isAny([.market, .pronoun, .artefact]),
        isPlural(last) || last.isA(.pronoun),
        token.form == .base, !token.isAny([.preposition, .artefact, .market, .and])
      {
        if token.isAny(Self.verbs) || token.isA(.become)
          || token.classes.rawValue == 0 && place == head.place + 1
        {
          return place
        }
      }
      place += 1
    }
    return nil
  }

  /// A verb that no vocabulary has to know: `les patients sortent`.
  private func isPluralVerb(_ place: Int) -> Bool {
    guard let last = self[place - 1] else { return false }
    // `Les enfants du quartier savent nager`
    let isFar = place >= 3 && place < 6 && isA(0, .article) && isA(1, .market)
    guard
      last.isAny([.market, .artefact]) && last.form == .marked
        || isFar && tokens[1].form == .marked && tokens[place].classes.rawValue == 0
    else {
      return false
    }
    let word = bytes[tokens[place].range]
    return word.count > 4 && word.suffix(3).elementsEqual("ent".utf8)
      && !word.suffix(4).elementsEqual("ment".utf8)
      && !tokens[place].isAny([.vague, .artefact, .market, .metric, .effort, .abstract])
  }

  /// `mettre en place`, and not `mise en place`.
  func beginsAsInfinitive(_ token: Token) -> Bool {
    let word = bytes[token.range].prefix { $0 != UInt8(ascii: " ") }
    return word.last == UInt8(ascii: "r") || word.suffix(2).elementsEqual("re".utf8)
  }

  func endsAsInfinitive(_ token: Token) -> Bool {
    let ending = bytes[token.range].suffix(2)
    return ending.last == UInt8(ascii: "r") || ending.elementsEqual("re".utf8)
      || token.range.count > 12 && bytes[token.range].contains(UInt8(ascii: " "))
  }
}
