/// The words of a language in targets; all without regard to case and accents, and each of one or
/// more words.
public struct TargetWords: Sendable, Hashable {
  /// A whole target: `milestones`, `jalons`.
  public var milestones: [String]
  /// A whole target: `baseline`, `référence`.
  public var baseline: [String]
  /// A whole target: `done`, `fait`.
  public var done: [String]
  /// Before a baseline: `from`, `de`.
  public var from: [String]
  /// Between baseline and target, and between two bounds: `to`, `à`.
  public var to: [String]
  /// Before two bounds: `between`, `entre`.
  public var between: [String]
  /// Between two bounds after such a word: `and`, `et`.
  public var and: [String]
  /// Before a lower bound: `at least`, `au moins`.
  public var atLeast: [String]
  /// Before an upper bound: `at most`, `au plus`.
  public var atMost: [String]
  /// Behind a lower bound: `or more`, `ou plus`.
  public var orMore: [String]
  /// Behind an upper bound: `or less`, `ou moins`.
  public var orLess: [String]

  public init(
    milestones: [String] = [], baseline: [String] = [], done: [String] = [],
    from: [String] = [], to: [String] = [], between: [String] = [], and: [String] = [],
    atLeast: [String] = [], atMost: [String] = [], orMore: [String] = [], orLess: [String] = []
  ) {
    self.milestones = milestones
    self.baseline = baseline
    self.done = done
    self.from = from
    self.to = to
    self.between = between
    self.and = and
    self.atLeast = atLeast
    self.atMost = atMost
    self.orMore = orMore
    self.orLess = orLess
  }
}

/// Phrases that are compared without case and accents, against the words of a text.
struct Phrases: Sendable {
  private let whole: Set<String>
  /// The words of each phrase, the longest phrase first, so that `at least` comes before `at`.
  private let phrases: [[String]]

  init(_ texts: [String]) {
    let folds = Set(texts.map { folded($0) }).subtracting([""])
    whole = folds
    phrases = folds.map { $0.split(separator: " ").map(String.init) }
      .sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
  }

  func contains(_ folded: String) -> Bool { whole.contains(folded) }

  /// The number of words of the longest phrase that stands at a place among folded words.
  func wordCount(in words: [TextWord], at index: Int) -> Int? {
    phrases.first { phrase in
      index + phrase.count <= words.count
        && zip(phrase, words[index...]).allSatisfy { $0 == $1.folded }
    }?.count
  }
}

/// A part of a text between spaces, folded, with its place.
struct TextWord: Sendable {
  let folded: String
  let range: Range<Int>

  static func words(of bytes: ArraySlice<UInt8>) -> [TextWord] {
    var words: [TextWord] = []
    var cursor = ByteCursor(bytes)
    while true {
      cursor.skipSpaces()
      guard !cursor.isAtEnd else { return words }
      let begin = cursor.index
      while !cursor.isAtEnd, cursor.spaceLength == 0 { cursor.index += 1 }
      words.append(
        TextWord(
          folded: OKRModel.folded(utf8: bytes[begin..<cursor.index]),
          range: begin..<cursor.index))
    }
  }
}
