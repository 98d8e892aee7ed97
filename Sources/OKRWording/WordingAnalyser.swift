/// Reads what the titles of one language say, by its words and a few rules of grammar; no meaning is
/// guessed beyond them.
///
/// The time is linear in the length of a title. No input is refused: bytes that are no UTF-8, control
/// characters and words of any length are read as signs that tell nothing.
public struct WordingAnalyser: Sendable {
  public let vocabulary: WordingVocabulary

  /// Of a longer title, only so many bytes are read; no reader takes in more.
  static let longest = 4096

  public init(_ vocabulary: WordingVocabulary) {
    self.vocabulary = vocabulary
  }

  /// - Parameter changes: what a workspace changes about the words of the language.
  public init(_ language: WordingLanguage, _ changes: WordingChanges = WordingChanges()) {
    self.init(WordingVocabulary(language).changed(by: changes))
  }

  public func keyResult(_ title: some StringProtocol) -> KeyResultReading {
    keyResult(Array(title.utf8.prefix(Self.longest)))
  }

  public func keyResult(_ title: [UInt8]) -> KeyResultReading {
    KeyResultReader(TitleReading(Self.bounded(title), vocabulary)).reading
  }

  public func objective(_ title: some StringProtocol) -> ObjectiveReading {
    objective(Array(title.utf8.prefix(Self.longest)))
  }

  public func objective(_ title: [UInt8]) -> ObjectiveReading {
    ObjectiveReader(TitleReading(Self.bounded(title), vocabulary)).reading
  }

  private static func bounded(_ title: [UInt8]) -> [UInt8] {
    title.count <= longest ? title : Array(title.prefix(longest))
  }
}
