/// What is to be more, less, better or quicker, without a number.
extension KeyResultReader {
  /// `Resolve issues faster`, `répondre plus vite`: what is to take less time.
  var isQuicker: Bool {
    guard let head, head.isVerb, !isQuantified, verb.intersects([.reach, .deliver, .event]),
      !has(.hire)
    else { return false }
    let end = title.tokens.count - 1
    guard end > head.place else { return false }
    if !title.isFrench {
      return ["faster", "quicker", "sooner", "earlier"].contains(
        title.text(title.tokens[end].range).lowercased())
    }
    return title.tokens.indices.dropFirst(head.place + 1).contains { place in
      title.tokens[place].range.count == 4
        && title.text(title.tokens[place].range).lowercased() == "plus"
        && ["vite", "rapidement", "tôt"].contains(
          title[place + 1].map { title.text($0.range).lowercased() })
    }
  }

  /// `Develop leadership skills`
  var isDeveloping: Bool {
    guard let head, !title.isFrench else { return false }
    return title.text(title.tokens[head.place].range).lowercased().hasPrefix("develop")
  }

  /// `Attract better candidates`
  var isBetter: Bool {
    rest(3).contains { $0.isA(.improve) && $0.isA(.vague) && !$0.isA(.soft) }
  }

  /// `des livraisons plus rapides`
  func isShorter(_ place: Int) -> Bool {
    guard title.tokens[place].kind == .word, title.isPlus(place), let next = title[place + 1] else {
      return false
    }
    let word = title.text(next.range).lowercased()
    return word.hasPrefix("rapide") || word.hasPrefix("court") || word.hasPrefix("vite")
  }

  /// `Spend less on travel`, `dépenser moins`
  var isLessOfIt: Bool {
    guard head?.isVerb == true, !isQuantified, let first = rest(1).first, first.kind == .word else {
      return false
    }
    return ["less", "fewer", "moins", "moins de", "moins d"].contains(
      title.text(first.range).lowercased().replacing("’", with: "'").replacing("d'", with: "d"))
  }

  /// `Raise $250k`: money that is found, and no level that goes up.
  var isFunding: Bool {
    guard let head, !title.isFrench, let figure, figure.isMoney, figure.figure.baseline == nil,
      title.text(title.tokens[head.place].range).lowercased().hasPrefix("rais")
    else { return false }
    let place = figure.tokens.lowerBound
    return title.kind(place - 1) == .currency ? place == head.place + 2 : place == head.place + 1
  }
}
