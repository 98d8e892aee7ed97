import SourceText

extension String {
  /// The text in small letters with single blanks, by which titles and names are compared.
  var folded: String {
    withoutPadding.lowercased()
  }

  /// The text with every run of blanks as one, and none at the ends.
  var withoutPadding: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text with one dash for a run of them.
  var withoutRepeatedDashes: String {
    var result = ""
    for character in self where !(character == "-" && result.last == "-") && character != " " {
      result.append(character)
    }
    return result
  }

  /// How alike two titles are, from 0 to 1: the words that both have among all words of both.
  func likeness(to other: String) -> Double { Self.likeness(wordSet, other.wordSet) }

  /// The words of a title, as they are compared.
  var wordSet: Set<Substring> { Set(folded.split(separator: " ")) }

  /// How alike two titles are by their words.
  static func likeness(_ mine: Set<Substring>, _ others: Set<Substring>) -> Double {
    guard !mine.isEmpty || !others.isEmpty else { return 1 }
    return Double(2 * mine.intersection(others).count) / Double(mine.count + others.count)
  }
}

extension String {
  /// A row of a table without the blanks around its pipes.
  var withoutCellPadding: String {
    var result = ""
    for character in withoutPadding {
      if character == "|", result.last == " " { result.removeLast() }
      if character == " ", result.last == "|" { continue }
      result.append(character)
    }
    return result
  }
}
