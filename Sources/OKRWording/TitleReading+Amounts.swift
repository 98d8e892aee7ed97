import OKRModel

/// Numbers and what they are numbers of.
extension TitleReading {
  mutating func findAmounts() {
    // `Key Result 1` counts nothing.
    if isA(0, .template), tokens.count == 2 { return }
    var place = 0
    var hasScale = false
    while place < tokens.count {
      if tokens[place].isA(.scale), isScale(place) { hasScale = true }
      if tokens[place].kind == .close { hasScale = false }
      guard var amount = amount(at: place) else {
        place += 1
        continue
      }
      if hasScale { amount.role = .context }
      classify(&amount, place)
      place = max(place + 1, amount.tokens.upperBound)
      amounts.append(amount)
    }
  }

  private func isScale(_ place: Int) -> Bool {
    isA(place + 1, .from) || isA(place + 1, .preposition) || kind(place + 1) == .number
  }

  private func amount(at place: Int) -> Amount? {
    let token = tokens[place]
    switch token.kind {
    case .number:
      let number = numbers[token.number]
      var amount = Amount(
        value: .number(number.value), unit: nil, tokens: place..<place + 1, range: token.range)
      amount.sign = number.sign
      read(number, &amount)
      return amount
    case .word where token.isAny([.number, .fraction, .multiplier]):
      return wordAmount(at: place)
    case .word where token.isA(.article): return unitAmount(at: place)
    default: return nil
    }
  }

  private func read(_ number: NumberToken, _ amount: inout Amount) {
    var next = amount.tokens.upperBound
    var value = number.value
    var per = number.per
    switch number.unit {
    case .none: break
    case .percent: amount.unit = "%"
    case .times: (amount.unit, amount.isMultiple) = ("x", true)
    case .ratio: (amount.unit, amount.isRatio) = ("ratio", true)
    case .currency(let code): amount.unit = code
    case .text(let text): amount.unit = text
    }
    if amount.unit == nil {
      takeMagnitude(&value, &next)
      if value != number.value { amount.power = self[next - 1]?.magnitude ?? 0 }
    }
    takeCurrency(before: amount.tokens.lowerBound, &amount, &next)
    if amount.unit == nil, isA(next, .percent) {
      amount.unit = "%"
      next += 1
    }
    amount.value = .number(value)
    amount.isPercent = amount.unit == "%"
    takeOutOf(&per, &next)
    if amount.unit == nil, isA(amount.tokens.lowerBound - 1, .times),
      kind(amount.tokens.lowerBound - 1) == .word
    {
      (amount.unit, amount.isMultiple) = ("x", true)
    }
    takeComparison(&amount, &next)
    if amount.unit == nil, !isNumbering(number, amount.tokens.lowerBound) {
      takeNoun(&amount, &next)
    }
    takeOutOf(&per, &next, afterNoun: true)
    if case .text(let text) = number.unit {
      amount.isTime = isTimeUnit(text)
    }
    takeRate(&per, &next)
    if !per.isEmpty { amount.unit = (amount.unit ?? "") + per }
    amount.tokens = amount.tokens.lowerBound..<next
    amount.range = amount.range.lowerBound..<tokens[next - 1].end
  }

  private func isTimeUnit(_ text: String) -> Bool {
    vocabulary.isTimeUnit(folded(text))
  }

  /// `3 millions`, `50 k€`
  func takeMagnitude(_ value: inout DecimalNumber, _ next: inout Int) {
    guard let token = self[next], token.isA(.magnitude), token.magnitude > 0 else { return }
    if token.end - token.start <= 2 {
      let after = self[next + 1]
      let isThousand = token.range.count == 1 && bytes[token.start] | 0x20 == UInt8(ascii: "k")
      guard
        isThousand || after?.kind == .currency || (after?.currency ?? -1) >= 0 || token.isUppercase
          || bytes[token.start] == UInt8(ascii: "M")
      else { return }
    }
    guard
      let scaled = DecimalNumber(
        significand: value.significand, exponent: value.exponent + token.magnitude)
    else { return }
    value = scaled
    next += 1
  }

  func takeCurrency(before place: Int, _ amount: inout Amount, _ next: inout Int) {
    defer { amount.isMoney = amount.unit.map { vocabulary.currencies.contains($0) } ?? false }
    if case .some(.currency) = kind(place - 1), amount.unit == nil {
      amount.unit = code(ofSignAt: place - 1)
      return
    }
    if let token = self[place - 1], token.currency >= 0, token.isUppercase, amount.unit == nil {
      amount.unit = vocabulary.currencies[token.currency]
      return
    }
    guard amount.unit == nil else { return }
    var at = next
    if let link = self[at], link.kind == .word, link.isA(.from) || link.isA(.preposition) {
      at += 1
    }
    guard let token = self[at], at == next || next > amount.tokens.upperBound else { return }
    if token.kind == .currency, !(kind(at + 1) == .number && self[at + 1]?.isGlued == true) {
      amount.unit = code(ofSignAt: at)
      next = at + 1
    } else if token.kind == .word, token.currency >= 0 {
      amount.unit = vocabulary.currencies[token.currency]
      next = at + 1
    }
  }

  private func code(ofSignAt place: Int) -> String {
    switch bytes[tokens[place].start] {
    case UInt8(ascii: "$"): "USD"
    case 0xC2: bytes[tokens[place].start + 1] == 0xA3 ? "GBP" : "JPY"
    default:
      tokens[place].end - tokens[place].start == 3 && bytes[tokens[place].end - 1] == 0xB9
        ? "INR" : "EUR"
    }
  }

  /// A number that can be what something is out of.
  func isWhole(_ token: Token) -> Bool {
    if token.kind == .number { return numbers[token.number].unit == .none }
    return token.kind == .word && token.isA(.number) && token.number > 1
      && !token.isAny([.multiplier, .fraction])
  }

  /// `2 times more`, `three times as many`, `trois fois moins de`
  func takeComparison(_ amount: inout Amount, _ next: inout Int) {
    guard amount.unit == nil, isA(next, .times), kind(next) == .word, let token = self[next + 1],
      token.isAny([.more, .less, .further, .vague, .decrease]) || text(token.range) == "as"
    else { return }
    (amount.unit, amount.isMultiple) = ("x", true)
    if token.isAny([.less, .decrease]) { amount.sign = -1 }
    next += 1
  }

  /// The thing that is counted: in English the last noun before a word of grammar, in French the
  /// first one.
  func takeNoun(_ amount: inout Amount, _ next: inout Int) {
    guard let first = self[next], first.kind == .word || first.kind == .name else { return }
    if first.isAny([.unit, .timeUnit]), first.kind == .word,
      isFrench || !(kind(next + 1) == .word && isNoun(next + 1))
    {
      amount.unit = text(first.range)
      amount.isTime = first.isA(.timeUnit)
      amount.counted = first.classes
      next += 1
      return
    }
    guard let noun = isFrench ? frenchNoun(next) : englishNoun(next, amount) else { return }
    amount.unit = text(tokens[noun].range)
    amount.isTime = isFrench && tokens[noun].isA(.timeUnit)
    amount.counted = tokens[noun].classes
    next = noun + 1
  }

  /// The first noun behind a number.
  private func frenchNoun(_ start: Int) -> Int? {
    var place = start
    while place < start + 6, let token = self[place], token.kind == .word || token.kind == .name {
      if token.kind == .name || token.isAny([.further, .number])
        || token.isA(.vague) && isNoun(place + 1) || isAdjective(token) && isNoun(place + 1)
      {
        place += 1
        continue
      }
      return isStop(token, place) ? nil : place
    }
    return nil
  }

  /// French adjectives that stand in front of their noun: `12 grands comptes`.
  private func isAdjective(_ token: Token) -> Bool {
    var word = text(token.range).lowercased()
    if word.hasSuffix("s") { word.removeLast() }
    return [
      "grand", "grande", "petit", "petite", "gro", "grosse", "autre", "jeune", "vrai", "vraie",
      "dernier", "dernière", "premier", "première", "prochain", "prochaine",
    ]
    .contains(word)
  }

  /// The first plural behind a number; behind one thing, or where there is none, the last noun.
  private func englishNoun(_ start: Int, _ amount: Amount) -> Int? {
    var place = start
    var noun: Int?
    let isOne = amount.value.number == .one
    while place < start + 6, let token = self[place] {
      if token.kind == .name || token.kind == .dash && token.isGlued {
        place += 1
        continue
      }
      guard token.kind == .word, !isStop(token, place),
        kind(place + 1) != .slash || token.end - token.start > 1
      else { break }
      if isOne, token.form == .marked, noun != nil, token.isAny(Self.verbs) { break }
      if !token.isAny([.further, .recurring]) { noun = place }
      if !isOne, isPlural(token), !(isPluralAt(place + 1) && !isA(place + 1, .outcomeVerb)) {
        break
      }
      place += 1
    }
    return noun
  }

  /// The noun behind a percentage: `80 % of new customers`.
  func noun(from start: Int) -> Token? {
    var place = start
    var noun: Token?
    while place < start + 6, let token = self[place],
      token.kind == .word || token.kind == .dash && token.isGlued
    {
      let isLink = token.isAny([.preposition, .article, .further, .pronoun]) && !token.isA(.market)
      if token.kind == .dash || noun == nil && isLink {
        place += 1
        continue
      }
      guard isNoun(place) else { break }
      noun = token
      if isFrench ? !token.isAny([.vague, .number]) : isPlural(token) { break }
      place += 1
    }
    return noun
  }

  private func isPluralAt(_ place: Int) -> Bool {
    self[place].map { $0.kind == .word && isPlural($0) && !isStop($0, place) } ?? false
  }

  /// Whether an English word is written as a plural is.
  func isPlural(_ token: Token) -> Bool {
    if token.isA(.market), token.lemma != token.hash, token.form == .past { return true }
    let ending = bytes[token.range].suffix(2)
    guard token.range.count > 3, ending.last == UInt8(ascii: "s"), let before = ending.first else {
      return false
    }
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != UInt8(ascii: "i")
  }

  func isNoun(_ place: Int) -> Bool {
    guard let token = self[place], token.kind == .word else { return false }
    return !isStop(token, place)
  }

  func isStop(_ token: Token, _ place: Int) -> Bool {
    if !isFrench, token.isA(.move), token.isCapitalized, place > 1 { return false }
    if token.isAny([
      .preposition, .and, .article, .pronoun, .means, .purpose, .move, .currently, .less, .more,
      .deadline,
    ]) {
      return !token.isAny([.market, .artefact, .occasion, .further])
    }
    if token.form == .past && token.isAny(Self.verbs) || token.isA(.fraction) { return true }
    return !isFrench && token.isA(.to)
  }

  /// `/month`, `per month`, `par mois`, `a month`
  func takeRate(_ per: inout String, _ next: inout Int) {
    guard per.isEmpty else { return }
    if kind(next) == .slash, let unit = self[next + 1], unit.kind == .word,
      unit.isA(.timeUnit) || unit.isGlued && !isA(next + 1, .and)
    {
      per = "/" + text(unit.range)
      next += 2
      return
    }
    var place = next
    while place < next + 5, let token = self[place], token.kind == .word,
      !token.isAny([.and, .less, .more])
    {
      if token.isA(.rate), let unit = self[place + 1], unit.isA(.timeUnit) {
        per = "/" + text(unit.range)
        if place == next { next = place + 2 }
        return
      }
      place += 1
    }
  }
}
