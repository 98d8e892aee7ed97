import OKRModel

/// Numbers that promise nothing: years, versions, sizes of what is there, how long a thing takes.
extension TitleReading {
  /// Whether the digits count nothing: years, dates, numbered things, names.
  func isCircumstance(_ amount: Amount, _ number: NumberToken?, _ place: Int) -> Bool {
    if let number {
      if number.isHyphenated, !isRating(number, place) { return true }
      if isGluedBehind(place) || isPerMany(amount, place) { return true }
      if ["/7", "/24", "/20", "/50"].contains(number.per),
        ["24", "7", "80", "50"].contains(amount.value.number?.description ?? "")
      {
        return true
      }
      if number.isYear, isYear(amount, place) { return true }
      if isNumbering(number, place) || isBlank(number, place) { return true }
    }
    if isDuration(amount, place) || isWhole(amount, place) || isName(amount, place) { return true }
    if isAge(amount, place) || isOfGroup(amount, place) || isLabel(amount, place) { return true }
    if isA(place + 1, .month) && number != nil || isA(place - 1, .month) { return true }
    if let previous = self[place - 1] {
      let isBare = !amount.isPercent && !amount.isMoney && !amount.isMultiple
      if isBare, previous.isA(.numbered), previous.kind == .word, !isStep(after: amount),
        !previous.isA(.metric) || !isUnitGiven(number)
      {
        if previous.isA(.period) || !previous.isAny([.scoreUnit]) { return number != nil }
      }
      // `Complete level 2`, which is no level to come to.
      if isBare, previous.isA(.numbered), previous.isA(.scoreUnit), number != nil,
        tokens[0].isA(.deliver), !tokens[0].isAny([.reach, .improve])
      {
        return true
      }
      // `authentification à deux facteurs`
      if isFrench, amount.isInWords, previous.isA(.to), previous.range.count <= 2,
        tokens[0].isA(.deliver),
        !amount.counted.contains(.market),
        !tokens[0].isAny([.reach, .increase, .move])
      {
        return true
      }
      // `les 10 ans de l'association`
      if isFrench, amount.isTime, previous.isA(.article), amount.unit?.hasPrefix("an") ?? false {
        return true
      }
      if previous.kind == .other, bytes[previous.start] == UInt8(ascii: "#"),
        isAny(place - 2, [.reach]),
        !isA(place - 2, .deliver)
      {
        return false
      }
      if previous.kind == .other, [UInt8(ascii: "#"), 0xC2].contains(bytes[previous.start]),
        text(previous.range) != "±"
      {
        return true
      }
      // `older than 60 days`: which ones.
      if !isFrench, amount.isTime, text(previous.range).lowercased() == "than",
        ["older", "younger", "newer"].contains(self[place - 2].map { text($0.range).lowercased() })
      {
        return true
      }
      // `until grade 9`
      if isBare, previous.isA(.numbered), previous.isA(.scoreUnit), number != nil,
        !amounts.isEmpty, isA(place - 2, .preposition) || isA(place - 2, .deadline)
      {
        return true
      }
      if previous.isA(.rate), previous.isA(.preposition), !previous.isA(.to), !amount.isTime,
        place > 1, !amounts.isEmpty
      {
        return true
      }
      if isBare, let number, isVersion(number, amount, previous, place) { return true }
    }
    if let number, number.isDecimal, number.unit == .none, isA(place + 1, .numbered),
      isA(place + 1, .artefact)
    {
      return true
    }
    if let number, number.unit == .none, number.sign == 0, !number.isDecimal,
      isAny(place - 1, [.timeUnit, .period]), kind(place - 1) == .word,
      tokens[place - 1].form == .base,
      amount.unit == nil || isA(place - 1, .period) && amount.unit?.hasPrefix("/") == false
    {
      return true
    }
    // `J+30`
    if let number, number.sign > 0, let last = self[place - 1], tokens[place].isGlued,
      last.end - last.start == 1
    {
      return true
    }
    if kind(place + 1) == .other, tokens[place + 1].isGlued, bytes[tokens[place + 1].start] == 0xC3
    {
      return true
    }
    if kind(place - 1) == .other, tokens[place].isGlued, place > 1, kind(place - 2) == .number,
      bytes[tokens[place - 1].start] == 0xC3
    {
      return true
    }
    return tokens[place].depth > 0 && (isA(place - 1, .counted) || isA(place - 2, .counted))
  }

  func isUnitGiven(_ number: NumberToken?) -> Bool {
    number.map { $0.unit != .none } ?? false
  }

  func isStep(after amount: Amount) -> Bool {
    kind(amount.tokens.upperBound) == .arrow
      || isA(amount.tokens.upperBound, .to) && isNumeric(amount.tokens.upperBound + 1)
      || kind(amount.tokens.lowerBound - 1) == .arrow
  }

  /// `1.2 Reduce …`, `3. Reduce …`: the number of the key result.
  func isNumbering(_ number: NumberToken, _ place: Int) -> Bool {
    guard place == 0, number.unit == .none, number.sign == 0, number.per.isEmpty,
      !bytes[tokens[0].range].contains(UInt8(ascii: ","))
    else { return false }
    var next = 1
    while [.stop, .close, .dash, .colon].contains(kind(next)) { next += 1 }
    guard next > 1 || number.isDecimal, let word = self[next], word.kind == .word else {
      return false
    }
    return word.isCapitalized || word.isAny(Self.verbs)
  }

  /// `?/5`
  func isBlank(_ number: NumberToken, _ place: Int) -> Bool {
    kind(place - 1) == .slash && kind(place - 2) == .question
  }

  /// How many there are of it: `all 14 branches`, `of our 20 largest customers`, `sur les 30 sites`.
  func isWhole(_ amount: Amount, _ place: Int) -> Bool {
    guard !amount.isPercent, !amount.isMoney,
      !amount.isTime,
      amount.limit == 0, let last = self[place - 1], last.kind == .word
    else { return false }
    let word = text(last.range).lowercased()
    if ["all", "tous les", "toutes les", "all our", "all of our"].contains(word) { return true }
    if isFrench, word == "des", place > 1 { return !isThreshold(place - 2) }
    guard ["the", "our", "these", "their", "les", "nos", "ces", "leurs"].contains(word),
      let link = self[place - 2]
    else {
      return false
    }
    if link.isAny([.all, .counted]) { return true }
    return link.isA(.preposition) && !link.isAny([.by, .more, .less, .within]) && !link.isA(.to)
      || link.isA(.from) && !amounts.isEmpty
  }

  /// `Zero Trust`
  func isName(_ amount: Amount, _ place: Int) -> Bool {
    guard !isFrench, amount.isInWords, amount.value.number?.isZero ?? false,
      let next = self[place + 1], next.kind == .word
    else { return false }
    return next.isCapitalized && !next.isUppercase && !(self[place + 2]?.isCapitalized ?? false)
      && !next.isAny([.market])
  }

  /// How long a thing takes or lasts: `a plan for 3 years`, `une feuille de route à 5 ans`.
  func isDuration(_ amount: Amount, _ place: Int) -> Bool {
    guard amount.isTime, amount.limit == 0, isAny(place - 1, [.preposition, .to]),
      !["in", "en"].contains(text(tokens[place - 1].range).lowercased()),
      let thing = self[place - 2], thing.kind == .word
    else { return false }
    // `la semaine de quatre jours`
    if isFrench, thing.isAny([.period, .timeUnit]), isA(place - 1, .by) { return true }
    // `la formation commerciale de 5 jours`
    if isFrench, isA(place - 1, .by), place > 2, let first = self[place - 3],
      first.isAny([.occasion, .effort]), !first.isAny([.metric, .market]),
      thing.classes.rawValue == 0 || thing.isA(.vague)
    {
      return true
    }
    return thing.isAny([.artefact, .occasion, .effort, .abstract])
      && !thing.isAny([.metric, .market, .scoreUnit, .decrease, .increase])
  }

  func isYear(_ amount: Amount, _ place: Int) -> Bool {
    if isAny(place - 1, [.more, .less, .from]) && !isAny(place - 1, [.when, .deadline]) {
      return !amount.counted.intersects([.market, .artefact, .scoreUnit])
    }
    if kind(place - 1) == .arrow || kind(place + 1) == .arrow { return false }
    if place == 0 || isAny(place - 1, [.reach, .increase]) {
      return !amount.counted.intersects([.market, .artefact])
    }
    return !amount.isMoney && !amount.isPercent
      && !(amount.counted.intersects([.market])
        && !isAny(place - 1, [.when, .deadline, .month, .period, .boundary]))
  }

  /// A name with a version: a capitalized word that measures nothing, then a number without a unit.
  func isVersion(
    _ number: NumberToken, _ amount: Amount, _ previous: Token, _ place: Int
  ) -> Bool {
    guard place > 1, previous.kind == .word, isCased(previous), number.sign == 0,
      number.unit == .none, number.per.isEmpty, !number.hasPlus,
      !previous.isAny([
        .metric, .scoreUnit, .more, .less, .to, .from, .by, .reach, .increase, .decrease, .and,
        .preposition,
      ]),
      !isStep(after: amount)
    else { return false }
    if number.isDecimal { return true }
    if amount.unit == nil { return previous.classes.rawValue == 0 }
    // `SOC 2 Type II`
    return previous.isUppercase && previous.classes.rawValue == 0
      && self[place + 1].map { $0.kind == .word && $0.isCapitalized && !$0.isA(.unit) } ?? false
  }

  /// Whether a word has a capital, as names have: `Windows`, `macOS`.
  func isCased(_ token: Token) -> Bool {
    token.isCapitalized || bytes[token.range].contains { (0x41...0x5A).contains($0) }
  }
}
