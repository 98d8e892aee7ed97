extension KeyResultReader {
  /// Whether a stranger could say at the end that it was met, and why or why not.
  var measurability: (Bool, KeyResultReading.Ground) {
    guard let head else { return (false, .empty) }
    if title.placeholder != nil, !isQuantified { return (false, .unfilled) }
    if isQuantified { return quantified }
    if title.hasWordStep { return (true, .step) }
    if title.tokens.contains(where: { $0.isA(.none) && !$0.isA(.preposition) }),
      !head.isVerb || verb.intersects([.ensure, .maintain, .reach]) || head.classes.contains(.none)
    {
      return (true, .totality)
    }
    if isQuicker { return (false, .changeWithoutTarget) }
    if isRendered { return (false, .judgement) }
    if title.beginsWithShare { return (false, .metricWithoutTarget) }
    if comparative != nil { return (false, .changeWithoutTarget) }
    if hasComparison { return (true, .comparison) }
    return verb.rawValue == 0 ? noun(head) : self.verb(head)
  }

  /// A number does not help where it only counts the places of an improvement.
  private var quantified: (Bool, KeyResultReading.Ground) {
    guard let found = figure, let head, title.found.count == 1 else { return (true, .target) }
    let place = found.tokens.lowerBound
    let isAside = title.isAny(place - 1, [.preposition]) && !title.isAny(place - 1, [.to, .by])
    if has(.improve), !isLevel, isAside, place > head.place + 1, !found.isWeak {
      return (false, .changeWithoutTarget)
    }
    if !judging.isEmpty, !isLevel, !head.isVerb,
      judging.contains(where: { title.tokens[$0].isA(.superlative) })
    {
      return (false, .judgement)
    }
    if !head.isVerb, !isLevel,
      rest(6).contains(where: {
        $0.isA(.become) && $0.form == .base && !$0.isAny([.deliver, .outcomeVerb])
      }), !judging.isEmpty
    {
      return (false, .judgement)
    }
    return (true, .target)
  }

  /// `higher than on the website`, `on par with`: a comparison that a stranger can make.
  var hasComparison: Bool {
    (sentence != nil || has(.reach))
      && title.tokens.indices.contains { place in
        // `Win more matches` compares nothing.
        title.isA(place, .than) && place + 1 < title.tokens.count
          && !title.isAny(place - 1, [.further, .article, .number])
      }
  }

  private func verb(_ head: Head) -> (Bool, KeyResultReading.Ground) {
    let delivers = verb.intersects([.deliver, .hire, .event])
    if verb.intersects([.increase, .improve]), isToName { return (true, .comparison) }
    if verb.intersects([.increase, .improve, .decrease]),
      !delivers || isJudged || follows([.metric, .market], within: 4)
    {
      return (false, .changeWithoutTarget)
    }
    if has(.increase), has(.deliver), has(.become), !follows([.artefact], within: 6) {
      return (false, .changeWithoutTarget)
    }
    if has(.move) { return (true, .deliverable) }
    if has(.hire) {
      let word = title[head.place + 1].map { title.text($0.range).lowercased() } ?? ""
      let isOne = ["a", "an", "the", "our", "un", "une", "le", "la", "l", "notre"].contains(word)
      return isOne || judging.isEmpty ? (true, .deliverable) : (false, .judgement)
    }
    if has(.maintain), !delivers {
      // `Remain number one in our market`
      let isFirst = rest(3).contains {
        ["number one", "numéro un", "numero un"].contains(title.text($0.range).lowercased())
      }
      return isFirst ? (true, .comparison) : (false, .changeWithoutTarget)
    }
    if verb.intersects([.reach, .become]), rest(2).contains(where: { $0.isA(.state) }) {
      return (true, .totality)
    }
    if isJudged { return (false, .judgement) }
    if has(.activity), !verb.intersects([.deliver, .hire]) || has(.drive) {
      return (false, .openActivity)
    }
    if has(.drive), !has(.deliver) { return ensured }
    if verb.intersects([.deliver, .hire]) {
      if follows([.abstract], within: 4), !follows([.artefact], within: 5), isAbstract(head) {
        return (false, .judgement)
      }
      if has(.become), let noun = objectNoun(head), noun.isA(.market),
        !noun.isAny([.artefact, .occasion]),
        !has(.reach), noun.form != .base || noun.kind == .word && noun.lemma != noun.hash
      {
        return (false, .changeWithoutTarget)
      }
      if rest(3).contains(where: { $0.isAny([.effort]) && !$0.isAny([.artefact]) }),
        rest(3).count < 3,
        verb.intersects([.become, .event])
      {
        return (false, .openActivity)
      }
      if isPartitive(head) { return (false, .openActivity) }
      return (true, .deliverable)
    }
    if has(.event), isPartitive(head) || isOpen(head) { return (false, .openActivity) }
    if has(.event) { return (true, .deliverable) }
    if has(.ensure) { return ensured }
    if isNamedLevel { return (true, .comparison) }
    if has(.reach), rest(4).contains(where: { $0.isA(.all) }) { return (true, .totality) }
    if verb.intersects([.reach, .become]),
      rest(4).contains(where: { $0.isA(.state) }) || head.classes.contains(.state)
    {
      return (true, .totality)
    }
    if isObtained { return (true, .deliverable) }
    if follows([.metric, .market], within: 4) { return (false, .metricWithoutTarget) }
    return follows([.artefact], within: 6) ? (true, .deliverable) : (false, .judgement)
  }

  /// `Improve accessibility to WCAG 2.1 AA`
  private var isToName: Bool {
    title.tokens.indices.dropFirst().contains { place in
      title.isA(place, .to)
        && title[place + 1].map { $0.isUppercase && $0.classes.rawValue == 0 && $0.range.count > 1 }
          ?? false
        && title.kind(place + 1) == .word && title.kind(place + 2) != .word
    }
  }

  /// A level that has a name: `a score of AA`.
  var isNamedLevel: Bool {
    has(.reach) && follows([.scoreUnit], within: 4)
      && title.tokens.contains { $0.isUppercase && ($0.classes.rawValue == 0 || title.isGrade($0)) }
  }

  /// `Ensure that it works with …` can be tried; `ensure proper use` cannot.
  private var ensured: (Bool, KeyResultReading.Ground) {
    let isState = title.tokens.contains {
      $0.isAny([.state, .all]) || $0.isA(.outcomeVerb) && $0.form != .base
    }
    let isSoft = judging.contains { !title.tokens[$0].isA(.soft) }
    return isState && !isSoft ? (true, .totality) : (false, .judgement)
  }

  private func noun(_ head: Head) -> (Bool, KeyResultReading.Ground) {
    if title.tokens.contains(where: { $0.isA(.all) }),
      participle(Self.verbClasses) != nil || title.hasState
    {
      return (true, .totality)
    }
    if title.isA(0, .all), head.place <= 2, !isJudged, sentence == nil, title.tokens.count > 3 {
      return (true, .totality)
    }
    if let sentence,
      title.tokens[head.place..<sentence].contains(where: { $0.isA(.market) })
        || title.isA(sentence, .can)
    {
      return title.isA(sentence, .can) ? (true, .totality) : (false, .judgement)
    }
    if head.classes.contains(.vague),
      rest(2).contains(where: { $0.isA(.metric) && !$0.isA(.artefact) })
    {
      return (false, .metricWithoutTarget)
    }
    if isJudged || head.classes.contains(.vague) && !head.classes.contains(.soft) {
      return (false, .judgement)
    }
    if let change = participle([.improve]), !change.isA(.deliver) {
      return (false, .changeWithoutTarget)
    }
    if head.classes.contains(.metric), !head.classes.contains(.artefact),
      title.isA(head.place + 1, .from) || title.isA(head.place + 1, .outOf),
      participle([.deliver, .hire]) == nil
    {
      return (false, .metricWithoutTarget)
    }
    if hasComparative { return (false, .judgement) }
    if participle([.deliver, .hire, .event]) != nil || title.hasState {
      return (true, .deliverable)
    }
    if head.classes.intersects([.effort]), !head.classes.contains(.artefact) || isOfThings(head) {
      return (false, .openActivity)
    }
    if rest(1).first.map({ $0.isA(.effort) && !$0.isAny([.artefact]) }) ?? false, !title.isFrench {
      return (false, .openActivity)
    }
    if head.classes.intersects([.metric, .market]), !head.classes.contains(.artefact) {
      return (false, .metricWithoutTarget)
    }
    if head.classes.intersects([.improve, .increase, .decrease])
      || rest(3).contains(where: { $0.isA(.improve) && $0.form != .past && !$0.isA(.deliver) })
    {
      return (false, .changeWithoutTarget)
    }
    if head.classes.contains(.abstract), !head.classes.contains(.artefact) {
      return (false, .judgement)
    }
    let words = title.tokens.count { $0.kind == .word || $0.kind == .name }
    return words > 1 ? (true, .deliverable) : (false, .judgement)
  }

  /// Whether a word that everybody judges otherwise stands in the clause of the promise.
  var isJudged: Bool {
    guard let head else { return false }
    return judging.contains { place in
      let token = title.tokens[place]
      guard token.depth == 0, !token.isA(.soft) || isCompared(place) else { return false }
      return abs(place - head.place) <= 4
    }
  }
}

extension KeyResultReader {
  /// `des rues plus propres`: French puts what is compared behind its noun.
  var hasComparative: Bool {
    guard title.isFrench, let head, !head.isVerb, !isQuantified else { return false }
    return title.tokens.indices.dropFirst(head.place + 1).contains { place in
      guard title.kind(place) == .word,
        ["plus", "moins"].contains(title.text(title.tokens[place].range).lowercased()),
        let next = title[place + 1], next.kind == .word
      else { return false }
      return !next.isAny([.preposition, .article, .number])
    }
  }

  /// `more relevant`, `plus rapide`
  func isCompared(_ place: Int) -> Bool {
    guard let last = title[place - 1], last.kind == .word else { return false }
    return last.isA(.further) && last.isAny([.more, .vague])
      || title.text(last.range).lowercased() == "plus"
  }
}

extension TitleReading {
  /// Whether it says that something is in place, online, in use.
  var hasState: Bool { tokens.contains { $0.isA(.state) } }
}
