import OKRModel

/// Decides what the title of an objective is.
struct ObjectiveReader {
  let title: TitleReading
  let head: Head?
  let verb: WordClasses
  let rest: ArraySlice<Token>

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
      title.isA(place, .to) && title.isAny(place + 1, Self.actions)
        && title[place + 1]?.form == .base
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
