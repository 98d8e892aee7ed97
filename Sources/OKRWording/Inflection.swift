/// The form in which a word of a vocabulary stands in a title.
enum WordForm: UInt8 {
  /// As it is listed: an infinitive, a singular.
  case base
  /// A plural, or a verb with its person: `features`, `reaches`, `passe`.
  case marked
  /// `published`, `publié`
  case past
  /// `publishing`, `publiant`
  case gerund
}

/// The regular endings of a language, taken off to find the word that is listed.
enum Inflection: Sendable {
  case english, french

  /// Finds the listed word that a word is a form of.
  ///
  /// - Parameter find: what is known of a hash; called a fixed number of times at most.
  func look(
    for word: FoldedWord, isAccented: Bool, find: (UInt64) -> WordEntry?
  ) -> (WordEntry, WordForm, UInt64)? {
    guard !word.isTooLong, word.count > 0 else { return nil }
    let exact = find(word.hash)
    if let exact, exact.isInflected || word.count <= 2 {
      return (exact, exact.form ?? .base, exact.lemma == 0 ? word.hash : exact.lemma)
    }
    guard word.count > 2 else { return nil }
    func tried(_ drop: Int, _ ending: StaticString, _ form: WordForm)
      -> (WordEntry, WordForm, UInt64)?
    {
      guard word.count - drop >= 2 else { return nil }
      let hash = word.hash(dropping: drop, adding: ending)
      guard let entry = find(hash), entry.isInflected else { return nil }
      return (entry, form, hash)
    }
    let found =
      switch self {
      case .english: english(word, tried)
      case .french: french(word, isAccented, tried) ?? participle(word, find)
      }
    // A word that is known only as the beginning of a sequence.
    guard let exact else { return found }
    guard var found else { return (exact, .base, word.hash) }
    found.0.isStart = found.0.isStart || exact.isStart
    return found
  }

  private func english(
    _ word: FoldedWord,
    _ tried: (Int, StaticString, WordForm) -> (WordEntry, WordForm, UInt64)?
  ) -> (WordEntry, WordForm, UInt64)? {
    if word.hasSuffix("s") {
      if word.hasSuffix("ies"), let found = tried(3, "y", .marked) { return found }
      if let found = tried(1, "", .marked) { return found }
      return word.hasSuffix("es") ? tried(2, "", .marked) : nil
    }
    if word.hasSuffix("ed") {
      if let found = tried(1, "", .past) ?? tried(2, "", .past) { return found }
      if word.hasSuffix("ied"), let found = tried(3, "y", .past) { return found }
      return isDoubled(word, before: 2) ? tried(3, "", .past) : nil
    }
    if word.hasSuffix("ing") {
      if let found = tried(3, "", .gerund) ?? tried(3, "e", .gerund) { return found }
      return isDoubled(word, before: 3) ? tried(4, "", .gerund) : nil
    }
    return nil
  }

  /// The feminine and plural of an irregular participle: `traduites` of `traduit`.
  private func participle(
    _ word: FoldedWord, _ find: (UInt64) -> WordEntry?
  ) -> (WordEntry, WordForm, UInt64)? {
    guard word.count > 4, word.hasSuffix("e") || word.hasSuffix("s") else { return nil }
    for drop in 1...(word.hasSuffix("es") ? 2 : 1) {
      if let entry = find(word.hash(dropping: drop)), entry.form == .past {
        return (entry, .past, entry.lemma)
      }
    }
    return nil
  }

  private func isDoubled(_ word: FoldedWord, before ending: Int) -> Bool {
    let count = word.count - ending
    return count > 2 && word.bytes[count - 1] == word.bytes[count - 2]
  }

  private func french(
    _ word: FoldedWord, _ isAccented: Bool,
    _ tried: (Int, StaticString, WordForm) -> (WordEntry, WordForm, UInt64)?
  ) -> (WordEntry, WordForm, UInt64)? {
    let past: WordForm = isAccented ? .past : .marked
    switch word.bytes[word.count - 1] {
    case UInt8(ascii: "e"):
      if word.hasSuffix("ee"), let found = tried(2, "er", .past) { return found }
      if let found = tried(1, "er", past) ?? tried(1, "", .base) { return found }
      return word.hasSuffix("ie") ? tried(2, "ir", .past) : tried(1, "re", .marked)
    case UInt8(ascii: "s"), UInt8(ascii: "x"):
      if let found = tried(1, "", .marked) { return found }
      if word.hasSuffix("ees"), let found = tried(3, "er", .past) { return found }
      if word.hasSuffix("es") {
        if let found = tried(2, "er", past) ?? tried(2, "", .marked) { return found }
        return word.hasSuffix("ies") ? tried(3, "ir", .past) : nil
      }
      if word.hasSuffix("aux"), let found = tried(3, "al", .marked) { return found }
      if word.hasSuffix("ons") { return tried(3, "er", .marked) ?? tried(4, "er", .marked) }
      return word.hasSuffix("is") ? tried(2, "ir", .past) : nil
    case UInt8(ascii: "i"): return tried(1, "ir", .past)
    case UInt8(ascii: "u"): return tried(1, "re", .past)
    case UInt8(ascii: "t"):
      if word.hasSuffix("ent") {
        if let found = tried(3, "er", .marked) { return found }
        return word.hasSuffix("issent") ? tried(6, "ir", .marked) : nil
      }
      if word.hasSuffix("ant") {
        if let found = tried(3, "er", .gerund) ?? tried(4, "er", .gerund) { return found }
        return word.hasSuffix("issant") ? tried(6, "ir", .gerund) : tried(3, "re", .gerund)
      }
      return word.hasSuffix("it") ? tried(2, "ir", .marked) : nil
    case UInt8(ascii: "z"): return tried(2, "er", .marked)
    case UInt8(ascii: "a"): return word.hasSuffix("era") ? tried(3, "er", .marked) : nil
    default: return nil
    }
  }
}
