import OKRModel

/// Decides what the title of an objective is.
struct ObjectiveReader {
  private let title: TitleReading
  private let head: Head?
  private let verb: WordClasses
  private let rest: ArraySlice<Token>

  init(_ title: TitleReading) {
    self.title = title
    let head = title.head()
    self.head = head
    verb = head.map { $0.isVerb ? $0.classes.intersection(KeyResultReader.verbClasses) : [] } ?? []
    rest = head.map { title.tokens.dropFirst($0.place + 1) } ?? []
  }

  var reading: ObjectiveReading {
    let metric = metric
    let isActivity = isActivity
    let isStatement = title.beginsWithSubject || title.deniesOrExplains
    // A longer sentence with a verb that nobody listed most often says something.
    let isShort = head?.isVerb == true || title.tokens.count { $0.kind == .word } <= 4
    let isVague = isVague(hasMetric: metric != nil, isActivity: isActivity)
    return ObjectiveReading(
      language: title.vocabulary.language,
      isQualitative: isQualitative(hasMetric: metric != nil, isActivity: isActivity),
      metric: metric,
      isVague: isVague, isPlainlyVague: isVague && isShort && !isStatement && !isActivity,
      isActivity: isActivity, vagueWords: title.vagueWords(metric != nil),
      placeholder: title.placeholder, deadline: title.deadline,
      verb: head.flatMap { $0.isVerb ? title.tokens[$0.place].range : nil },
      isStatement: isStatement)
  }

  /// A number that is promised; one thing in words is none.
  private var metric: Range<Int>? {
    title.found.first { found in
      if found.isWeak && !found.isTime || title.tokens[found.tokens.lowerBound].depth > 0 {
        return false
      }
      if found.isTime, found.figure.baseline == nil,
        title.tokens[found.tokens].contains(where: { $0.isA(.period) })
      {
        return false
      }
      if found.isInWords, !found.figure.isChange, found.figure.target?.number == .one {
        return false
      }
      return true
    }?.figure.range
  }

  private var isChange: Bool {
    guard verb.intersects([.increase, .improve, .decrease]) else { return false }
    if verb.contains(.become),
      hasAmbition
        || verb.contains(.decrease) && !rest.prefix(4).contains(where: { $0.isA(.metric) })
    {
      return false
    }
    return !verb.intersects([.deliver, .hire])
      || !rest.prefix(4).contains { $0.isA(.artefact) && !$0.isAny([.metric, .abstract]) }
  }

  private var hasAmbition: Bool {
    let hasThing = rest.prefix(6).contains { $0.isA(.artefact) && !$0.isAny([.abstract, .metric]) }
    let isSoft = verb.contains(.render) || !hasThing
    return rest.contains {
      $0.isAny([.abstract, .superlative, .become]) && !$0.isAny([.article, .modal])
        || isSoft && $0.isA(.vague) && !$0.isA(.soft)
    }
  }

  /// What is to be the best, and for whom or where: `the leading choice for organic food in the north`.
  private var isPlaced: Bool {
    guard let place = rest.firstIndex(where: { $0.isA(.superlative) }) else { return false }
    let behind = rest[(place + 1)...]
    guard let link = behind.firstIndex(where: { $0.isA(.preposition) }), link > place + 1 else {
      return false
    }
    return behind[(link + 1)...].count { $0.kind == .word && !$0.isAny([.article, .preposition]) } > 2
  }

  /// A deliverable with an adjective, `build a reliable pipeline`: the thing is still the task.
  private var hasQualifiedThing: Bool {
    let words = rest.prefix(7)
    if words.contains(where: { $0.isAny([.abstract, .superlative]) }) { return false }
    guard
      let thing = words.firstIndex(where: { $0.isA(.artefact) && !$0.isAny([.abstract, .metric]) })
    else { return false }
    return title.isFrench || words[..<thing].contains { $0.isA(.vague) }
  }

  /// `Make returns painless`, which is no thing to be made as in `make a video`.
  private var isRendering: Bool {
    guard verb.contains(.render), let first = rest.first else { return false }
    let word = title.text(first.range).lowercased()
    return !["a", "an", "un", "une", "new"].contains(word) && first.kind == .word
  }

  /// `Give managers the data they need`, `permettre aux enseignants de …`
  private var isForPeople: Bool {
    guard verb.intersects([.become, .drive]), !verb.contains(.hire) else { return false }
    let object = rest.prefix(4).drop {
      $0.isAny([.article, .preposition]) && !$0.isA(.market)
        || $0.kind == .word && $0.classes.rawValue == 0
    }
    let isEach = rest.prefix(2).contains {
      ["every", "each", "chaque"].contains(title.text($0.range).lowercased())
    }
    return object.first.map {
      $0.isA(.market) && !$0.isAny([.artefact, .deliver]) && ($0.form == .marked || isEach)
    } ?? false
  }

  /// Whether nothing is named but that it is to be more, or good: `Sell more`, `be the best`.
  private var isBare: Bool {
    guard let head, head.isVerb, head.place == 0, rest.count <= 5, !rest.isEmpty,
      !verb.contains(.hire)
    else { return false }
    if isThin { return true }
    if rest.count == 1, !title.isFrench, let only = rest.first, only.kind == .word,
      only.classes.rawValue == 0, verb.contains(.become),
      title.text(only.range).lowercased().hasSuffix("er")
    {
      return true
    }
    let isSoft = head.classes.contains(.copula)
    // `Answer fast` says how; `sell more` and `answer faster` compare with nothing.
    let isJudged = rest.contains {
      $0.isAny([.superlative, .less, .more, .further, .improve])
        || $0.isA(.vague) && (isSoft || title.text($0.range).lowercased().hasSuffix("er"))
    }
    guard isJudged else { return false }
    return rest.allSatisfy { token in
      token.kind == .word
        && (token.isAny([
          .vague, .superlative, .less, .more, .further, .article, .preposition, .decrease, .improve,
          .and, .by,
        ]) && !token.isA(.artefact) || isSoft && rest.count <= 3 && token.isAny([.metric, .abstract]))
    }
  }

  /// `Deliver value`, `develop our people`: what every organisation does.
  private var isThin: Bool {
    guard verb.intersects([.deliver, .improve]), !verb.intersects([.hire, .event]) else {
      return false
    }
    let words = rest.filter { !$0.isAny([.article, .preposition, .by, .from]) }
    guard words.count == 1, let only = words.first, only.kind == .word else { return false }
    return only.isAny([.abstract, .metric, .market]) && !only.isAny([.artefact, .deliver])
  }

  /// Whether people of it do something of their own will: `a product that customers recommend`.
  private var isLoved: Bool {
    guard verb.intersects([.deliver, .become]), !verb.contains(.event) else { return false }
    return rest.indices.dropLast().contains { place in
      guard title.isAny(place, [.market, .abstract]), place > rest.startIndex + 1 else { return false }
      let next = title[place + 1]
      return next.map {
        $0.kind == .word && $0.isAny([.outcomeVerb, .become]) && $0.form != .past
          && !$0.isAny([.deliver, .artefact, .market, .article, .preposition])
      } ?? false
    }
  }

  /// `Run the club like a business`
  private var isLike: Bool {
    rest.dropFirst().dropLast().contains {
      ["like", "comme"].contains(title.text($0.range).lowercased())
    }
  }

  /// A verb that no vocabulary has to know: `nous implanter solidement`.
  private var isUnknownVerb: Bool {
    guard let head, title.isFrench, !head.isVerb, head.classes.rawValue == 0, rest.count > 1,
      let next = rest.first, next.kind == .word
    else { return false }
    let word = title.bytes[title.tokens[head.place].range]
    guard word.count > 4,
      word.suffix(2).elementsEqual("er".utf8) || word.suffix(2).elementsEqual("ir".utf8)
    else { return false }
    return next.isAny([.article, .pronoun])
      || title.bytes[next.range].suffix(4).elementsEqual("ment".utf8)
  }

  /// `Every child leaves school with a plan`, `plus personne ne dort dehors`
  private var isTold: Bool {
    guard let head, !head.isVerb, !head.isNumber, title.tokens.count > 4 else { return false }
    if title.isA(0, .all), head.classes.intersects([.market, .abstract]) { return true }
    return title.tokens.prefix(3).contains { $0.isA(.none) && !$0.isA(.preposition) }
  }

  /// `A factory in which nobody gets hurt`, `une usine où …`: a thing and how it is to be.
  private var isDescribed: Bool {
    guard let head, !head.isVerb, !head.isNumber, title.tokens.count > 4 else { return false }
    let isOne = title.isA(0, .article)
    return rest.contains {
      let word = title.text($0.range).lowercased()
      return ["where", "which", "whose", "où", "qui"].contains(word)
        || isOne && ["that", "dont"].contains(word)
    }
  }

  private var isSentence: Bool { head.map { title.sentenceVerb($0) != nil } ?? false }

  private var isActivity: Bool {
    guard let head else { return false }
    if verb.rawValue == 0 {
      if head.classes.intersects([.effort, .occasion]), !head.classes.intersects([.abstract]) {
        return true
      }
      let isReady = head.classes.contains(.artefact) && rest.contains { $0.isA(.state) }
      let isDone =
        isReady
        || rest.contains {
          $0.form == .past && $0.isA(.deliver) && !$0.isAny([.increase, .outcomeVerb])
        }
      if rest.first.map({ $0.isA(.effort) }) ?? false, !title.isFrench { return true }
      return isDone || rest.prefix(2).contains { $0.isA(.deliver) && $0.isA(.moment) }
    }
    if verb.contains(.ensure) || isRendering || isForPeople || isBare || isLoved || isLike {
      return false
    }
    if verb.intersects([.deliver, .hire, .event, .activity]) {
      if verb.intersects([.increase, .improve, .decrease]), !verb.intersects([.hire, .event]) {
        return rest.prefix(4).contains { $0.isA(.artefact) && !$0.isAny([.abstract, .metric]) }
          && !hasAmbition
      }
      if verb.contains(.become), hasAmbition { return hasQualifiedThing }
      return true
    }
    return verb.contains(.reach) && rest.prefix(3).contains { $0.isA(.hire) }
  }

  private func isQualitative(hasMetric: Bool, isActivity: Bool) -> Bool {
    guard let head, !isActivity, !hasMetric, !isBare else { return false }
    if verb.rawValue == 0 {
      if isSentence || isDescribed || isTold || isUnknownVerb { return true }
      // A sentence says what is so; a bare topic does not.
      return rest.contains {
        $0.isAny([.outcomeVerb, .state]) && $0.form != .past
          || $0.isA(.become) && !$0.isAny([.deliver, .abstract])
      }
        || head.classes.contains(.vague) && rest.contains { $0.isAny([.vague, .and]) }
    }
    if isChange { return hasReason || isForPeople && isAble }
    return true
  }

  /// `to sell directly`: what people will be able to do.
  private var isAble: Bool {
    rest.indices.contains { place in
      title.isA(place, .to) && title.isAny(place + 1, Self.actions) && title[place + 1]?.form == .base
        && !title.isFrench
    }
  }

  private static let actions = TitleReading.verbs.union([.become])

  /// What the change is for, or by what it is made.
  private var hasReason: Bool {
    guard !verb.contains(.improve) else { return false }
    return title.tokens.indices.dropFirst((head?.place ?? 0) + 3).contains { place in
      let token = title.tokens[place]
      if token.isA(.to), !title.isFrench {
        return title.isAny(place + 1, TitleReading.verbs) && title[place + 1]?.form == .base
          && !title.isAny(place + 1, [.artefact])
      }
      return token.isA(.purpose) || token.isA(.means) && !token.isA(.when)
    }
  }

  private func isVague(hasMetric: Bool, isActivity: Bool) -> Bool {
    guard let head, !hasMetric else { return false }
    if isActivity || isSentence && verb.rawValue == 0 { return false }
    if isBare { return true }
    if isChange { return !hasReason && !(isForPeople && isAble) }
    if isDescribed || verb.rawValue == 0 && (isTold || isUnknownVerb) { return false }
    if rest.contains(where: { $0.isA(.superlative) }) && !isPlaced
      || head.classes.contains(.superlative) && rest.count < 3
    {
      return true
    }
    guard verb.rawValue == 0 else { return false }
    return !isQualitative(hasMetric: false, isActivity: false)
  }
}
