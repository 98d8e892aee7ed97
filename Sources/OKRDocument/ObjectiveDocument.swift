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
  /// Whether a paragraph stands between the title and the first section.
  public internal(set) var hasIntroduction = false
  /// All blocks of the body in their order.
  public internal(set) var markdown: MarkdownDocument

  /// Reads a text.
  ///
  /// - Parameter language: The code of the language to assume where the file does not show it.
  public init(_ source: SourceText, language: String = "en", packs: LanguagePacks = .builtIn) {
    var reader = DocumentReader(source: source, assumedLanguage: language, packs: packs)
    self = reader.read()
  }

  init(
    source: SourceText, assumedLanguage: String, language: LanguagePack, markdown: MarkdownDocument
  ) {
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

  /// The target that the title of a key result states by itself.
  public func targetInTitle(ofKeyResult index: Int) -> Target? {
    TitleTarget(source: source, pack: language).target(in: keyResults[index].title)
  }

  /// Whether the title of a key result begins with a word for keeping to something.
  public func saysToKeep(inKeyResult index: Int) -> Bool {
    let first = source.bytes[keyResults[index].title].prefix { $0 != 0x20 && $0 != 0xC2 }
    return language.keepWords.contains(FoldedName(first))
  }

  /// Whether a merge was left unresolved in the file.
  public var hasMergeMarkers: Bool {
    problems.contains { problem in
      if case .mergeMarkers = problem.kind { true } else { false }
    }
  }

  /// Whether the bytes are UTF-16, of which nothing can be read.
  public var isUTF16: Bool {
    problems.contains { problem in
      if case .utf16 = problem.kind { true } else { false }
    }
  }

  /// Whether the bytes are text of which something can be read: neither UTF-16 nor those of a program,
  /// an image or the like, which have a NUL among the first bytes, as Git asks.
  public var isText: Bool { !isUTF16 && !source.bytes.prefix(8_000).contains(0) }

  /// Whether a fix may be made without a person looking at it: the file is text in UTF-8, and no
  /// merge is unresolved in it.
  public var isFixable: Bool {
    // A NUL is a control character, or one of many: the bytes are searched where there is one.
    var hasControlCharacter = false
    for problem in problems {
      switch problem.kind {
      case .notUTF8, .utf16, .mergeMarkers: return false
      case .controlCharacter: hasControlCharacter = true
      default: continue
      }
    }
    return !hasControlCharacter || !source.bytes.contains(0)
  }

  /// Whether anything stands under the heading of a section.
  public func hasText(in section: SectionName) -> Bool {
    sections.contains { $0.name == section && $0.range.upperBound > $0.heading.upperBound }
  }

  public func text(_ range: Range<Int>) -> String { source.string(in: range) }
}
