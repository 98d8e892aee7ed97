import OKRDocument

/// The last part of an objective's name, made from its title.
enum Slug {
  /// Lower-case letters and digits in words joined by hyphens: at most eight words and 60 letters,
  /// without accents. Empty where the title has none of these.
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
    var slug = ""
    for word in words.prefix(8) {
      let next = slug.isEmpty ? word : slug + "-" + word
      if next.count > 60 { break }
      slug = next
    }
    return slug.isEmpty ? String(words.first?.prefix(60) ?? "") : slug
  }
}
