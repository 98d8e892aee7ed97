import OKRModel

extension KeyResultReader {
  /// Outcome, output or activity.
  var form: KeyResultReading.Form {
    guard let head else { return .output }
    if isRendered || isQuicker || title.beginsWithShare || comparative != nil || title.hasWordStep
      || hasComparative
    {
      return .outcome
    }
    return verb.rawValue == 0 ? nounForm(head) : verbForm(head)
  }

  private func verbForm(_ head: Head) -> KeyResultReading.Form {
    let changes = verb.intersects([.increase, .decrease, .improve, .maintain, .move])
    let delivers = verb.intersects([.deliver, .hire])
    if has(.move), delivers, isQuantified, figure?.figure.baseline == nil,
      figure?.counted.contains(.market) == false
    {
      return .output
    }
    if !isQuantified, has(.move) && isObtained || isCertified { return .output }
    // `Passer tous les services en Java 21`
    if has(.move), !isQuantified, title.isFrench, title.placeholder == nil,
      !verb.intersects([.increase, .improve, .decrease]), !follows([.metric], within: 3)
    {
      return .output
    }
    if changes {
      if delivers {
        if !isQuantified, has(.become), let noun = objectNoun(head), noun.isA(.abstract),
          !noun.isA(.artefact)
        {
          return .outcome
        }
        return isLevel || follows([.metric, .market], within: 4) ? .outcome : .output
      }
      if let figure, figure.counted.contains(.artefact), !figure.figure.isChange,
        figure.figure.baseline == nil, has(.increase)
      {
        return .output
      }
      return .outcome
    }
    if has(.hire) { return .output }
    if let figure,
      figure.figure.baseline != nil
        || figure.figure.isChange && !verb.intersects([.event, .activity]),
      !figure.counted.contains(.artefact)
    {
      return .outcome
    }
    if givesBetter || delivers && (isLevelOfMetric || isEnabling || isRank) { return .outcome }
    if delivers, !isQuantified, !follows([.artefact], within: 5), let noun = objectNoun(head),
      noun.isA(.abstract), !noun.isAny([.effort, .market])
    {
      return .outcome
    }
    if has(.reach) {
      if has(.event), !isQuantified, let noun = objectNoun(head), noun.isA(.occasion),
        !noun.isA(.artefact)
      {
        return .activity
      }
      if let figure, title.found.count > 0 {
        if isLevel { return delivers && !hasEffect && !isMoney ? deliveredForm : .outcome }
        if figure.counted.contains(.market) && !figure.counted.contains(.artefact) {
          return isAgreement(head, figure) ? .output : .outcome
        }
        if figure.counted.contains(.artefact) { return .output }
        if figure.counted.contains(.occasion) { return .activity }
        return delivers ? .output : .outcome
      }
      if let first = rest(1).first, first.form == .past, !first.isAny([.deliver, .hire]) {
        return .outcome
      }
      if isObtained, !delivers { return .output }
      return delivers || verb.contains(.become) && follows([.artefact], within: 3)
        ? .output : .outcome
    }
    if delivers, has(.drive), isLevel, follows([.market, .metric], within: 5) { return .outcome }
    // `Ensure that 98 % of invoices are sent on time`
    if delivers, isLevel, figure?.figure.unit == "%",
      title.text(title.tokens[head.place].range).lowercased().hasPrefix("ensure")
    {
      return .outcome
    }
    if delivers { return isRhythm ? .activity : hasEffect ? .outcome : deliveredForm }
    if verb.intersects([.event, .activity]) {
      if let figure, figure.figure.unit == "%", figure.tokens.lowerBound == head.place + 1,
        !isTraining
      {
        return .outcome
      }
      return isTraining && isQuantified ? .output : .activity
    }
    if let figure, figure.counted.contains(.occasion),
      !figure.counted.intersects([.artefact, .market])
    {
      return .activity
    }
    if verb.intersects([.ensure, .drive, .become, .outcomeVerb]) {
      if participle([.deliver, .hire]) != nil, !isLevel { return .output }
      return .outcome
    }
    return .outcome
  }

  /// A level that a metric in front of it has: `deliver an NPS of 50`, `offer acceptance rate ≥ 85 %`.
  private var isLevelOfMetric: Bool {
    guard let figure, isLevel, let head else { return false }
    var place = figure.tokens.lowerBound - 1
    while place > head.place,
      title.isAny(place, [.preposition, .more, .less, .to])
        || [.less, .more, .equals, .colon, .currency].contains(title.kind(place))
    {
      place -= 1
    }
    return place > head.place && title.isA(place, .metric)
  }

  /// `Enable sales to sell more`
  private var isEnabling: Bool {
    guard let head, has(.drive), !isQuantified, !title.isFrench else { return false }
    let end = min(head.place + 6, title.tokens.count)
    return (head.place + 1..<end).contains { place in
      title.tokens[place].isA(.to) && title.isAny(place + 1, TitleReading.verbs)
        && title[place + 1]?.form == .base
    }
  }

  /// A delivery with a limit on a level is judged by the level: `re-set to under 90`.
  private var deliveredForm: KeyResultReading.Form {
    if isRhythm { return .activity }
    if let figure, figure.counted.intersects([.artefact, .market]) { return .output }
    let objects = rest(6).prefix { !$0.isA(.preposition) || $0.isA(.article) }
      .filter { $0.isAny([.artefact, .occasion]) }
    if !objects.isEmpty, objects.allSatisfy({ $0.isA(.occasion) && !$0.isA(.artefact) }) {
      return .activity
    }
    return .output
  }

  /// A number that is a level or rate, not a count of things.
  var isLevel: Bool {
    guard let found = figure else { return false }
    return title.isLevel(found)
  }

  /// A measurable effect behind a delivery: `to improve sign-ups by 25 %`.
  private var hasEffect: Bool {
    guard let found = figure, isLevel, let head else { return false }
    return title.tokens[(head.place + 1)...].contains {
      $0.start < found.figure.range.lowerBound
        && ($0.isAny([.increase, .decrease, .improve, .reach])
          && !$0.isAny([.deliver, .artefact, .event, .become])
          || $0.isA(.outcomeVerb) && $0.form == .past
          || $0.isA(.pronoun) && !$0.isAny([.article, .from]) && found.figure.unit == "%")
    }
  }

  private var isMoney: Bool {
    figure?.isMoney ?? false
  }

  /// `Suivi des indicateurs`, and not `suivi budgétaire`.
  func isOfThings(_ head: Head) -> Bool {
    guard title.isFrench, head.classes.intersects([.activity, .effort]),
      let next = title[head.place + 1]
    else { return false }
    return ["de", "des", "du", "d"].contains(title.text(next.range).lowercased())
  }

  /// `80 % of managers complete the training`
  private var isTrained: Bool {
    guard let figure, figure.figure.unit == "%" else { return false }
    return title.tokens.contains {
      ($0.isAny([.occasion, .artefact]) || $0.form == .past)
        && (title.text($0.range).lowercased().hasPrefix("train")
          || title.text($0.range).lowercased().hasPrefix("formation")
          || title.text($0.range).lowercased().hasPrefix("formé")
          || title.text($0.range).lowercased().hasPrefix("sensibilisé"))
    }
  }

  private var isTraining: Bool {
    guard let head else { return false }
    let word = title.text(title.tokens[head.place].range).lowercased()
    return word.hasPrefix("train") || word.hasPrefix("form")
  }

  private func nounForm(_ head: Head) -> KeyResultReading.Form {
    let delivered = participle([.deliver, .hire])
    let isDelivered = delivered.map { !$0.isAny([.decrease, .improve, .outcomeVerb]) } ?? false
    if let found = figure, isQuantified {
      if found.figure.baseline != nil || found.figure.isChange { return .outcome }
      if isLevel {
        if isTrained { return .output }
        if found.figure.unit == "%", let noun = title.noun(from: found.tokens.upperBound),
          noun.isA(.market), !noun.isA(.artefact)
        {
          return .outcome
        }
        return isDelivered && follows([.artefact], within: 6) && !follows([.metric], within: 3)
          ? .output : .outcome
      }
      if found.figure.target?.number?.isZero == true { return .outcome }
      if found.counted.contains(.occasion), !found.counted.contains(.artefact) { return .activity }
      if isDelivered && !found.counted.contains(.market) { return .output }
      if head.classes.contains(.artefact), title.hasState, !head.classes.contains(.metric) {
        return .output
      }
      if found.counted.contains(.market) { return .outcome }
      if found.counted.contains(.artefact) { return .output }
      if follows([.outcomeVerb], within: 8) || follows([.metric], within: 3) { return .outcome }
      return isDelivered || head.classes.contains(.artefact) ? .output : .outcome
    }
    if head.classes.contains(.none) || phraseChange != nil { return .outcome }
    if !isDelivered,
      title.tokens.contains(where: { $0.isA(.none) && !$0.isA(.preposition) })
    {
      return .outcome
    }
    if judging.contains(where: {
      isCompared($0) || title.tokens[$0].isA(.improve) && !title.tokens[$0].isA(.deliver)
    }),
      isJudged
    {
      return .outcome
    }
    if title.placeholder != nil,
      title.tokens.contains(where: { $0.kind == .percent || $0.isAny([.market, .metric]) })
    {
      return .outcome
    }
    if let sentence {
      let isPassive = title.isA(sentence, .copula) && isDelivered
      let isAboutThing = head.classes.contains(.artefact) && !head.classes.contains(.metric)
      if !isPassive, !isAboutThing || title.isA(sentence, .can) || hasComparison { return .outcome }
    }
    if head.classes.contains(.vague),
      rest(2).contains(where: { $0.isA(.metric) && !$0.isA(.artefact) })
    {
      return .outcome
    }
    if isDelivered { return .output }
    if head.classes.contains(.improve), !head.classes.contains(.artefact) { return .outcome }
    if participle([.event]) != nil, follows([.occasion], within: 6) { return .activity }
    if head.classes.intersects([.effort, .occasion]),
      !head.classes.contains(.artefact) || isOfThings(head)
    {
      return .activity
    }
    if !title.isFrench, rest(1).first.map({ $0.isA(.effort) && !$0.isA(.artefact) }) ?? false {
      return .activity
    }
    if head.classes.intersects([.metric, .increase, .decrease, .improve]),
      !head.classes.contains(.artefact)
    {
      return .outcome
    }
    if title.isFrench, head.classes.contains(.market), let next = title[head.place + 1],
      ["se", "s"].contains(title.text(next.range).lowercased())
    {
      return .outcome
    }
    if isJudged,
      head.classes.contains(.vague) || head.classes.contains(.abstract) || title.isFrench,
      !head.classes.contains(.soft), title.tokens.count <= 6,
      !title.tokens.contains(where: { $0.isA(.deliver) })
    {
      return .outcome
    }
    if head.classes.contains(.market),
      isJudged && !head.classes.contains(.artefact)
        || follows([.outcomeVerb, .state], within: 4)
    {
      return .outcome
    }
    return .output
  }
}
