import OKRModel

/// Which numbers promise something.
extension TitleReading {
  static let verbs: WordClasses = [
    .increase, .improve, .decrease, .maintain, .reach, .deliver, .hire, .event, .activity, .ensure,
    .outcomeVerb, .drive, .move,
  ]

  mutating func classify(_ amount: inout Amount, _ place: Int) {
    let number = tokens[place].kind == .number ? numbers[tokens[place].number] : nil
    amount.limit = limit(before: amount.tokens.lowerBound)
    if number?.hasPlus == true { amount.limit = 1 }
    guard amount.role == .target else { return }
    if isCircumstance(amount, number, place) {
      amount.role = .context
    } else if isBaseline(amount, place) {
      amount.role = .baseline
    } else if isFirst(place) {
      amount.role = .context
    } else if isA(place - 1, .top) || kind(place - 1) == .dash && isA(place - 2, .top)
      || kind(place - 1) == .other && bytes[tokens[place - 1].start] == UInt8(ascii: "#")
    {
      amount.role = .weak
    } else if amount.isTime, amount.limit == 0 || isAny(place - 1, [.window, .within]) {
      amount.role = timeRole(amount, place)
    }
    if amount.role == .target { markChange(&amount, place) }
  }

  /// `Top 10 customers renew`: of whom the title tells.
  private func isFirst(_ place: Int) -> Bool {
    let top = kind(place - 1) == .dash ? place - 2 : place - 1
    guard isA(top, .top), top == 0 || top == 1 && isA(0, .article) else { return false }
    return isNoun(place + 1) && isNoun(place + 2)
  }

  private func limit(before place: Int) -> Int {
    var at = place - 1
    if kind(at) == .currency { at -= 1 }
    switch kind(at) {
    case .less: return -1
    case .more: return 1
    default: break
    }
    if isA(at, .more) { return 1 }
    return isAny(at, [.less, .within]) ? -1 : 0
  }

  func isNumeric(_ place: Int) -> Bool {
    switch kind(place) {
    case .number, .currency, .less, .more: true
    default: isA(place, .number)
    }
  }

  /// A word that names the start stands before the number, or behind it in the same brackets.
  private func isBaseline(_ amount: Amount, _ place: Int) -> Bool {
    var at = place - 1
    var steps = 0
    while steps < 4, let token = self[at] {
      if token.isA(.currently), !(token.isA(.less) || token.isA(.more)),
        !token.isA(.copula) || token.depth > 0, amount.sign <= 0
      {
        return at == 0 || tokens[at].depth > 0 || token.isA(.from) || !amounts.isEmpty || steps == 0
      }
      if token.kind == .colon || token.kind == .equals || token.kind == .less || token.kind == .more
        || token.kind == .word
          && token.isAny([.preposition, .article, .metric, .to, .by, .from, .scoreUnit])
        || token.kind == .currency
      {
        at -= 1
        steps += 1
        continue
      }
      break
    }
    if isStart(amount, place) { return true }
    let after = amount.tokens.upperBound
    // `3,200 (2,450 in 2025)`
    if tokens[place].depth > 0, !amounts.isEmpty, isA(after, .when), kind(after + 1) == .number,
      numbers[tokens[after + 1].number].isYear, kind(after + 2) == .close
    {
      return true
    }
    return tokens[place].depth > 0 && isA(after, .currently) && !amounts.isEmpty && amount.sign == 0
      && kind(after + 1) == .close
  }

  /// `(from 60)`, `78 % from 71 %`: where it comes from, behind where it goes.
  private func isStart(_ amount: Amount, _ place: Int) -> Bool {
    var before = place - 1
    if kind(before) == .currency { before -= 1 }
    guard let last = amounts.last, last.role == .target || last.role == .weak, isA(before, .from),
      !isA(amount.tokens.upperBound, .to) || isFrench && tokens[place].depth > 0,
      kind(amount.tokens.upperBound) != .arrow
    else { return false }
    if kind(before - 1) == .open { return kind(amount.tokens.upperBound) == .close }
    guard !isFrench, last.tokens.upperBound == before else { return false }
    return last.unit == amount.unit || amount.unit == nil || last.unit == nil
  }

  /// A stretch of time is a deadline, the window of a service, or a circumstance.
  private func timeRole(_ amount: Amount, _ place: Int) -> Amount.Role {
    if let deadline, deadline.overlaps(amount.range) { return .context }
    if isA(place - 1, .within) { return .weak }
    if isAny(place - 1, [.deadline]) { return .context }
    if isShort(amount), deadline == nil, amounts.isEmpty, isAny(place - 1, [.window, .when]),
      ["in", "en"].contains(text(tokens[place - 1].range).lowercased())
    {
      return .weak
    }
    if isA(place - 1, .window) || isA(place - 1, .when) && !isA(place - 1, .to) {
      return amounts.isEmpty && amount.limit != 0 ? .weak : .context
    }
    if isA(place - 1, .this) || isA(place - 1, .all) { return .context }
    // Retention at 90 days, "à 90 jours".
    if isFrench, isA(place - 1, .to), isA(place - 1, .when), !hasVerb(.decrease),
      !hasVerb(.maintain),
      amounts.isEmpty || !isStart(amounts.last)
    {
      return .weak
    }
    return .target
  }

  /// Minutes and the like: no deadline is so close.
  private func isShort(_ amount: Amount) -> Bool {
    guard let unit = amount.unit else { return false }
    return ["s", "h", "min", "sec", "hour", "heur", "ms", "mill"].contains {
      unit == $0 || $0.count > 2 && unit.hasPrefix($0)
    }
  }

  private func isStart(_ amount: Amount?) -> Bool {
    guard let amount else { return false }
    return isA(amount.tokens.lowerBound - 1, .from) || amount.isTime
  }

  func hasVerb(_ wordClass: WordClass) -> Bool { tokens.contains { $0.isA(wordClass) } }

  /// `by 20 %`, `de 25 %`, `+15 %`, `de 10 points`, `3 more`
  private func markChange(_ amount: inout Amount, _ place: Int) {
    if amount.sign != 0, !isA(place - 1, .from), !isA(place - 1, .to), kind(place - 1) != .less,
      kind(place - 1) != .more
    {
      amount.isChange = true
    }
    if isA(place - 1, .by),
      amount.isPercent || amount.isMultiple || isFrench == false || amount.unit == "points"
    {
      amount.isChange = true
    }
    // A ratio, `coverage of 3x`, is a level.
    let isLevel =
      !isFrench && isA(place - 1, .preposition) && !isAny(place - 1, [.by, .times])
      || amount.limit != 0
    if amount.isMultiple, !isLevel { amount.isChange = true }
  }
}
