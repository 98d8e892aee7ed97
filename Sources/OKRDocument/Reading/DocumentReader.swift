import Markdown
import OKRModel
import SourceText

/// The reading of one document: blocks become nodes, nodes become values, and what does not fit is
/// noted as a problem.
struct DocumentReader {
  let source: SourceText
  let packs: LanguagePacks
  var problems: [DocumentProblem] = []
  /// How many words of the file are words of one language only, for each pack.
  var votes: [Int]
  var document: ObjectiveDocument
  var openKeyResult: OpenKeyResult?
  var candidates: [FieldCandidate] = []
  /// The number signs and the line of each heading without a space behind them.
  var unspacedHeadings: [(marks: Range<Int>, line: Range<Int>)] = []
  var currentSection: Int?
  /// The heading of the first key result of each label.
  var seenLabels: [String: Range<Int>] = [:]
  var seenSections: Set<SectionName> = []

  /// The key result whose blocks are being collected.
  struct OpenKeyResult {
    var level: Int
    var headingRange: Range<Int>
    var heading: Range<Int>
    var blocks: [MarkdownBlock] = []
  }

  init(source: SourceText, assumedLanguage: String, packs: LanguagePacks) {
    self.source = source
    self.packs = packs
    votes = Array(repeating: 0, count: packs.all.count)
    document = ObjectiveDocument(
      source: source, assumedLanguage: assumedLanguage, language: packs.all[0],
      markdown: MarkdownDocument(SourceText("")))
  }

  mutating func read() -> ObjectiveDocument {
    noteEncoding()
    let body = readFrontMatter()
    document.markdown = MarkdownDocument(source, from: body)
    for range in document.markdown.tooDeep {
      problems.append(DocumentProblem(.nestedTooDeeply, range))
    }
    for block in document.markdown.blocks { readBlock(block) }
    closeKeyResult()
    settleLanguage()
    readValues()
    noteFieldLikes()
    proposeLabels()
    noteFrontMatterBelowTitle()
    noteShape()
    noteMergeMarkers()
    if source.isUTF16 { problems = [DocumentProblem(.utf16, 0..<2)] }
    problems.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    document.problems = problems
    return document
  }

  private mutating func readBlock(_ block: MarkdownBlock) {
    if case .heading(let level) = block.kind {
      readHeading(block, level: level)
      return
    }
    collectUnspacedHeadings(in: block)
    if let section = currentSection {
      document.sections[section].range =
        document.sections[section].range.lowerBound..<block.range.upperBound
    }
    if block.kind == .paragraph, currentSection == nil, document.title != nil, openKeyResult == nil
    {
      document.hasIntroduction = true
    }
    if openKeyResult != nil {
      openKeyResult?.blocks.append(block)
    } else if block.kind == .paragraph, isInKeyResults {
      noteKeyResults(inText: block, isInKeyResult: false)
    } else if case .list = block.kind, let section = currentSection {
      switch document.sections[section].name {
      case .keyResults: readLightKeyResults(block)
      case .initiatives: readInitiatives(block)
      default: break
      }
    }
  }

  private var isInKeyResults: Bool {
    currentSection.map { document.sections[$0].name == .keyResults } ?? false
  }

  private mutating func readHeading(_ block: MarkdownBlock, level: Int) {
    let text = source.withoutTrailingComments(block.content)
    if level == 1, document.title == nil,
      KeyResultLabel(in: source, heading: text, labels: packs.labels) == nil
    {
      closeKeyResult()
      currentSection = nil
      document.title = text
      document.titleHeading = block.range
      return
    }
    if let label = KeyResultLabel(in: source, heading: text, labels: packs.labels) {
      closeKeyResult()
      if level != 3 || !isInKeyResults {
        problems.append(
          DocumentProblem(.headingLevel(found: level, expected: 3), label.range))
      }
      openKeyResult(block, level: level)
      return
    }
    if let word = packs.sections[FoldedName(source.bytes[text])], level <= 3 {
      closeKeyResult()
      vote(word.languages)
      if level != 2 {
        problems.append(DocumentProblem(.headingLevel(found: level, expected: 2), text))
      }
      openSection(block, name: word.name)
      return
    }
    switch level {
    case 1:
      closeKeyResult()
      problems.append(DocumentProblem(.secondTitle, text))
      currentSection = nil
    case 2:
      closeKeyResult()
      openSection(block, name: nil)
    case 3 where isInKeyResults:
      closeKeyResult()
      openKeyResult(block, level: 3)
    case 3 where openKeyResult != nil:
      closeKeyResult()
      extendSection(to: block.range.upperBound)
    default:
      openKeyResult?.blocks.append(block)
      extendSection(to: block.range.upperBound)
    }
  }

  private mutating func openSection(_ block: MarkdownBlock, name: SectionName?) {
    if let name, !seenSections.insert(name).inserted {
      problems.append(
        DocumentProblem(.sectionRepeated(name), source.withoutTrailingComments(block.content)))
    }
    document.sections.append(
      SectionNode(
        name: name, heading: block.range,
        headingText: source.withoutTrailingComments(block.content),
        range: block.range))
    currentSection = document.sections.count - 1
  }

  private mutating func openKeyResult(_ block: MarkdownBlock, level: Int) {
    openKeyResult = OpenKeyResult(
      level: level, headingRange: block.range, heading: block.content)
    extendSection(to: block.range.upperBound)
  }

  private mutating func extendSection(to end: Int) {
    guard let section = currentSection else { return }
    document.sections[section].range = document.sections[section].range.lowerBound..<end
  }

  mutating func vote(_ languages: UInt64) {
    guard languages.nonzeroBitCount == 1 else { return }
    votes[languages.trailingZeroBitCount] += 1
  }

  /// The language of the file: the one it names, else the one its words are of, else the assumed.
  mutating func settleLanguage() {
    let assumedPack = packs[document.assumedLanguage] ?? packs.all[0]
    document.language = assumedPack
    if let entry = document.frontMatter?[.language]?.scalars.first, let pack = packs[entry.text] {
      document.language = pack
    } else if let most = votes.max(), most > 0 {
      let leaders = votes.indices.filter { votes[$0] == most }
      if leaders.count == 1 { document.language = packs.all[leaders[0]] }
    }
  }
}
