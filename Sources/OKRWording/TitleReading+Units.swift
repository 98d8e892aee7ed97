import OKRModel

/// Levels in two units of one kind: `3 h → 45 min`.
extension TitleReading {
  /// Whether a figure goes up or down once both of its ends are in one unit of time; nil where they are
  /// not written in two of them.
  func order(_ found: FoundFigure) -> Int? {
    guard let start = found.figure.baseline?.number, let end = found.figure.target?.number else {
      return nil
    }
    var units: [Int] = []
    for token in tokens[found.tokens] where units.count < 2 {
      if token.kind == .number, case .text(let unit) = numbers[token.number].unit {
        if let seconds = Self.seconds(unit) { units.append(seconds) }
      } else if token.kind == .word, token.isA(.timeUnit),
        let seconds = Self.seconds(text(token.range))
      {
        units.append(seconds)
      }
    }
    guard units.count == 2, units[0] != units[1] else { return nil }
    let first = start.doubleValue * Double(units[0])
    let second = end.doubleValue * Double(units[1])
    return first == second ? nil : first < second ? 1 : -1
  }

  /// How long a unit of time is, by its first letters.
  private static func seconds(_ unit: String) -> Int? {
    let word = unit.lowercased()
    if word == "ms" || word.hasPrefix("milli") { return nil }
    return lengths.first { word == $0.short || word.hasPrefix($0.long) }?.seconds
  }

  private static let lengths: [(short: String, long: String, seconds: Int)] = [
    ("s", "sec", 1), ("min", "minute", 60), ("mn", "mins", 60), ("h", "hour", 3600),
    ("hr", "heure", 3600), ("hrs", "hrs", 3600), ("d", "day", 86_400), ("j", "jour", 86_400),
    ("w", "week", 604_800), ("wk", "semaine", 604_800), ("mo", "month", 2_592_000),
    ("mois", "mois", 2_592_000), ("yr", "year", 31_536_000), ("an", "ans", 31_536_000),
  ]

  /// French `plus` in front of what is compared: `plus visibles`, not `plus de` and not `plus 10`.
  func isPlus(_ place: Int) -> Bool {
    guard tokens[place].range.count == 4, text(tokens[place].range).lowercased() == "plus",
      let next = self[place + 1],
      next.kind == .word
    else { return false }
    return !next.isAny([.preposition, .article, .number])
  }
}
