/// What the verb of a title is about.
extension KeyResultReader {
  /// Something is got that is there or is not: `win the city contract`, `get the budget approved`.
  var isObtained: Bool {
    guard let head, head.classes.contains(.obtain), has(.reach), !isQuantified else { return false }
    let object = rest(7)
    if object.contains(where: { $0.form == .past && $0.isAny([.deliver, .hire]) }) { return true }
    // `Run a half marathon` is a phrase of its own.
    if object.isEmpty, title.isPair(head.place) { return true }
    guard !object.isEmpty, !head.classes.contains(.copula),
      !object.contains(where: {
        $0.isAny([.abstract, .improve, .vague, .superlative]) && !$0.isA(.soft)
      })
    else { return false }
    // `Get healthier`
    if title.text(title.tokens[head.place].range).lowercased() == "get", let first = object.first,
      !first.isA(.article), first.kind == .word, !first.isCapitalized, first.classes.rawValue == 0,
      first.form == .base
    {
      return false
    }
    let noun = objectNoun(head)
    return noun.map { !$0.isAny([.metric, .market, .effort]) || $0.isA(.artefact) } ?? false
  }

  /// Whether the object is something that nobody can touch: `build trust`; not `write the safety manual`.
  func isAbstract(_ head: Head) -> Bool {
    title.isFrench
      || (objectNoun(head).map {
        $0.isAny([.abstract, .market, .effort]) || $0.classes.rawValue != 0
      } ?? true)
  }

  /// The noun that the object turns on: the last of its phrase in English, the first in French.
  func objectNoun(_ head: Head) -> Token? {
    var place = head.place + 1
    var noun: Token?
    while let token = title[place], token.kind == .word || token.kind == .name {
      if token.isAny([.article, .adverb, .number]), noun == nil {
        place += 1
        continue
      }
      if token.isAny([.preposition, .and, .to]) { break }
      noun = token
      if title.isFrench, !token.isA(.vague) { break }
      place += 1
    }
    return noun
  }

  /// Events that nobody counted: `attend trade fairs`, `organiser des ateliers`.
  func isOpen(_ head: Head) -> Bool {
    guard has(.event), !has(.deliver), let first = title[head.place + 1], first.kind == .word else {
      return false
    }
    if title.isFrench {
      guard title.text(first.range).lowercased() == "des" else { return false }
      return rest(3).contains { $0.isA(.occasion) && $0.form == .marked }
    }
    guard !first.isAny([.article, .preposition, .to, .recurring]), let noun = objectNoun(head)
    else { return false }
    return noun.isA(.occasion) && noun.form == .marked
      && !rest(5).contains { $0.isA(.recurring) || $0.kind == .name || $0.isA(.all) }
  }

  /// French: some of a mass, `faire de la veille`.
  func isPartitive(_ head: Head) -> Bool {
    guard title.isFrench, head.classes.intersects([.become, .event]) || title.isPair(head.place),
      title.beginsAsInfinitive(title.tokens[head.place]), let first = title[head.place + 1]
    else { return false }
    let word = title.text(first.range).lowercased()
    if word == "du" { return true }
    guard word == "de", let second = title[head.place + 2] else { return false }
    return ["l", "la"].contains(title.text(second.range).lowercased())
  }
}
