import OKRModel

/// Numbers that are written in words: `twenty-five`, `two hundred`, `un tiers`, `doubler`.
extension TitleReading {
  func wordAmount(at place: Int) -> Amount? {
    let token = tokens[place]
    var amount = Amount(
      value: .number(DecimalNumber(token.number)), unit: nil, tokens: place..<place + 1,
      range: token.range)
    amount.isInWords = true
    if token.isA(.fraction) {
      let isPart =
        isA(place - 1, .boundary) || isAny(place + 1, [.period, .boundary])
        || kind(place - 1) == .name
      let isAlone = token.kind == .word && !token.isA(.decrease) && token.end - token.start == 4
      guard !isPart, kind(place + 1) != .name,
        !isAlone || isAny(place + 1, [.preposition, .article])
      else { return nil }
      amount.value = .word(vocabulary.fractions[token.fraction])
      amount.isChange = true
      return amount
    }
    if token.isA(.multiplier) {
      // Twice a week is a rhythm; a double room is no promise.
      guard !isA(place + 1, .rate) || isA(place + 1, .article) && !isA(place + 2, .timeUnit),
        kind(place + 1) == .word || token.form == .past || token.form == .marked
      else { return nil }
      // `la double saisie`
      if token.form == .base, isA(place - 1, .article), !isA(place + 1, .preposition) { return nil }
      (amount.unit, amount.isMultiple, amount.isChange) = ("x", true, true)
      return amount
    }
    guard isCountWord(place) else { return nil }
    var (value, next) = numberInWords(at: place)
    // `two-factor`, `three-year`
    if kind(next) == .dash, self[next]?.isGlued == true, self[next + 1]?.isGlued == true {
      return nil
    }
    takeMagnitude(&value, &next)
    amount.value = .number(value)
    var per = ""
    takeCurrency(before: place, &amount, &next)
    takeOutOf(&per, &next)
    takeComparison(&amount, &next)
    if amount.unit == nil, isA(next, .percent) {
      (amount.unit, amount.isPercent) = ("%", true)
      next += 1
    }
    if amount.unit == nil { takeNoun(&amount, &next) }
    takeOutOf(&per, &next, afterNoun: true)
    takeRate(&per, &next)
    if !per.isEmpty { amount.unit = (amount.unit ?? "") + per }
    amount.tokens = place..<next
    amount.range = token.start..<tokens[next - 1].end
    return amount
  }

  /// Whether a number word counts: `one decision`, not `one of the` or `this one`.
  private func isCountWord(_ place: Int) -> Bool {
    guard tokens[place].number == 1 else {
      return kind(place + 1) == .word || kind(place + 1) == .dash || place > 0
    }
    if isAny(place - 1, [.none, .this, .pronoun, .all]) || isA(place - 1, .article) {
      return false
    }
    if isOfNumber(place + 1) { return true }
    // `on one dashboard`
    if isA(place - 1, .preposition), !isAny(place - 1, [.to, .by, .more, .less, .from, .within]) {
      return false
    }
    return kind(place + 1) == .word && !isAny(place + 1, [.preposition, .and, .pronoun])
  }

  /// `under a day`, `moins d'une heure`: the article counts one.
  func unitAmount(at place: Int) -> Amount? {
    let token = tokens[place]
    guard token.kind == .word, token.range.count <= 3, token.isA(.article),
      ["a", "an", "un", "une"].contains(text(token.range).lowercased())
    else { return nil }
    if isFrench, isOfNumber(place + 1) || isNoun(place + 1) && isOfNumber(place + 2) {
      return part(at: place)
    }
    // `moins d'un but par match`
    let isCounted =
      isFrench && isA(place - 1, .less) && isNoun(place + 1) && !isA(place + 1, .fraction)
      && isA(place + 2, .rate)
    guard isA(place + 1, .timeUnit) || isCounted, isAny(place - 1, [.less, .more, .within]),
      !isA(place - 1, .deadline) || isA(place - 1, .less), !isA(place + 1, .number),
      !tokens[..<place].contains(where: { $0.isA(.none) && !$0.isA(.preposition) })
    else { return nil }
    var amount = Amount(
      value: .number(.one), unit: text(tokens[place + 1].range), tokens: place..<place + 2,
      range: token.start..<tokens[place + 1].end)
    (amount.isInWords, amount.isTime) = (true, !isCounted)
    amount.counted = tokens[place + 1].classes
    return amount
  }

  /// `one in three`, `un sur dix`
  private func isOfNumber(_ place: Int) -> Bool {
    let isIn = !isFrench && self[place].map({ text($0.range) == "in" }) ?? false
    guard isA(place, .outOf) || isIn else { return false }
    return kind(place + 1) == .number || isA(place + 1, .number)
  }

  /// `un candidat sur trois`
  private func part(at place: Int) -> Amount {
    var amount = Amount(
      value: .number(.one), unit: nil, tokens: place..<place + 1, range: tokens[place].range)
    amount.isInWords = true
    var per = ""
    var next = place + 1
    takeOutOf(&per, &next)
    if per.isEmpty {
      takeNoun(&amount, &next)
      takeOutOf(&per, &next, afterNoun: true)
    }
    amount.unit = (amount.unit ?? "") + per
    amount.tokens = place..<next
    amount.range = tokens[place].start..<tokens[next - 1].end
    return amount
  }

  /// Adds the words of one number up: `one hundred and twenty`, `quatre-vingt-douze`.
  private func numberInWords(at start: Int) -> (DecimalNumber, next: Int) {
    var (total, current, place) = (0, 0, start)
    var next = start
    while place < start + 12, let token = self[place] {
      if place > start, token.kind == .dash && token.isGlued || token.isA(.and) {
        guard let after = self[place + 1], after.isA(.number), after.kind == .word,
          current >= 20, token.kind == .dash || current % 100 == 0 || isFrench && current % 10 == 0
        else { break }
        place += 1
        continue
      }
      guard token.kind == .word, token.isA(.number), !token.isAny([.multiplier, .fraction]) else {
        break
      }
      let number = token.number
      if number >= 1000 {
        total += max(1, current) * number
        current = 0
      } else if number == 100, token.isA(.magnitude) {
        current = max(1, current) * 100
      } else if isCollective(token), current < 100 {
        current = max(1, current) * number
      } else if current == 0 || current % 100 == 0 && number < 100
        || current >= 20 && current % 10 == 0 && number < (isFrench ? 20 : 10)
      {
        current += number
      } else {
        break
      }
      place += 1
      next = place
    }
    return (DecimalNumber(total + current), next)
  }

  /// `two dozen`, `trois centaines`
  private func isCollective(_ token: Token) -> Bool {
    let word = text(token.range).lowercased()
    return word.hasSuffix("dozen") || word.hasSuffix("aine") || word.hasSuffix("aines")
  }
}
