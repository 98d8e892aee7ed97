import OKRDocument

/// The last part of an objective's name, made from its title.
enum Slug {
  /// Lower-case letters and digits in words joined by hyphens: at most five words and 40 letters,
  /// without accents, single letters, and short words at the end behind the third. Empty where the title has none of these.
  static func text(_ title: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in folded(title).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    // A single letter is what an elision or a possessive leaves: `l’élan`, `team’s`.
    let whole = words.filter { $0.count > 1 || $0.allSatisfy(\.isNumber) }
    if !whole.isEmpty { words = whole }
    var kept: [String] = []
    for word in words.prefix(5) where (kept + [word]).joined(separator: "-").count <= 40 {
      kept.append(word)
    }
    while kept.count > 3, let last = kept.last, last.count <= 3 { kept.removeLast() }
    return kept.isEmpty ? String(words.first?.prefix(40) ?? "") : kept.joined(separator: "-")
  }
}
