import OKRModel

/// What a number is out of: `3 out of 5`, `9 in 10`, `un candidat sur trois`.
extension TitleReading {
  /// `3 out of 5`, `8 of 10 posts`, `4 sur 5`, `3 clients sur 4`
  func takeOutOf(_ per: inout String, _ next: inout Int, afterNoun: Bool = false) {
    var place = next
    // `1 client gratuit sur 4`
    if afterNoun, isFrench, !isA(place, .outOf), kind(place) == .word, isA(place + 1, .outOf) {
      place += 1
    }
    // `8 or higher out of 10`
    if per.isEmpty, isAny(place, [.more, .less]), kind(place) == .word, isA(place + 1, .outOf) {
      place += 1
    }
    guard per.isEmpty, isA(place, .outOf) || !afterNoun && isIn(place) else { return }
    let isShort = !isFrench && tokens[place].range.count == 2
    if isShort, kind(place - 1) != .number, !isA(place - 1, .number) { return }
    place += isA(place + 1, .all) ? 2 : 1
    guard let token = self[place], isWhole(token) else { return }
    if afterNoun, !isOne(next), kind(place + 1) == .word,
      isNoun(place + 1), !isFinite(place + 1)
    {
      return
    }
    if isAny(place + 1, [.timeUnit, .period]) { return }
    per = "/" + (token.kind == .number ? text(token.range) : String(token.number))
    next = place + 1
  }

  /// `9 in 10`
  func isIn(_ place: Int) -> Bool {
    guard !isFrench, let link = self[place], link.kind == .word else { return false }
    let isYear = self[place + 1].map { $0.kind == .number && numbers[$0.number].isYear } ?? false
    return !isYear && text(link.range).lowercased() == "in"
  }

  /// `un candidat sur trois`: what one is part of.
  func isOne(_ next: Int) -> Bool {
    isFrench && next > 1
      && ["un", "une"].contains(text(tokens[next - 2].range).lowercased())
  }

  func isFinite(_ place: Int) -> Bool {
    guard let token = self[place] else { return false }
    // `8 élèves sur 10 lisent`
    if isFrench, token.classes.rawValue == 0, token.range.count > 4 {
      let word = bytes[token.range]
      return word.suffix(3).elementsEqual("ent".utf8) && !word.suffix(4).elementsEqual("ment".utf8)
    }
    return token.form == .marked && token.isAny(Self.verbs) && !token.isAny([.market, .artefact])
  }
}
