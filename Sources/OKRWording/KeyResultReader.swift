/// Decides what the title of a key result is, from its tokens, figures and first words.
struct KeyResultReader {
  let title: TitleReading
  let head: Head?
  /// The classes of the verb that it begins with; none where it begins with something else.
  let verb: WordClasses
  let judging: [Int]
  /// The verb of a title that is a sentence with a subject.
  let sentence: Int?
  let isQuantified: Bool

  init(_ title: TitleReading) {
    self.title = title
    head = title.namedHead()
    verb = head.map { Self.verb($0, in: title) } ?? []
    sentence = head.flatMap { title.sentenceVerb($0) }
    judging = title.tokens.indices.filter {
      title.tokens[$0].isAny([.vague, .superlative]) && title.isJudging($0)
    }
    isQuantified = title.found.contains {
      if case .word = $0.figure.target, !$0.figure.isChange { false } else { true }
    }
  }

  /// What the verb of a title tells, where it is no verb of its own: `have launched`, `support CSV`.
  private static func verb(_ head: Head, in title: TitleReading) -> WordClasses {
    guard head.isVerb else { return [] }
    let classes = head.classes.intersection(verbClasses)
    let rest = title.tokens.dropFirst(head.place + 1).prefix(4)
    if title.isFrench, let next = rest.first, next.form == .base, next.kind == .word,
      title.endsAsInfinitive(next),
      title.text(title.tokens[head.place].range).lowercased() == "faire",
      !next.isAny([.article, .market, .artefact])
    {
      return next.isAny(TitleReading.verbs) ? next.classes.intersection(verbClasses) : [.become]
    }
    if classes.isSuperset(of: [.maintain, .activity])
      || classes.contains(.maintain) && rest.first?.form == .gerund,
      let verb = continued(head, in: title)
    {
      return verb
    }
    if classes.isSuperset(of: [.maintain, .event]) {
      // `Hold churn at 2 %`, `hold a meeting`
      let isLevel = rest.contains { $0.isA(.metric) } && !rest.contains { $0.isA(.occasion) }
      return isLevel ? [.maintain] : classes.subtracting([.maintain])
    }
    if !classes.intersects([.increase, .improve, .decrease, .maintain, .deliver, .hire, .reach]),
      let verb = joined(head, in: title),
      !classes.contains(.event) || verb.intersects([.deliver, .improve, .increase, .decrease])
    {
      return verb
    }
    if classes.isSuperset(of: [.reach, .become]), let next = rest.first, next.form == .past,
      next.isAny([.deliver, .hire])
    {
      return next.classes.intersection(verbClasses)
    }
    if classes.isSuperset(of: [.activity, .drive]), !title.isFrench, title.isSupport(head.place),
      !rest.prefix(2).contains(where: {
        $0.isAny([.article, .market, .abstract, .effort, .occasion, .pronoun])
      })
    {
      return [.deliver]
    }
    if title.isFrench, classes == [.become], title.tokens[head.place].range.count == 8,
      let next = rest.first, next.range.count <= 2
    {
      return [.activity]
    }
    return classes
  }

  /// `Continue to improve`, `keep publishing`: the verb that follows says what is promised.
  private static func continued(_ head: Head, in title: TitleReading) -> WordClasses? {
    var place = head.place + 1
    while title.isAny(place, [.to, .adverb]), title.kind(place) == .word { place += 1 }
    guard let next = title[place], next.kind == .word, next.isAny(TitleReading.verbs),
      title.isFrench ? title.endsAsInfinitive(next) : next.form == .gerund || next.form == .base,
      next.form == .gerund || place > head.place + 1 || title.isPair(head.place)
        || next.isA(.hire)
    else { return nil }
    // `Continue hiring`
    if next.isA(.hire), place + 1 == title.tokens.count { return [.activity] }
    return next.classes.intersection(verbClasses)
  }

  /// `Plan and run the conference`: what is done at the end counts.
  private static func joined(_ head: Head, in title: TitleReading) -> WordClasses? {
    var place = head.place + 1
    guard title.isA(place, .and) || title.kind(place) == .ampersand || title.kind(place) == .comma
    else {
      return nil
    }
    while let token = title[place],
      token.isA(.and) || token.kind == .comma || token.kind == .ampersand
        || token.isA(.adverb)
    {
      place += 1
    }
    guard let next = title[place], next.kind == .word, next.isAny(TitleReading.verbs),
      title.isFrench ? title.endsAsInfinitive(next) : next.form == .base
    else { return nil }
    return next.classes.intersection(verbClasses)
  }

  static let verbClasses = TitleReading.verbs.union([.become, .render])

  var reading: KeyResultReading {
    let form = form
    let (isMeasurable, ground) = measurability
    return KeyResultReading(
      language: title.vocabulary.language, isMeasurable: isMeasurable, ground: ground,
      isQuantified: isQuantified, hasBaseline: hasBaseline, figures: title.found.map(\.figure),
      deadline: title.deadline, vagueDate: title.vagueDate, placeholder: title.placeholder,
      form: form,
      direction: direction(form, isMeasurable), vagueWords: title.vagueWords(isQuantified),
      bundling: bundling.map { title.tokens[$0].range },
      metric: title.tokens.first { $0.isA(.metric) && !$0.isA(.deliver) }?.range,
      verb: head.flatMap { $0.isVerb ? title.tokens[$0.place].range : nil },
      isStatement: title.beginsWithSubject, verbDirection: verbDirection)
  }

  private var verbDirection: KeyResultReading.Direction {
    guard head?.isVerb == true, !verb.intersects([.deliver, .maintain, .ensure, .move]) else {
      return .none
    }
    switch (has(.increase), has(.decrease)) {
    case (true, false): return .increase
    case (false, true): return .decrease
    default: return .none
    }
  }

  var hasBaseline: Bool { title.found.contains { $0.figure.baseline != nil } }

  var figure: FoundFigure? { title.found.first }

  /// A title that begins with more or fewer of something, without a number: 1 or -1.
  var comparative: Int? {
    guard let head, !head.isVerb, !isQuantified else { return nil }
    for place in 0...head.place where place < title.tokens.count {
      let token = title.tokens[place]
      if token.isA(.decrease),
        token.isAny([.less, .vague])
          || token.form == .base && !token.isAny([.metric, .deliver])
            && place < head.place
      {
        return -1
      }
      if token.isA(.less) { return -1 }
      if token.isA(.more) || token.isA(.further) && token.isA(.vague) { return 1 }
    }
    return nil
  }

  /// `Make the app faster`, `make returns easy for everybody`: a thing that is to be so or so.
  var isRendered: Bool {
    guard let head, verb.contains(.render), !isQuantified, !isMaking(head) else { return false }
    let end = min(head.place + 10, title.tokens.count)
    return ((head.place + 1)..<end).contains { place in
      let token = title.tokens[place]
      return token.isAny([.vague, .superlative, .decrease, .improve])
        && !token.isAny([.artefact, .article]) && isEnd(place + 1)
    }
  }

  /// `Make a video`: a thing that is made.
  private func isMaking(_ head: Head) -> Bool {
    guard let first = title[head.place + 1], first.kind == .word else { return true }
    return ["a", "an", "un", "une", "new"].contains(title.text(first.range).lowercased())
  }

  /// Whether no noun follows that an adjective could belong to.
  private func isEnd(_ place: Int) -> Bool {
    guard let next = title[place], next.kind == .word else { return true }
    return title.isFrench
      || next.isAny([.preposition, .to, .and, .than, .purpose, .adverb, .vague])
  }

  func has(_ wordClass: WordClass) -> Bool { verb.contains(wordClass) }

  /// Whether a word of these classes stands among the first few behind the head.
  func follows(_ classes: WordClasses, within count: Int = 5) -> Bool {
    guard let head else { return false }
    return rest(count).contains { $0.isAny(classes) }
      || !head.isVerb && head.classes.intersects(classes)
  }

  /// The tokens behind the head, to the end of its clause.
  func rest(_ count: Int) -> ArraySlice<Token> {
    guard let head else { return [] }
    let start = head.place + 1
    let end = min(start + count, title.tokens.count)
    guard start < end else { return [] }
    return title.tokens[start..<end].prefix { !$0.isBreak }
  }

  /// Whether a participle of these verbs, or a state, comes later: `pages published`.
  func participle(_ classes: WordClasses) -> Token? {
    guard let head else { return nil }
    return title.tokens[(head.place + 1)...].first { token in
      token.isAny(classes)
        && (token.form == .past || title.isFrench && token.form == .marked)
        && !(title.isFrench && token.isAny([.market, .artefact, .metric, .occasion]))
    }
  }
}

extension TitleReading {
  /// Whether a verb is `support`, which promises a feature where a thing follows: `support CSV`.
  func isSupport(_ place: Int) -> Bool {
    text(tokens[place].range).lowercased().hasPrefix("support")
  }

  /// Whether a token is a sequence of words: `continue to`.
  func isPair(_ place: Int) -> Bool { bytes[tokens[place].range].contains(UInt8(ascii: " ")) }

  /// Whether a vague word is one here, and not part of a name or a number: `more than 5`, `top 10`.
  func isJudging(_ place: Int) -> Bool {
    let token = tokens[place]
    if isAccepted(token) { return false }
    if token.isAny([.more, .less, .further])
      && (kind(place + 1) == .number || isA(place + 1, .number) || kind(place - 1) == .number
        || isA(place - 1, .number))
    {
      return false
    }
    if token.isA(.top), kind(place + 1) == .number { return false }
    if isClass(place) { return false }
    // `Fit 20 homes with meters`
    if place == 0, token.isA(.deliver), !token.isAny([.improve, .drive]) { return false }
    if token.isUppercase { return false }
    if token.isCapitalized, place > 0, let last = self[place - 1], last.isCapitalized {
      return false
    }
    return true
  }

  /// `critical bugs`, `incidents majeurs`: a class of what is counted.
  private func isClass(_ place: Int) -> Bool {
    guard tokens[place].isA(.soft) else { return false }
    let word = text(tokens[place].range).lowercased()
    guard ["critical", "critique", "major", "majeur"].contains(where: word.hasPrefix) else {
      return false
    }
    let things: WordClasses = [.market, .artefact]
    return isAny(place + 1, things) && !isAny(place + 1, [.abstract])
      || isFrench && isAny(place - 1, things) && !isAny(place - 1, [.abstract])
  }

  /// `Support CSV`, and the support that answers customers.
  private func isPlainSupport(_ place: Int) -> Bool {
    guard !isFrench, isSupport(place) else { return false }
    return place > 0 || !isAny(place + 1, [.article, .market, .abstract, .effort, .pronoun])
  }

  func vagueWords(_ isQuantified: Bool) -> [VagueWord] {
    tokens.indices.compactMap { place in
      let token = tokens[place]
      let isVerb =
        !isQuantified && token.isAny([.improve, .drive]) && !isAccepted(token)
        && !isPlainSupport(place)
      guard isVerb || token.isAny([.vague, .superlative]) && isJudging(place) else { return nil }
      let range = wholeWords(token)
      return VagueWord(text: text(range).lowercased(), range: range)
    }
  }

  /// A sequence as it is shown, without the word of grammar that it ends or begins with: `plus` of
  /// `plus d'accords`.
  private func wholeWords(_ token: Token) -> Range<Int> {
    guard isFrench, let gap = bytes[token.range].lastIndex(of: UInt8(ascii: " ")) else {
      return token.range
    }
    let last = String(decoding: bytes[(gap + 1)..<token.end], as: UTF8.self).lowercased()
    return ["d", "de", "qu", "que"].contains(last) ? token.start..<gap : token.range
  }

  /// Whether a workspace does not want to hear about a word, or about one of a sequence of words.
  private func isAccepted(_ token: Token) -> Bool {
    if token.isA(.accepted) { return true }
    guard vocabulary.hasAccepted, bytes[token.range].contains(UInt8(ascii: " ")) else {
      return false
    }
    return text(token.range).split(separator: " ").contains { vocabulary.isAccepted(String($0)) }
  }
}
