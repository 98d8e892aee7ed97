import OKRModel

/// Numbers that tell one thing from another, or say of whom: `press 4`, `under-15`, `per 1,000 guests`.
extension TitleReading {
  /// `a 4.7-star rating` is a level, a `5-star hotel` a kind of hotel.
  func isRating(_ number: NumberToken, _ place: Int) -> Bool {
    kind(place + 1) == .dash && isA(place + 2, .scoreUnit)
      && (number.isDecimal || isA(place + 3, .scoreUnit))
  }

  /// `under-15`, `tier-1`: a hyphen joins it to the word in front.
  func isGluedBehind(_ place: Int) -> Bool {
    guard kind(place - 1) == .dash, tokens[place].isGlued, tokens[place - 1].isGlued,
      let word = self[place - 2], word.kind == .word
    else { return false }
    return !word.isA(.top) && word.range.count > 1
  }

  /// `per 1,000 guests`, `pour 100 habitants`: what a rate is counted by.
  func isPerMany(_ amount: Amount, _ place: Int) -> Bool {
    guard !amount.isPercent, !amount.isMoney, let value = amount.value.number,
      Self.bases.contains(value), let last = self[place - 1]
    else { return false }
    if !isFrench { return last.isA(.rate) && last.isA(.preposition) }
    guard ["par", "pour"].contains(text(last.range).lowercased()) else { return false }
    return tokens.count { $0.kind == .number } > 1
  }

  private static let bases = [100, 1000, 10_000, 100_000, 1_000_000].map { DecimalNumber($0) }

  /// `18-34 year olds`, `les 15-24 ans`, `children under 5`: whom a number is about.
  func isAge(_ amount: Amount, _ place: Int) -> Bool {
    guard tokens[place].kind == .number else { return false }
    let isSecond = isJoined(place - 1) && kind(place - 2) == .number
    let start = isSecond ? place - 2 : place
    let end = isJoined(place + 1) && kind(place + 2) == .number ? place + 3 : place + 1
    let words = tokens[min(end, tokens.count)..<min(end + 2, tokens.count)]
    guard words.first.map({ $0.isA(.timeUnit) && $0.isA(.period) }) ?? false else { return false }
    if !isFrench { return words.contains { text($0.range).lowercased().hasPrefix("old") } }
    guard let unit = words.first, text(unit.range).lowercased() == "ans" else { return false }
    if isA(start - 1, .article), end > start + 1 { return true }
    return isA(start - 1, .by) && (isA(start - 2, .market) || isA(start - 3, .market))
      && !isAny(start - 2, [.metric, .artefact])
  }

  private func isJoined(_ place: Int) -> Bool {
    kind(place) == .dash || isA(place, .to) && isFrench
  }

  /// `Team of 5 wins …`: how many somebody is.
  func isOfGroup(_ amount: Amount, _ place: Int) -> Bool {
    guard place >= 2, place <= 4, let link = self[place - 1], let group = self[place - 2],
      ["of", "de"].contains(text(link.range).lowercased()), group.form == .base,
      group.isAny([.abstract, .market]), !group.isAny([.metric, .scoreUnit, .artefact]),
      amount.limit == 0, !amount.isPercent, !amount.isMoney
    else { return false }
    return !tokens[..<(place - 2)].contains { $0.isAny(Self.verbs) && !$0.isA(.article) }
      && amount.tokens.upperBound < tokens.count && (0..<place - 2).allSatisfy { isA($0, .article) }
  }

  /// `on press 4`, `in region 3`, `dans le secteur 4`: a bare number behind a thing says which one.
  func isLabel(_ amount: Amount, _ place: Int) -> Bool {
    guard tokens[place].kind == .number, amount.limit == 0,
      amount.unit == nil || isAny(place + 1, [.decrease, .increase]) && kind(place + 1) == .word
        || place == 1,
      let number = amount.value.number, number.exponent >= 0, let thing = self[place - 1],
      thing.kind == .word, thing.form == .base, !tokens[place].isGlued,
      !thing.isAny([
        .more, .less, .to, .by, .from, .preposition, .article, .currently,
        .copula, .and, .within, .number, .reach, .top, .month, .modal,
      ]), !isFrench || !thing.isAny(Self.verbs) || !endsAsInfinitive(thing)
    else { return false }
    // `Grade 9 reading scores`
    if place == 1, thing.isA(.numbered), isNoun(place + 1), isNoun(place + 2) { return true }
    if thing.isAny([.metric, .scoreUnit]) { return false }
    let isOnly =
      tokens.count { $0.kind == .number || $0.isAny([.number, .fraction, .multiplier]) } == 1
    if isOnly, tokens[..<place].contains(where: { $0.isAny([.metric, .scoreUnit]) }) {
      return false
    }
    guard amount.unit == nil || place > 1 else { return false }
    let link = isA(place - 2, .article) ? place - 3 : place - 2
    guard let preposition = self[link], preposition.kind == .word,
      [
        "in", "on", "for", "at", "across", "within", "from", "sur", "dans", "pour", "en", "de",
        "du",
      ]
      .contains(text(preposition.range).lowercased()), !preposition.isA(.number)
    else { return false }
    guard let next = self[place + 1] else { return true }
    return next.isBreak || next.isAny([.preposition, .and]) && !next.isA(.outOf)
      || next.form == .past && next.isAny(Self.verbs)
      || next.kind == .word && next.isAny([.decrease, .increase, .copula])
  }

  /// `le cap des 10 000 abonnés`, `la barre symbolique des 1000`: what is to be passed.
  func isThreshold(_ place: Int) -> Bool {
    (max(0, place - 1)...max(0, place)).contains { at in
      ["cap", "barre", "seuil", "palier", "niveau", "limite", "plafond"].contains(
        self[at].map { text($0.range).lowercased() })
    }
  }
}
