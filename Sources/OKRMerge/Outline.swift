import Markdown
import OKRDocument
import OKRModel
import SourceText

/// The pieces of a document with the lines that each takes.
struct Outline {
  let document: ObjectiveDocument
  private(set) var pieces: [Piece] = []
  /// The heading that begins at a place.
  let headings: [Int: Range<Int>]

  init(_ document: ObjectiveDocument) {
    self.document = document
    headings = Dictionary(
      document.markdown.blocks.compactMap { block in
        guard case .heading = block.kind else { return nil }
        return (block.range.lowerBound, block.range)
      }, uniquingKeysWith: { first, _ in first })
    if let frontMatter = document.frontMatter { pieces.append(piece(frontMatter)) }
    if let title = document.titleHeading, let words = document.title {
      pieces.append(leaf(.title, ["title"], title, name: text(words)))
    }
    var counts: [String: Int] = [:]
    var inSections: Set<Int> = []
    for section in document.sections {
      let members = document.keyResults.indices.filter {
        section.range.contains(document.keyResults[$0].range.lowerBound)
      }
      inSections.formUnion(members)
      pieces.append(piece(section, members, &counts))
    }
    for index in document.keyResults.indices where !inSections.contains(index) {
      pieces.append(piece(ofKeyResult: index))
    }
    pieces.sort { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  func text(_ range: Range<Int>) -> String { document.text(range) }

  /// The lines that a range touches.
  func lines(_ range: Range<Int>) -> Range<Int> {
    let source = document.source
    return source.line(at: range.lowerBound)..<source.line(
      at: max(range.lowerBound, range.upperBound - 1)) + 1
  }

  func bytes(_ lines: Range<Int>) -> Range<Int> {
    let source = document.source
    return source.lineStarts[lines.lowerBound]..<source.lineRange(lines.upperBound - 1).upperBound
  }

  func leaf(
    _ kind: MergeNode.Kind, _ keys: [String], _ range: Range<Int>, name: String = ""
  ) -> Piece {
    let lines = lines(range)
    var node = MergeNode(kind: kind, keys: keys.map { kind.rawValue + " " + $0 })
    node.meaning = text(bytes(lines)).withoutPadding
    node.name = name
    return Piece(node: node, lines: lines)
  }

  /// A container; its range is that of its first to its last piece where none is given.
  func container(
    _ kind: MergeNode.Kind, _ keys: [String], _ range: Range<Int>?, name: String = "",
    _ pieces: [Piece]
  ) -> Piece {
    var node = MergeNode(kind: kind, keys: keys.map { kind.rawValue + " " + $0 })
    node.name = name
    let pieces = pieces.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    let first = pieces.first?.lines.lowerBound ?? 0
    var lines = range.map(lines) ?? first..<(pieces.last?.lines.upperBound ?? first)
    lines = min(lines.lowerBound, first)..<max(lines.upperBound, pieces.last?.lines.upperBound ?? 0)
    return Piece(node: node, lines: lines, pieces: pieces)
  }

  private func piece(
    _ section: SectionNode, _ members: [Int], _ counts: inout [String: Int]
  ) -> Piece {
    let words = text(section.headingText)
    var key = section.name?.rawValue ?? ":" + words.folded
    let count = counts[key, default: 0]
    counts[key] = count + 1
    if count > 0 { key += " \(count)" }
    var inner = [leaf(.heading, ["heading"], section.heading, name: words)]
    let light = members.filter { document.keyResults[$0].form == .listItem }
    for index in members where document.keyResults[index].form != .listItem {
      inner.append(piece(ofKeyResult: index))
    }
    if !light.isEmpty {
      inner.append(container(.list, ["light"], nil, light.map { piece(ofKeyResult: $0) }))
    }
    let tasks = document.initiatives.filter { section.range.contains($0.range.lowerBound) }
    if section.name == .initiatives, !tasks.isEmpty {
      let items = tasks.map { item($0.range, checkBox: $0.checkBox, words: $0.text) }
      inner.append(container(.list, ["tasks"], nil, items))
    }
    return container(.section, [key], section.range, name: words, inner)
  }

  /// A milestone or an initiative: the box apart from the words.
  func item(_ range: Range<Int>, checkBox: Range<Int>?, words: Range<Int>) -> Piece {
    let name = text(words)
    var piece = leaf(.item, [name.folded], range, name: name)
    if let checkBox {
      let whole = bytes(piece.lines)
      let source = document.source.bytes
      piece.node.parts = [
        Array(source[whole.lowerBound..<checkBox.lowerBound]), Array(source[checkBox]),
        Array(source[checkBox.upperBound..<whole.upperBound]),
      ]
    }
    return piece
  }
}
