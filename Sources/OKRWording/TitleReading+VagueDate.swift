/// Times that everybody reads otherwise: `soon`, `bientôt`, and the end of a year that is not named.
extension TitleReading {
  var vagueDate: Range<Int>? {
    if let place = tokens.indices.first(where: { tokens[$0].isA(.soon) }), !isNamedYear(place + 1) {
      return tokens[place].range
    }
    guard let deadline else { return nil }
    let words = tokens.filter { deadline.contains($0.start) }
    let isYear = words.contains { Self.years.contains(text($0.range).lowercased()) }
    let isNamed = words.contains {
      $0.kind == .number || $0.kind == .name || $0.isAny([.month, .this])
    }
    return isYear && !isNamed ? deadline : nil
  }

  private func isNamedYear(_ place: Int) -> Bool { kind(place) == .number || kind(place) == .name }

  private static let years: Set = [
    "year", "year-end", "eoy", "année", "annee", "l'année", "l’année",
  ]
}
