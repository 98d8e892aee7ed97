/// Promises whose verb alone misleads about what they are.
extension KeyResultReader {
  /// `Deliver better service`, `offrir un meilleur accueil`, `provide excellent support`
  var givesBetter: Bool {
    verb.contains(.become) && !isQuantified
      && (rest(2).contains { $0.isA(.improve) && !$0.isA(.deliver) && $0.isA(.vague) }
        || rest(3).contains { $0.isA(.superlative) } && isOfService)
  }

  /// Whether what is given is a service and no thing.
  var isOfService: Bool {
    rest(5).contains { token in
      token.isA(.abstract)
        || ["service", "support", "care", "accueil", "soin"].contains {
          title.text(token.range).lowercased().hasPrefix($0)
        }
    }
  }

  /// `Finish in the top 3`, `terminer dans le top 3`
  var isRank: Bool {
    guard let figure, figure.isWeak, title.isA(figure.tokens.lowerBound - 1, .top) else {
      return false
    }
    let place = figure.tokens.lowerBound - 2
    return figure.figure.unit == nil && !figure.counted.contains(.artefact)
      && (title.isA(place, .preposition)
        || title.isA(place, .article) && title.isA(place - 1, .preposition))
  }

  /// `Sign agreements with 5 universities`: what is signed is the result.
  func isAgreement(_ head: Head, _ figure: FoundFigure) -> Bool {
    guard let noun = objectNoun(head), noun.isA(.artefact), noun.form == .marked,
      noun.start < figure.figure.range.lowerBound
    else { return false }
    return title.isPlaces(figure)
  }

  /// `Be accredited`, `être certifié`: somebody else says so.
  var isCertified: Bool {
    guard let head, head.classes.contains(.copula), let next = rest(1).first, next.isA(.state)
    else {
      return false
    }
    let word = title.text(next.range).lowercased()
    return ["certif", "accredit", "agré", "labell", "homolog", "licens", "licenc"].contains(
      where: word.hasPrefix)
  }

  /// `Post 3 times a week`
  var isRhythm: Bool {
    guard let unit = figure?.figure.unit else { return false }
    return ["times", "fois"].contains(unit) || unit.hasPrefix("times/") || unit.hasPrefix("fois/")
  }
}
