public import Markdown
public import OKRModel
public import SourceText

/// An objective's file: the text, what stands where in it, and what it says.
///
/// Every sequence of bytes has a document. `document.source.bytes` are the bytes that were read;
/// nothing is ever emitted anew, every change is a list of `TextEdit`s on the source.
public struct ObjectiveDocument: Sendable {
  public let source: SourceText
  /// The code of the language that it was read with.
  let assumedLanguage: String
  /// What the file says, as far as it can be understood.
  public internal(set) var objective: Objective
  /// The language that the file is written in.
  public internal(set) var language: LanguagePack
  public internal(set) var frontMatter: FrontMatter?
  public internal(set) var title: Range<Int>?
  public internal(set) var titleHeading: Range<Int>?
  public internal(set) var sections: [SectionNode]
  public internal(set) var keyResults: [KeyResultNode]
  public internal(set) var initiatives: [InitiativeNode]
  public internal(set) var problems: [DocumentProblem]
  /// All blocks of the body in their order.
  public internal(set) var markdown: MarkdownDocument

  /// Reads a text.
  ///
  /// - Parameter language: The code of the language to assume where the file does not show it.
  public init(_ source: SourceText, language: String = "en", packs: LanguagePacks = .builtIn) {
    var reader = DocumentReader(source: source, assumedLanguage: language, packs: packs)
    self = reader.read()
  }

  init(source: SourceText, assumedLanguage: String, language: LanguagePack, markdown: MarkdownDocument) {
    self.source = source
    self.assumedLanguage = assumedLanguage
    self.language = language
    self.markdown = markdown
    self.objective = Objective()
    self.sections = []
    self.keyResults = []
    self.initiatives = []
    self.problems = []
  }

  public func text(_ range: Range<Int>) -> String { source.string(in: range) }
}
