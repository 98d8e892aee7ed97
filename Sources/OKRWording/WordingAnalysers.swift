import Synchronization

/// The analysers of a workspace, one a language; each is made when the first title of its language is
/// read, so that holding them costs nothing.
public final class WordingAnalysers: Sendable {
  public let changes: WordingChanges
  private let english = AtomicLazyReference<Made>()
  private let french = AtomicLazyReference<Made>()

  public init(_ changes: WordingChanges = WordingChanges()) {
    self.changes = changes
  }

  public subscript(language: WordingLanguage) -> WordingAnalyser {
    switch language {
    case .english: analyser(.english, english)
    case .french: analyser(.french, french)
    }
  }

  /// The analyser of a language by its code, `en`; nil where titles of it are not understood.
  public subscript(code: String) -> WordingAnalyser? {
    WordingLanguage(rawValue: code).map { self[$0] }
  }

  /// Threads that come first together may make some in vain.
  private func analyser(
    _ language: WordingLanguage, _ made: borrowing AtomicLazyReference<Made>
  ) -> WordingAnalyser {
    (made.load() ?? made.storeIfNil(Made(WordingAnalyser(language, changes)))).analyser
  }

  private final class Made: Sendable {
    let analyser: WordingAnalyser

    init(_ analyser: WordingAnalyser) { self.analyser = analyser }
  }
}
