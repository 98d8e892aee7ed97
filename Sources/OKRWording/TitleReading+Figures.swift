import OKRModel

/// Amounts put together to figures: a baseline to its target, a change to the levels that it is.
extension TitleReading {
  mutating func findFigures() {
    var place = 0
    var pending: Amount?
    while place < amounts.count {
      let amount = amounts[place]
      if place + 1 < amounts.count, isChange(from: place, to: place + 1) {
        add(from: amount, to: amounts[place + 1])
        place += 2
        continue
      }
      // `from 84 % in 2025 to 90 %`
      if place + 2 < amounts.count, amounts[place + 1].role == .context,
        isChange(from: place, to: place + 2)
      {
        add(from: amount, to: amounts[place + 2])
        place += 3
        continue
      }
      if place + 1 < amounts.count, isRange(place) {
        amounts[place].role = .context
        // `(0–1)`: the scale of a measure.
        if tokens[amount.tokens.lowerBound].depth > 0, amounts[place + 1].unit == nil {
          amounts[place + 1].role = .context
        }
        place += 1
        continue
      }
      switch amount.role {
      case .target:
        if let start = pending {
          add(from: start, to: amount)
          pending = nil
        } else {
          add(amount)
        }
      case .baseline:
        if found.isEmpty, place > 0,
          amounts[place - 1].role == .weak || isTimeTaken(amounts[place - 1])
        {
          amounts[place - 1].role = .target
          add(amounts[place - 1])
        }
        if !found.isEmpty {
          if let last = found.lastIndex(where: { isOfOneKind($0, amount) }),
            found[last].figure.baseline == nil
          {
            found[last].figure.baseline = amount.value
            found[last].isAside = true
          }
        } else {
          pending = amount
        }
      case .weak, .context: break
      }
      place += 1
    }
    dropCircumstances()
    if found.isEmpty {
      for amount in amounts where amount.role == .weak {
        add(amount)
        found[0].isWeak = true
        break
      }
    }
    findWordStep()
  }

  /// A share starts from a share: `90 % within 5 days (today: 52 %)`.
  private func isOfOneKind(_ found: FoundFigure, _ start: Amount) -> Bool {
    guard let unit = found.figure.unit, start.unit != nil else { return true }
    return start.isPercent == unit.hasPrefix("%")
  }

  /// `in 5 days instead of 9`
  private func isTimeTaken(_ amount: Amount) -> Bool {
    amount.role == .context && amount.isTime && deadline.map { !$0.overlaps(amount.range) } ?? true
  }

  /// Whether two amounts are the start and the end of one change.
  private func isChange(from first: Int, to second: Int) -> Bool {
    let (start, end) = (amounts[first], amounts[second])
    guard start.role != .context || isA(start.tokens.lowerBound - 1, .from) else { return false }
    // `d'un tiers, à 30 jours`: how much, then the level.
    if case .word = start.value { return false }
    let gap = start.tokens.upperBound..<end.tokens.lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= 7 else { return false }
    var hasArrow = false
    var hasTo = false
    for place in gap {
      let token = tokens[place]
      switch token.kind {
      case .arrow: hasArrow = true
      case .semicolon, .stop, .open, .close, .plus, .ampersand: return false
      case .comma: if !hasTo { return false }
      case .word:
        if token.isA(.to), !token.isA(.and) { hasTo = true }
        if token.isA(.and) { return false }
      default: break
      }
    }
    if hasArrow { return start.role != .context }
    guard hasTo else { return false }
    if isFrom(before: start.tokens.lowerBound) { return true }
    // `18% to 28%`, `90 min to 30 min` without a word in front: both are of one unit. What falls is no
    // range.
    guard start.role == .target, end.role == .target, !start.isChange else { return false }
    if start.isPercent { return end.isPercent }
    // `6 weeks down to 4 weeks`
    let isTurned = gap.count == 2 && isAny(gap.lowerBound, [.decrease, .increase])
    guard gap.count == 1 || isTurned else { return false }
    if start.unit != nil, start.unit == end.unit { return true }
    guard let first = start.value.number, let second = end.value.number else { return false }
    return start.unit == nil && second < first && start.limit == 0
  }

  private func isFrom(before place: Int) -> Bool {
    var at = place - 1
    var steps = 0
    while steps < 6, let token = self[at], !token.isBreak {
      if token.isA(.from), !(token.isA(.by) && steps > 3) { return true }
      if token.kind == .number || token.isA(.to) && !token.isA(.from) && steps > 0 { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// `5 to 10 interviews`, `10-15`, `entre 3 et 5`: the higher number is the target.
  private func isRange(_ place: Int) -> Bool {
    let (first, second) = (amounts[place], amounts[place + 1])
    guard first.role == .target, second.role == .target else { return false }
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    guard gap.count == 1, first.unit == nil || first.unit == second.unit else { return false }
    let token = tokens[gap.lowerBound]
    if token.kind == .dash { return true }
    if isA(first.tokens.lowerBound - 1, .between) { return token.isA(.and) }
    return first.unit == nil && token.isA(.to)
  }

  /// `from 1.9 to 1.4 million`: the word belongs to both.
  private func scaled(_ start: Amount, like end: Amount) -> FigureValue {
    guard end.power > 0, start.power == 0, start.unit == nil || start.unit == end.unit,
      let value = start.value.number, value.exponent < 0 || value.significand < 1000,
      let scaled = DecimalNumber(
        significand: value.significand, exponent: value.exponent + end.power)
    else { return start.value }
    return .number(scaled)
  }

  private mutating func add(from start: Amount, to end: Amount) {
    var unit = end.unit ?? start.unit ?? metricUnit(before: start.tokens.lowerBound)
    if unit == nil || unit?.hasPrefix("/") == true,
      let noun = thing(before: start.tokens.lowerBound)
    {
      unit = noun + (unit ?? "")
    }
    found.append(
      FoundFigure(
        figure: Figure(
          baseline: scaled(start, like: end), target: end.value, unit: unit, isChange: false,
          range: start.range.lowerBound..<max(start.range.upperBound, end.range.upperBound)),
        tokens: start.tokens.lowerBound..<max(start.tokens.upperBound, end.tokens.upperBound),
        isMoney: start.isMoney || end.isMoney, counted: end.counted.union(start.counted),
        isAside: start.role == .baseline))
  }

  private mutating func add(_ amount: Amount) {
    let named = amount.unit == nil ? metricUnit(before: amount.tokens.lowerBound) : nil
    found.append(
      FoundFigure(
        figure: Figure(
          baseline: nil, target: amount.isChange ? amount.value.magnitude : amount.value,
          unit: amount.unit ?? named,
          isChange: amount.isChange, range: amount.range),
        tokens: amount.tokens, isTime: amount.isTime, isMoney: amount.isMoney,
        counted: named == nil ? amount.counted : [.scoreUnit], sign: amount.sign,
        isInWords: amount.isInWords))
  }

  /// The metric that names the unit of a bare number: `NPS ≥ 50`.
  private func metricUnit(before place: Int) -> String? {
    var at = place - 1
    while at >= 0, at > place - Self.reach {
      if tokens[at].isA(.scoreUnit) { return text(tokens[at].range) }
      at -= 1
    }
    return nil
  }

  /// What is counted, where it stands in front: `reduce complaints from 20 to 5`.
  private func thing(before place: Int) -> String? {
    var at = place - 1
    while at >= 0, at > place - Self.reach, !tokens[at].isBreak {
      if tokens[at].isA(.market), !tokens[at].isAny([.timeUnit, .move]) {
        return text(tokens[at].range)
      }
      at -= 1
    }
    return nil
  }

  func isLevel(_ found: FoundFigure) -> Bool {
    let unit = found.figure.unit
    return unit == "%" || unit == nil || found.figure.baseline != nil || found.figure.isChange
      || found.isTime
      || found.isMoney || found.counted.contains(.scoreUnit)
      || unit.map {
        $0.hasPrefix("/") || $0 == "ratio" || $0.utf8.last.map(isDigit) ?? false && $0.contains("/")
      } ?? false
  }

  func between(_ first: FoundFigure, _ second: FoundFigure) -> ArraySlice<Token> {
    tokens[first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)]
  }

  /// A step between two words: `weekly → daily`, `de D à B`.
  private mutating func findWordStep() {
    guard tokens.count > 2 else { return }
    for place in 1..<(tokens.count - 1) {
      let token = tokens[place]
      guard token.kind == .arrow || token.isA(.to) else { continue }
      let (before, after) = (tokens[place - 1], tokens[place + 1])
      guard before.kind == .word, after.kind == .word else { continue }
      let areRhythms = before.isA(.frequency) && after.isA(.frequency)
      let areGrades =
        isGrade(before) && isGrade(after) && (isA(place - 2, .from) || token.kind == .arrow)
      guard areRhythms || areGrades else { continue }
      hasWordStep = true
      found.append(
        FoundFigure(
          figure: Figure(
            baseline: .word(text(before.range)), target: .word(text(after.range)), unit: nil,
            isChange: false, range: before.start..<after.end),
          tokens: place - 1..<place + 2))
      return
    }
  }

  /// `A` to `G`, with a plus or without.
  func isGrade(_ token: Token) -> Bool {
    token.end - token.start == 1 && (0x41...0x47).contains(bytes[token.start])
  }
}
