import OKRModel
import SourceText
import YAML

/// The words of one language from which the meaning of a title is read.
///
/// A value: `adding` and `removing` give another vocabulary, for the words of a workspace.
public struct WordingVocabulary: Sendable {
  public let language: WordingLanguage
  let inflection: Inflection
  var words = WordTable()
  var sequences = WordTable(capacity: 2048)
  /// The codes of currencies and the fractions, by the places that entries hold.
  var currencies: [String] = []
  var fractions: [String] = []
  /// Titles with what they leave out, by the kind of rewrite.
  var rewrites: [String: String] = [:]

  /// Whether a workspace accepts words that are vague elsewhere.
  var hasAccepted = false

  static let longestSequence = 6

  /// The vocabulary that ships with the program; read once, when first asked for.
  public init(_ language: WordingLanguage) {
    self =
      switch language {
      case .english: Self.english
      case .french: Self.french
      }
  }

  private static let english = WordingVocabulary(
    yaml: PackageResources.en_yml, .english, .english)
  private static let french = WordingVocabulary(yaml: PackageResources.fr_yml, .french, .french)

  /// The vocabulary with more words of a class: of `vague` what a workspace does not want to read,
  /// of `metric` what it measures.
  public func adding(_ words: some Sequence<String>, to wordClass: WordClass = .vague) -> Self {
    var result = self
    for word in words { result.add(word, wordClass) }
    return result
  }

  /// The vocabulary without words in a class. Other classes of the words stay.
  public func removing(_ words: some Sequence<String>, from wordClass: WordClass = .vague) -> Self {
    var result = self
    for word in words {
      let sequence = WordSequence(word)
      let table: WritableKeyPath<Self, WordTable> = sequence.count == 1 ? \.words : \.sequences
      guard sequence.count > 0, result[keyPath: table][sequence.hash] != nil else { continue }
      result[keyPath: table].change(sequence.hash, default: WordEntry()) {
        $0.classes.remove(WordClasses(wordClass))
      }
    }
    return result
  }
}

extension WordingVocabulary {
  /// The code of a currency by a folded word for it: `euros`, `fcfa`.
  func currencyCode(_ word: String) -> String? {
    guard let entry = words[Self.hash(of: word)], entry.currency >= 0 else { return nil }
    return currencies[entry.currency]
  }

  func isUnit(_ word: String) -> Bool {
    words[Self.hash(of: word)]?.classes.intersects([.unit, .timeUnit]) ?? false
  }

  func isAccepted(_ word: String) -> Bool {
    words[Self.hash(of: folded(word))]?.classes.contains(.accepted) ?? false
  }

  func isTimeUnit(_ word: String) -> Bool {
    words[Self.hash(of: word)]?.classes.contains(.timeUnit) ?? false
  }

  private static func hash(of word: String) -> UInt64 {
    var buffer = FoldedWord()
    for byte in word.utf8 { buffer.append(byte) }
    return buffer.hash
  }
}

/// A language whose titles are understood.
public enum WordingLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
}
