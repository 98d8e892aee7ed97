import OKRWording

/// The words that make a statement, without order, case, accents, signs and words of up to three
/// letters, unless there are no others. Held as hashes, because most statements share no word.
struct StatementWords: Hashable {
  /// In order, each once.
  private var words: [UInt64]

  init(_ text: String) {
    let all = HashedWord.all(in: text)
    let long = all.filter { $0.letterCount > 3 || $0.hasDigit }
    let sorted = (long.isEmpty ? all : long).map(\.hash).sorted()
    words = []
    words.reserveCapacity(sorted.count)
    for word in sorted where word != words.last { words.append(word) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether two statements share nearly all of their words: at least five of six.
  func says(_ other: StatementWords) -> Bool {
    var common = 0
    var (left, right) = (words[...], other.words[...])
    while let first = left.first, let second = right.first {
      if first == second { common += 1 }
      if first <= second { left.removeFirst() }
      if second <= first { right.removeFirst() }
    }
    let all = words.count + other.words.count - common
    return all > 0 && common * 6 >= all * 5
  }
}
