import OKRDocument
import SourceText

/// The text of a document that is none of its facts, by where it stands.
struct Prose {
  struct Place: Hashable {
    /// What the section is known by; empty before the first one.
    var section: String
    /// The name of the key result.
    var keyResult: String?
  }

  /// In the order of the document.
  private(set) var texts: [(place: Place, text: String)] = []

  private var numbers: [Place: Int] = [:]

  /// - Parameter names: What each key result is called.
  init(_ document: ObjectiveDocument, names: [String]) {
    let source = document.source
    let covered = Self.covered(document)
    var places = Places(document, names)
    var open: Place?
    var lines: [String] = []
    for line in 0..<source.lineCount {
      let range = source.lineContent(line)
      let place = places.place(of: range.lowerBound)
      if place != open {
        add(lines, at: open)
        lines = []
        open = place
      }
      if !covered.contains(line) { lines.append(document.text(range)) }
    }
    add(lines, at: open)
  }

  private mutating func add(_ lines: [String], at place: Place?) {
    let isBlank = { (line: String) in line.withoutPadding.isEmpty }
    let rest = lines.drop(while: isBlank)
    guard let place, let end = rest.lastIndex(where: { !isBlank($0) }) else { return }
    let text = rest[...end].joined(separator: "\n")
    if let known = numbers[place] {
      texts[known].text += "\n" + text
    } else {
      numbers[place] = texts.count
      texts.append((place, text))
    }
  }

  /// The text at a place; nil where there is none.
  func text(at place: Place) -> String? { numbers[place].map { texts[$0].text } }

  /// The places of bytes that are asked for in their order.
  private struct Places {
    let document: ObjectiveDocument
    let names: [String]
    /// The key results in the order of the text.
    let order: [Int]
    var section = -1
    var keyResult = -1

    init(_ document: ObjectiveDocument, _ names: [String]) {
      self.document = document
      self.names = names
      order = document.keyResults.indices.sorted {
        document.keyResults[$0].range.lowerBound < document.keyResults[$1].range.lowerBound
      }
    }

    mutating func place(of byte: Int) -> Place {
      let sections = document.sections
      while section + 1 < sections.count, sections[section + 1].range.lowerBound <= byte {
        section += 1
      }
      while keyResult + 1 < order.count,
        document.keyResults[order[keyResult + 1]].range.lowerBound <= byte
      {
        keyResult += 1
      }
      let index = keyResult < 0 ? nil : order[keyResult]
      let isInside = index.map { document.keyResults[$0].range.contains(byte) } ?? false
      return Place(
        section: section < 0 ? "" : sections[section].key(in: document),
        keyResult: isInside ? index.map { names[$0] } : nil)
    }
  }

  /// The lines that facts stand in.
  private static func covered(_ document: ObjectiveDocument) -> Set<Int> {
    let source = document.source
    var lines: Set<Int> = []
    func cover(_ range: Range<Int>) {
      let last = max(range.lowerBound, range.upperBound - 1)
      lines.formUnion(source.line(at: range.lowerBound)...source.line(at: last))
    }
    if let frontMatter = document.frontMatter { cover(frontMatter.range) }
    if let title = document.titleHeading { cover(title) }
    for section in document.sections { cover(section.heading) }
    for node in document.keyResults {
      cover(node.heading)
      for field in node.fields { cover(field.range) }
      for milestone in node.milestones { cover(milestone.range) }
      if let table = node.checkIns { cover(table.range) }
    }
    for initiative in document.initiatives { cover(initiative.range) }
    return lines
  }
}

extension SectionNode {
  /// The meaning of a section, or its heading where it has none.
  func key(in document: ObjectiveDocument) -> String {
    name?.rawValue ?? document.text(headingText).folded
  }
}
