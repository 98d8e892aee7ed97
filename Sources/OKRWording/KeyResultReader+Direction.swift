import OKRModel

extension KeyResultReader {
  func direction(_ form: KeyResultReading.Form, _ isMeasurable: Bool) -> KeyResultReading.Direction
  {
    if let comparative { return comparative > 0 ? .increase : .decrease }
    if isRendered {
      if has(.maintain) { return .maintain }
      return title.tokens.contains {
        $0.isA(.decrease) || $0.isA(.vague) && title.text($0.range).hasPrefix("rapid")
      } ? .decrease : .increase
    }
    if isQuicker || isLessOfIt { return .decrease }
    if isFunding { return .reach }
    if title.beginsWithShare, !isQuantified { return .none }
    let sign = changeSign
    if has(.improve) || has(.move), let sign { return sign > 0 ? .increase : .decrease }
    let delivers = verb.intersects([.deliver, .event])
    if let change = particle ?? (delivers && form == .outcome ? effect : nil) ?? points {
      return change
    }
    if has(.maintain) { return .maintain }
    if has(.decrease), !delivers || isQuantified { return .decrease }
    if verb.intersects([.increase, .improve]), !delivers || form == .outcome { return .increase }
    if title.found.contains(where: { $0.figure.unit == "x" && $0.figure.isChange }) {
      return multiple
    }
    if let sign, head?.isVerb == false { return sign > 0 ? .increase : .decrease }
    if let change = bodyChange { return change }
    if let sign {
      if sign > 0, has(.reach), figure?.isAside == true, !isUpFrom { return .reach }
      return sign > 0 ? .increase : .decrease
    }
    if let found = figure, isQuantified {
      if isFurther(found) { return .increase }
      if isLess(found) { return .decrease }
      if found.figure.isChange, found.sign != 0 { return found.sign > 0 ? .increase : .decrease }
      if found.figure.isChange, title.tokens[found.tokens].contains(where: { $0.isA(.decrease) }) {
        return .decrease
      }
      return .reach
    }
    if let placeholder = title.placeholder {
      return placeholder.lowerBound == title.tokens[0].start
        && title.isAny(0, [.template, .placeholder]) && title.kind(1) != .percent ? .none : .reach
    }
    if verb.rawValue == 0 || head?.classes.contains(.none) == true,
      title.tokens.contains(where: { $0.isA(.none) && !$0.isA(.preposition) })
    {
      return .reach
    }
    if title.hasWordStep { return .increase }
    if let head, !head.isVerb, !isQuantified, title.isFrench {
      if head.classes.contains(.increase) { return .increase }
      if head.classes.contains(.decrease) { return .decrease }
    }
    if let phraseChange { return phraseChange }
    if has(.reach), rest(3).contains(where: { $0.isA(.further) && $0.isA(.more) }) {
      return .increase
    }
    if hasComparison || isNamedLevel { return .reach }
    switch form {
    case .output where isFurtherWord: return .increase
    case .output:
      return isMeasurable || verb.intersects([.deliver, .hire, .event])
        || head?.isVerb == false && !isJudged ? .binary : .none
    case .activity where isFurtherWord && !isMeasurable: return .increase
    case .activity:
      return isMeasurable || verb.intersects([.event, .deliver]) && !has(.activity)
        ? .binary : .none
    case .outcome:
      if isFurtherWord {
        return title.isFrench && title.tokens.indices.contains(where: isShorter)
          ? .decrease : .increase
      }
      if isMeasurable { return has(.reach) && !isObtained && !has(.deliver) ? .reach : .binary }
      return head?.isVerb == true && (verb.intersects([.drive]) || isDeveloping || isBetter)
        ? .increase : .none
    }
  }

  /// `Bring the queue down to 200`, `get the score up by 5`: the verb says nothing, its particle does.
  private var particle: KeyResultReading.Direction? {
    // `The rate goes up to 91 %`
    if let head, !title.isFrench, !head.isVerb, isQuantified,
      title.tokens.indices.dropFirst(head.place + 1).contains(where: {
        title.text(title.tokens[$0].range).lowercased() == "up to" && title.isA($0 - 1, .move)
      })
    {
      return .increase
    }
    guard let head, !title.isFrench, verb.intersects([.reach, .move, .render]),
      let end = figure?.tokens.lowerBound, isQuantified, head.place + 1 < end
    else { return nil }
    for place in head.place + 1..<end where title.isAny(place + 1, [.to, .by, .from]) {
      switch title.text(title.tokens[place].range).lowercased() {
      case "down": return .decrease
      case "up": return .increase
      default: break
      }
    }
    return nil
  }

  /// The direction of the effect that a delivery is for: `redesign the page to lift sales by 3 %`.
  private var effect: KeyResultReading.Direction? {
    guard let head, let end = figure?.tokens.lowerBound, isQuantified, head.place + 1 < end else {
      return nil
    }
    for token in title.tokens[head.place + 1..<end]
    where !token.isAny([.deliver, .artefact, .less, .more, .metric]) {
      if token.isA(.decrease) { return .decrease }
      if token.isAny([.increase, .improve]) { return .increase }
    }
    return nil
  }

  /// `Gain 15 points`
  private var points: KeyResultReading.Direction? {
    guard has(.reach), let figure, figure.figure.baseline == nil, let head,
      figure.tokens.lowerBound == head.place + 1, let unit = figure.figure.unit
    else { return nil }
    return ["point", "points", "pp", "pts", "pt", "place", "places", "rang", "rangs", "positions"]
      .contains(unit) ? .increase : nil
  }

  /// The change that a phrase ends with: `customer retention improvement`.
  var phraseChange: KeyResultReading.Direction? {
    guard let head, !head.isVerb, !isQuantified, !title.isFrench else { return nil }
    var place = head.place
    while let next = title[place + 1], next.kind == .word, title.isNoun(place + 1) { place += 1 }
    let last = title.tokens[place]
    guard place > head.place, last.form == .base, !last.isAny([.deliver, .vague, .event]) else {
      return nil
    }
    if last.isA(.decrease) { return .decrease }
    return last.isAny([.increase, .improve]) && !last.isA(.reach) ? .increase : nil
  }

  private var multiple: KeyResultReading.Direction {
    title.tokens.contains { $0.isA(.decrease) }
      || title.found.contains { $0.figure.unit == "x" && $0.sign < 0 } ? .decrease : .increase
  }

  /// The sign of the change from the baseline to the target.
  private var changeSign: Int? {
    for found in title.found {
      guard let baseline = found.figure.baseline?.number, let target = found.figure.target?.number,
        baseline != target
      else { continue }
      if let order = title.order(found) { return order }
      return baseline < target ? 1 : -1
    }
    return nil
  }

  private var isUpFrom: Bool {
    title.tokens.contains { $0.isA(.currently) && $0.isA(.from) }
      || title.tokens.contains { $0.isA(.currently) && $0.isA(.increase) }
  }

  /// A change verb later in the title: `CAC réduit de 25 à 18`, `en baisse d'un tiers`.
  private var bodyChange: KeyResultReading.Direction? {
    guard let head, !head.isVerb || verb.intersects([.ensure, .become]) && !has(.reach),
      isQuantified
    else { return nil }
    if figure?.figure.target?.number?.isZero == true, figure?.figure.baseline == nil { return nil }
    let places = title.tokens.indices.dropFirst(head.place)
    for place in places {
      let token = title.tokens[place]
      let isChange =
        token.isAny([.increase, .decrease, .maintain, .improve])
        && !token.isAny([.less, .more, .market, .artefact, .further])
        && (!token.isA(.deliver)
          || title.isFrench && token.form == .marked && token.isA(.increase)
            && title.isA(place + 1, .to))
      guard isChange,
        token.form != .base || place == head.place || !title.isFrench || token.end - token.start > 8
          || title.isA(place + 1, .by)
      else { continue }
      if token.isA(.metric), token.form == .base, place != head.place || !isOfSomething(place) {
        continue
      }
      // `des 200 meilleures ventes`
      if token.isAny([.superlative, .vague]), place != head.place, title.isFrench { continue }
      if token.isA(.currently) { continue }
      if token.isA(.maintain), token.form == .gerund, title.isA(place - 1, .preposition) {
        continue
      }
      if token.isA(.decrease) { return .decrease }
      if token.isAny([.increase, .improve]) { return .increase }
      // `2,000 girls stay in school` counts them.
      if let figure, !head.isVerb, figure.tokens.upperBound <= place,
        !title.isA(place, .metric), !title.isLevel(figure)
      {
        continue
      }
      return .maintain
    }
    return nil
  }

  /// `Growth of traffic by 40 %`, `croissance du trafic de 40 %`
  private func isOfSomething(_ place: Int) -> Bool {
    title.isAny(place + 1, [.preposition, .by])
  }

  private func isFurther(_ found: FoundFigure) -> Bool {
    let place =
      found.tokens.lowerBound - (title.kind(found.tokens.lowerBound - 1) == .currency ? 2 : 1)
    if !title.isFrench,
      ["additional", "extra", "further"].contains(
        title[place].map { title.text($0.range).lowercased() })
    {
      return true
    }
    let words = title.tokens[found.tokens]
    if title.isFrench {
      if isLess(found) { return false }
      return title.isA(found.tokens.upperBound, .further) && !isNew(found.tokens.upperBound)
    }
    return words.contains { $0.isA(.further) }
      && !words.contains {
        title.text($0.range).lowercased().hasPrefix("new")
          || title.text($0.range).lowercased() == "another"
      }
  }

  /// `15 % de réadmissions en moins`
  private func isLess(_ found: FoundFigure) -> Bool {
    let end = min(found.tokens.upperBound + 5, title.tokens.count)
    guard title.isFrench, found.tokens.upperBound < end else { return false }
    return (found.tokens.upperBound..<end).contains { place in
      title.text(title.tokens[place].range).lowercased() == "moins"
        && title.isAny(place - 1, [.when, .from])
        && title.kind(place + 1) != .word
    }
  }

  private func isNew(_ place: Int) -> Bool {
    title[place].map { title.text($0.range).lowercased().hasPrefix("nouve") } ?? false
  }

  private var isFurtherWord: Bool {
    title.tokens.indices.contains { place in
      let token = title.tokens[place]
      if token.isA(.further) && token.isA(.vague) { return true }
      // `être plus visibles`
      return title.isFrench && token.kind == .word && title.isPlus(place)
    }
  }
}
