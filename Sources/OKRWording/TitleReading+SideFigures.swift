/// Figures that only describe another one.
extension TitleReading {
  /// Leaves out the figures that only describe another one.
  mutating func dropCircumstances() {
    guard found.count > 1 else { return }
    var kept: [FoundFigure] = []
    for next in found {
      if let last = kept.last {
        if next.figure.baseline != nil, last.figure.baseline == nil,
          last.figure.isChange && !isApart(last, next) || isAside(next) && !isAside(last)
        {
          kept[kept.count - 1] = next
          continue
        }
        if isLevelAfterPoints(next, last) {
          kept[kept.count - 1] = next
          continue
        }
        if isCircumstance(next, after: last) { continue }
      }
      kept.append(next)
    }
    if kept.contains(where: { !isAside($0) }) {
      kept.removeAll { isAside($0) && $0.figure.unit != "%" && $0.figure.baseline == nil }
    }
    if kept.count > 1, isPlaces(kept[0]), isLimited(kept[1]) { kept.removeFirst() }
    found = kept
  }

  /// `by 5 points to 31 %`: the level is the target.
  private func isLevelAfterPoints(_ next: FoundFigure, _ last: FoundFigure) -> Bool {
    // `réduit d'un tiers, à 30 jours`
    if last.figure.isChange, last.figure.baseline == nil, case .word? = last.figure.target,
      !next.figure.isChange, next.figure.unit != nil, !isApart(last, next),
      isA(next.tokens.lowerBound - 1, .to)
    {
      return true
    }
    guard let unit = last.figure.unit, ["points", "point", "pts", "pp"].contains(unit) else {
      return false
    }
    return next.figure.unit == "%" && last.figure.baseline == nil && !isApart(last, next)
      && isA(next.tokens.lowerBound - 1, .to)
  }

  /// Whether a figure stands in brackets.
  func isAside(_ found: FoundFigure) -> Bool { tokens[found.tokens.lowerBound].depth > 0 }

  /// Whether a count only says where: `into 12 categories`, `across 50 places`.
  func isPlaces(_ found: FoundFigure) -> Bool {
    let place = found.tokens.lowerBound - 1
    return found.counted.rawValue != 0 || found.figure.unit != nil
      ? !isLevel(found) && isA(place, .preposition) && !isAny(place, [.from, .to, .by]) : false
  }

  func isLimited(_ found: FoundFigure) -> Bool {
    let place = found.tokens.lowerBound - 1
    return kind(place) == .more || kind(place) == .less
      || isA(place, .to) && isLevel(found) && found.isTime
      || (found.figure.unit == "%" && isAny(place, [.more, .less]))
  }

  /// Whether a conjunction or the end of a clause stands between two figures.
  func isApart(_ first: FoundFigure, _ second: FoundFigure) -> Bool {
    between(first, second).contains {
      $0.isA(.and) || $0.kind == .semicolon || $0.kind == .stop || $0.kind == .plus
    }
  }

  func isCircumstance(_ next: FoundFigure, after last: FoundFigure) -> Bool {
    let words = between(last, next)
    let at = next.tokens.lowerBound
    // `while keeping satisfaction above 90 %` guards the first figure.
    if words.contains(where: { $0.isA(.maintain) && $0.form == .gerund || isWithout($0) }) {
      return false
    }
    if next.figure.baseline != nil, !isAside(next), isApart(last, next) { return false }
    if words.contains(where: { $0.isA(.means) && !$0.isA(.by) && !$0.isA(.when) })
      && !(isApart(last, next) && next.isMoney && last.isMoney)
      || hasGerund(words) && !isApart(last, next)
    {
      return true
    }
    if last.figure.baseline != nil, next.figure.baseline == nil, !isApart(last, next) {
      return true
    }
    if isLevel(last), isPlaces(next), !isApart(last, next) { return true }
    if tokens[at].depth > 0, next.figure.isChange { return true }
    if next.isTime, !isApart(last, next), isAny(at - 1, [.window, .within, .when]),
      kind(at - 1) == .word
    {
      return true
    }
    return tokens[at].depth > 0 && next.figure.unit != "%"
  }

  /// `without losing more than 2 %`
  func isWithout(_ token: Token) -> Bool {
    token.kind == .word && ["without", "sans"].contains(text(token.range).lowercased())
  }

  func hasGerund(_ words: ArraySlice<Token>) -> Bool {
    words.contains {
      $0.form == .gerund && $0.isAny(Self.verbs) && !$0.isAny([.occasion, .artefact, .metric])
    }
  }
}
