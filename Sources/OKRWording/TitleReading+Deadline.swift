/// The time by which a title wants its result: `by Q2`, `in 3 months`, `d'ici fin juin`, `ce trimestre`.
extension TitleReading {
  mutating func findDeadline() {
    for place in tokens.indices {
      guard let end = deadlineEnd(place) else { continue }
      deadline = tokens[place].start..<tokens[end - 1].end
      return
    }
  }

  private func deadlineEnd(_ place: Int) -> Int? {
    let token = tokens[place]
    switch token.kind {
    case .name: return isFullDate(token) ? place + 1 : nil
    case .word: break
    default: return nil
    }
    if token.isA(.deadline) { return time(from: place + 1, isDeadline: true) }
    if token.isA(.this), !isA(place - 1, .from),
      isA(place + 1, .period) || isA(place + 1, .timeUnit) && isLong(place + 1)
    {
      return isAny(place - 1, [.preposition]) && !isAny(place - 1, [.when, .deadline]) && !isFrench
        ? nil : place + 2
    }
    if token.isA(.boundary), !isA(place - 1, .this), !isPast(place),
      !isOwn(place - 1)
    {
      return time(from: place + 1, isDeadline: false, isAfterBoundary: true)
    }
    // `(2,450 in 2025)` tells what was.
    if token.depth > 0, place > 3,
      let open = (max(0, place - 5)..<place).last(where: { kind($0) == .open }),
      tokens[open..<place].contains(where: { $0.kind == .number }), hasNumber(before: open),
      kind(place + 1) == .number, kind(place + 2) == .close
    {
      return nil
    }
    guard token.isA(.when), !token.isA(.from), let end = time(from: place + 1, isDeadline: false)
    else { return nil }
    // `from 84 % in 2025 to 90 %`
    return isA(end, .to) && isNumeric(end + 1) && hasNumber(before: place) ? nil : end
  }

  private func hasNumber(before place: Int) -> Bool {
    tokens[max(0, place - 3)..<place].contains { $0.kind == .number || $0.isA(.number) }
  }

  private func isFullDate(_ token: Token) -> Bool {
    token.isA(.period) && isDigit(bytes[token.start])
  }

  /// Months and longer, so that `within 7 days` stays what is measured.
  private func isLong(_ place: Int) -> Bool {
    self[place].map { $0.isA(.period) && !isWeek($0) } ?? false
  }

  private func isWeek(_ token: Token) -> Bool {
    let letters = bytes[token.range].prefix(4).map { $0 | 0x20 }
    return letters.starts(with: "week".utf8) || letters.starts(with: "sema".utf8)
  }

  private func time(from start: Int, isDeadline: Bool, isAfterBoundary: Bool = false) -> Int? {
    var place = start
    var hasBoundary = isAfterBoundary
    while place < start + 6, let token = self[place] {
      if token.kind == .number {
        if numbers[token.number].isYear, !isNoun(place + 1) || isDeadline {
          return isStep(place) ? nil : place + 1
        }
        if isA(place + 1, .month) { return place + 2 }
        guard numbers[token.number].unit == .none, !isBy(start - 1) else { return nil }
        if isLong(place + 1), isA(place + 1, .timeUnit) {
          return isDeadline || isStretch(start - 1) ? place + 2 : nil
        }
        return isDeadline && isA(place + 1, .timeUnit) && !hasBoundary ? place + 2 : nil
      }
      if token.kind == .name {
        if token.isA(.period) {
          return isBarePeriod(place) || isDeadline || hasBoundary ? place + 1 : nil
        }
        if isA(place + 1, .month) { return place + 2 }
        if isA(place + 1, .boundary) || hasBoundary {
          place += 1
          continue
        }
        return nil
      }
      guard token.kind == .word || token.kind == .dash && token.isGlued else { return nil }
      if token.isA(.month), isNumberOrEnd(place + 1) || !isNoun(place + 1) {
        return afterMonth(place)
      }
      if token.isA(.today), isDeadline { return place + 1 }
      if token.isA(.period), isDeadline || hasBoundary {
        return isAny(place - 1, [.all, .rate]) && !hasBoundary ? nil : place + 1
      }
      if token.isA(.period), isLong(place), place > start, isA(place - 1, .article),
        !isA(place - 1, .all), !isAny(start - 1, [.rate, .to]), !isOver(start - 1, place)
      {
        return place + 1
      }
      if token.isA(.moment), isDeadline || hasBoundary, !token.isAny([.period]) { return place + 1 }
      if token.isA(.boundary) {
        hasBoundary = true
      } else if !token.isAny([.article, .this, .when, .from, .vague, .rate, .deadline])
        && token.kind == .word
        && !(token.isA(.preposition) && hasBoundary)
      {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Whether a period stands for itself, not in front of what it is the period of: `in Q3`.
  private func isBarePeriod(_ place: Int) -> Bool {
    !isNoun(place + 1) || isA(place + 1, .period) || kind(place + 1) == .name
  }

  /// `compared to last season`: the time before this one, where no preposition puts it into another.
  private func isPast(_ place: Int) -> Bool {
    guard !isFrench, text(tokens[place].range).lowercased() == "last",
      isA(place + 1, .period) || isA(place + 1, .timeUnit)
    else { return false }
    return !isAny(place + 2, [.preposition]) && kind(place + 2) != .name
  }

  /// `their first month`: of each of them.
  private func isOwn(_ place: Int) -> Bool {
    ["their", "its", "his", "her", "leur", "leurs", "son", "sa"].contains(
      self[place].map { text($0.range).lowercased() })
  }

  private func isStretch(_ place: Int) -> Bool {
    // `en 3 mois`, `in 3 months`, `within 6 months`; `for 3 months` is a rhythm, `over` a window.
    let word = String(decoding: bytes[tokens[place].range], as: UTF8.self).lowercased()
    return ["in", "within", "en", "dans", "d'ici"].contains(word)
  }

  /// `over a year`, `sur un an`: how long it is measured.
  private func isOver(_ place: Int, _ period: Int) -> Bool {
    ["over", "sur"].contains(self[place].map { text($0.range).lowercased() })
      && ["a", "an", "un", "une"].contains(self[period - 1].map { text($0.range).lowercased() })
  }

  /// `by 2 days` says how much, not by when.
  private func isBy(_ place: Int) -> Bool {
    self[place].map { text($0.range).lowercased() } == "by"
  }

  private func isStep(_ place: Int) -> Bool {
    kind(place + 1) == .arrow || kind(place - 1) == .arrow
  }

  private func isNumberOrEnd(_ place: Int) -> Bool {
    kind(place) == nil || kind(place) == .number || kind(place) == .name
  }

  private func afterMonth(_ place: Int) -> Int {
    var end = place + 1
    while end < place + 4, let token = self[end],
      token.kind == .number && token.depth == tokens[place].depth || token.kind == .name
        || token.kind == .comma && kind(end + 1) == .number
    {
      end += 1
    }
    return end
  }
}
