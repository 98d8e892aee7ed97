extension KeyResultReader {
  /// The token that joins a second result to the first; nil where there is one.
  var bundling: Int? {
    secondTarget ?? secondMetric ?? thirdObject ?? secondClause ?? secondDeliverable
  }

  /// Two numbers with a conjunction between them, or with a metric of its own each.
  private var secondTarget: Int? {
    guard title.found.count > 1 else { return nil }
    for (first, second) in zip(title.found, title.found.dropFirst()) {
      guard title.tokens[second.tokens.lowerBound].depth == 0 else { continue }
      let words = title.between(first, second)
      // `€3M, of which 40 % from new customers`
      if words.contains(where: { ["which", "dont"].contains(title.text($0.range).lowercased()) }) {
        continue
      }
      let joint = words.firstIndex {
        $0.kind == .semicolon || $0.kind == .comma || $0.kind == .plus || $0.kind == .ampersand
          || $0.kind == .stop
          || $0.isA(.and) || $0.isA(.maintain) && $0.form == .gerund || title.isWithout($0)
      }
      if let joint { return joint }
      if let metric = words.firstIndex(where: { $0.isAny([.metric, .scoreUnit]) }),
        words.last.map({
          $0.kind == .less || $0.kind == .more || $0.kind == .equals || $0.kind == .currency
        }) ?? false
      {
        return metric
      }
    }
    return nil
  }

  /// Two metrics with a conjunction between them and one number for both.
  private var secondMetric: Int? {
    guard isQuantified || title.placeholder != nil || sentence != nil else { return nil }
    var last: Int?
    for place in title.tokens.indices where title.tokens[place].depth == 0 {
      let token = title.tokens[place]
      guard token.isA(.metric), token.form == .base, !token.isAny([.deliver, .artefact]) else {
        continue
      }
      // The noun that ends its phrase is what is measured.
      if title.isA(place + 1, .metric)
        || title.kind(place + 1) == .word && !title.isFrench && title.isNoun(place + 1)
      {
        continue
      }
      if let last {
        let words = title.tokens[(last + 1)..<place]
        if words.count <= 4, let first = words.first,
          first.isA(.and) || first.kind == .ampersand || first.kind == .comma && words.count <= 3,
          !words.contains(where: { $0.kind == .number })
        {
          return last + 1
        }
      }
      last = place
    }
    return nil
  }

  /// A change of three things at once: `improve design, speed and support`.
  private var thirdObject: Int? {
    guard let head, verb.intersects([.increase, .improve, .decrease]), !has(.deliver) else {
      return nil
    }
    var joint: Int?
    var separators = 0
    var words = 0
    for place in title.tokens.indices.dropFirst(head.place + 1) {
      let token = title.tokens[place]
      if token.isA(.and) || token.kind == .comma || token.kind == .ampersand {
        if words > 3 || words == 0 && separators == 0 { break }
        if words > 0 {
          separators += 1
          joint = place
        }
        words = 0
      } else if token.kind == .word, !token.isA(.preposition) || token.isA(.article) {
        words += 1
      } else {
        break
      }
    }
    return separators >= 2 ? joint : nil
  }

  /// A second verb with an object of its own.
  private var secondClause: Int? {
    guard let head else { return nil }
    var hasPurpose = has(.ensure)
    var hasList = false
    for place in title.tokens.indices.dropFirst(head.place + 1) {
      let token = title.tokens[place]
      if token.depth > 0 { continue }
      if token.kind == .semicolon || token.kind == .stop {
        if !hasList || token.kind == .stop, isClause(place + 1, needsVerb: token.kind == .stop) {
          return place
        }
        continue
      }
      if token.kind == .colon { hasList = true }
      if token.isAny([.purpose, .means]), token.kind == .word, !token.isA(.and),
        title.isFrench || !token.isA(.to) || isInfinitive(place + 1),
        !title.isFrench || token.range.count > 2 || title[place + 1]?.form == .gerund
      {
        hasPurpose = true
      }
      let joins =
        token.isA(.and) || token.kind == .comma || token.kind == .plus || token.kind == .ampersand
      guard joins, head.isVerb, !hasPurpose, place > head.place + 1 else { continue }
      // `Design, build and launch the app`: verbs of one object.
      if title.tokens[(head.place + 1)..<place].allSatisfy({
        $0.kind == .comma || $0.isA(.and)
          || $0.kind == .word && $0.isAny(TitleReading.verbs)
            && (title.isFrench ? title.endsAsInfinitive($0) : $0.form == .base)
      }) {
        continue
      }
      if isSecondVerb(place + 1) || token.isA(.and) && isSecondCount(place + 1, head) {
        return place
      }
    }
    return nil
  }

  /// Whether the word behind `to` is a verb, as far as can be seen.
  private func isInfinitive(_ place: Int) -> Bool {
    guard let token = title[place], token.kind == .word, token.form == .base, !token.isUppercase
    else { return false }
    return token.isAny(TitleReading.verbs)
      || !token.isAny([
        .artefact, .market, .metric, .occasion, .article, .preposition, .number, .less, .more,
      ])
  }

  private func isClause(_ place: Int, needsVerb: Bool) -> Bool {
    let rest = title.tokens.indices.dropFirst(place)
    guard rest.count > 2, let head = title.head(from: place) else { return false }
    return head.isVerb || !needsVerb
  }

  /// `Recruit a designer and two engineers`, `have plans in place and at least 3 posts open`
  private func isSecondCount(_ start: Int, _ head: Head) -> Bool {
    guard verb.intersects([.deliver, .hire, .reach]), let found = title.found.first ?? nil else {
      return isOpenCount(start)
    }
    return title.found.count == 1 && found.figure.baseline == nil && !found.isTime
      && found.figure.unit != "%"
      && (found.tokens.lowerBound == start
        || title.isAny(start, [.more, .less]) && found.tokens.lowerBound == start + 1)
      && found.counted.rawValue != 0
      && !title.tokens[found.tokens].contains {
        title.text($0.range).lowercased() == "other"
          || title.text($0.range).lowercased().hasPrefix("autre")
      }
  }

  /// `and at least X positions`
  private func isOpenCount(_ start: Int) -> Bool {
    guard let placeholder = title.placeholder, title.isAny(start, [.more, .less]),
      let next = title[start + 1]
    else { return false }
    return next.range.overlaps(placeholder)
  }

  private func isSecondVerb(_ start: Int) -> Bool {
    var place = start
    while title.isAny(place, [.adverb]) || title.isA(place, .and) { place += 1 }
    guard let token = title[place], token.kind == .word, !token.isUppercase,
      token.isAny([
        .increase, .improve, .decrease, .maintain, .reach, .deliver, .hire, .event, .activity,
      ])
        || token.isA(.move) && title.isA(place + 1, .article)
        || title.isFrench && token.classes.rawValue == 0 && token.range.count > 4
          && title.isA(place + 1, .article),
      title.isFrench ? title.endsAsInfinitive(token) : token.form == .base
    else { return false }
    // A word that is a noun as well needs an article or number behind it.
    if !title.isFrench,
      token.isAny([
        .artefact, .occasion, .effort, .metric, .market, .abstract, .state, .vague, .preposition,
      ])
    {
      guard title.isA(place + 1, .article) || title.kind(place + 1) == .number else { return false }
    }
    guard let next = title[place + 1],
      next.kind == .word || next.kind == .number || next.kind == .name || next.kind == .more
    else {
      return false
    }
    if next.isAny([.and, .pronoun]) && !next.isA(.article)
      || next.isA(.pronoun) && title.text(next.range).count > 2 && !next.isA(.article)
    {
      return false
    }
    return true
  }

  /// Deliverables joined by a plus: `image published + chart documented`.
  private var secondDeliverable: Int? {
    guard let head, !head.isVerb, !isQuantified else { return nil }
    guard let plus = title.tokens.firstIndex(where: { $0.kind == .plus && $0.depth == 0 }) else {
      return nil
    }
    let isDone: (Token) -> Bool = {
      $0.isA(.state) || $0.form == .past && $0.isAny([.deliver, .hire])
    }
    return title.tokens[plus...].contains(where: isDone) ? plus : nil
  }
}
