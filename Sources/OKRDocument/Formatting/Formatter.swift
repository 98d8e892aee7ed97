import Markdown
import OKRModel
public import SourceText

extension ObjectiveDocument {
  /// The edits that write the document in its one canonical form.
  ///
  /// Front matter, headings, fields, check-in tables and the blank lines around them are brought into
  /// shape; prose is never touched. The form is a fixed point, and it says the same: where an edit
  /// would change what the document means, there are no edits at all. A document that is no
  /// objective, is not UTF-8 or holds an unresolved merge is left as it is.
  public func formatting() -> [TextEdit] {
    guard isFormattable else { return [] }
    var formatted = self
    for _ in 0..<4 {
      var formatter = Formatter(formatted)
      let edits = formatter.edits()
      guard !edits.isEmpty else { break }
      let next = ObjectiveDocument(formatted.source.applying(edits), language: assumedLanguage)
      guard next.meansTheSame(as: formatted), next.isFormattable else { return [] }
      formatted = next
    }
    guard formatted.source != source else { return [] }
    var last = Formatter(formatted)
    return last.edits().isEmpty ? source.edits(to: formatted.source.bytes) : []
  }

  private var isFormattable: Bool { formattingObstacle == nil }

  /// The first problem for which the document is left as it is.
  public var formattingObstacle: DocumentProblem? {
    problems.first { problem in
      switch problem.kind {
      case .mergeMarkers, .notAnObjective, .notUTF8, .utf16, .frontMatterUnclosed,
        .nestedTooDeeply:
        true
      default: false
      }
    }
  }

  /// Whether the document has nothing of an objective: no title, no key result, no front matter; or
  /// nothing that can be read.
  public var isNoObjective: Bool {
    problems.contains { problem in
      switch problem.kind {
      case .notAnObjective, .utf16: true
      default: false
      }
    }
  }

  /// Whether two documents say the same, labels apart that one of them lacks.
  func meansTheSame(as other: ObjectiveDocument) -> Bool {
    var mine = objective
    var others = other.objective
    guard mine.keyResults.count == others.keyResults.count, language.code == other.language.code
    else { return false }
    for index in mine.keyResults.indices {
      if others.keyResults[index].label == nil { mine.keyResults[index].label = nil }
      if mine.keyResults[index].label == nil { others.keyResults[index].label = nil }
    }
    let comment = Array("<!--".utf8)
    guard source.bytes.places(of: comment).count == other.source.bytes.places(of: comment).count
    else {
      return false
    }
    return mine == others && factCount == other.factCount
      && prose.map { source.bytes[$0.range] } == other.prose.map { other.source.bytes[$0.range] }
  }

  private var factCount: Int {
    keyResults.reduce(sections.count) { $0 + $1.fields.count + $1.milestones.count }
  }
}

/// The collection of the edits of one round of formatting.
struct Formatter {
  let document: ObjectiveDocument
  let source: SourceText
  let blocks: [MarkdownBlock]
  var collected: [TextEdit] = []

  init(_ document: ObjectiveDocument) {
    self.document = document
    source = document.source
    blocks = document.markdown.blocks
  }

  mutating func edits() -> [TextEdit] {
    formatFrontMatter()
    formatHeadings()
    for node in document.keyResults where node.form != .listItem {
      formatFields(of: node)
      if let table = node.checkIns { formatTable(table, language: document.language) }
    }
    formatGaps()
    return collected
  }

  /// Adds an edit where it changes something and overlaps none before it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    guard !source.bytes[range].elementsEqual(text.utf8) else { return }
    collected.append(TextEdit(range, text))
  }
}
