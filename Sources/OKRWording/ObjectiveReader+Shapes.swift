/// Shapes of objectives that say nothing, or say it without a verb that is known.
extension ObjectiveReader {
  /// Whether nothing is named but that it is to be more, or good: `Sell more`, `be the best`.
  var isBare: Bool {
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
        ]) && !token.isA(.artefact)
          || isSoft && rest.count <= 3 && token.isAny([.metric, .abstract]))
    }
  }

  /// `Deliver value`, `develop our people`: what every organisation does.
  var isThin: Bool {
    guard verb.intersects([.deliver, .improve]), !verb.intersects([.hire, .event]) else {
      return false
    }
    let words = rest.filter { !$0.isAny([.article, .preposition, .by, .from]) }
    guard words.count == 1, let only = words.first, only.kind == .word else { return false }
    return only.isAny([.abstract, .metric, .market]) && !only.isAny([.artefact, .deliver])
  }

  /// Whether people of it do something of their own will: `a product that customers recommend`.
  var isLoved: Bool {
    guard verb.intersects([.deliver, .become]), !verb.contains(.event) else { return false }
    return rest.indices.dropLast().contains { place in
      guard title.isAny(place, [.market, .abstract]), place > rest.startIndex + 1 else {
        return false
      }
      let next = title[place + 1]
      return next.map {
        $0.kind == .word && $0.isAny([.outcomeVerb, .become]) && $0.form != .past
          && !$0.isAny([.deliver, .artefact, .market, .article, .preposition])
      } ?? false
    }
  }

  /// `Run the club like a business`
  var isLike: Bool {
    rest.dropFirst().dropLast().contains {
      ["like", "comme"].contains(title.text($0.range).lowercased())
    }
  }

  /// A verb that no vocabulary has to know: `nous implanter solidement`.
  var isUnknownVerb: Bool {
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
  var isTold: Bool {
    guard let head, !head.isVerb, !head.isNumber, title.tokens.count > 4 else { return false }
    if title.isA(0, .all), head.classes.intersects([.market, .abstract]) { return true }
    return title.tokens.prefix(3).contains { $0.isA(.none) && !$0.isA(.preposition) }
  }

  /// `A factory in which nobody gets hurt`, `une usine où …`: a thing and how it is to be.
  var isDescribed: Bool {
    guard let head, !head.isVerb, !head.isNumber, title.tokens.count > 4 else { return false }
    let isOne = title.isA(0, .article)
    return rest.contains {
      let word = title.text($0.range).lowercased()
      return ["where", "which", "whose", "où", "qui"].contains(word)
        || isOne && ["that", "dont"].contains(word)
    }
  }

  /// What is to be the best, and for whom or where: `the leading choice for organic food in the north`.
  var isPlaced: Bool {
    guard let place = rest.firstIndex(where: { $0.isA(.superlative) }) else { return false }
    let behind = rest[(place + 1)...]
    guard let link = behind.firstIndex(where: { $0.isA(.preposition) }), link > place + 1 else {
      return false
    }
    return behind[(link + 1)...].count { $0.kind == .word && !$0.isAny([.article, .preposition]) }
      > 2
  }
}
