import OKRDocument
import OKRModel
import SourceText

/// A text as a tree of pieces.
struct MergeTree {
  var root: MergeNode
  /// The blank lines at the end.
  var end: [UInt8]

  /// - Throws: ``MergeDoubt`` where pieces lie in each other in a way that was not foreseen.
  init(_ document: ObjectiveDocument) throws(MergeDoubt) {
    let source = document.source
    let lineCount =
      source.lineRange(source.lineCount - 1).isEmpty
      ? source.lineCount - 1 : source.lineCount
    let outline = Outline(document)
    var tiling = Tiling(source: source)
    var rest: [UInt8] = []
    root = MergeNode(kind: .section, keys: [])
    (root.text, root.children, rest) = try tiling.tile(
      outline.pieces, over: 0..<lineCount, in: .section)
    end = rest
    guard root.content + end == source.bytes else { throw MergeDoubt.overlap }
  }

  /// The tree of no text.
  init() {
    root = MergeNode(kind: .section, keys: [])
    end = []
  }
}

/// Why facts cannot be told apart well enough to be merged.
enum MergeDoubt: Error {
  /// A text is no objective, or one that is not understood.
  case unclear
  case overlap
  /// Both sides have put the same things into different orders.
  case order
  /// The tables of the two sides have columns that do not fit.
  case columns
  /// The result does not say what was decided.
  case result
  case git
}

/// A piece and the lines that it takes, before these are given to it.
struct Piece {
  var node: MergeNode
  var lines: Range<Int>
  var pieces: [Piece] = []
}

/// The giving of every line to one piece. Lines that are no piece are prose: a piece of their own,
/// so that they stay when what stands before them goes; inside of a list, a table or the front matter
/// they belong to the piece before them.
struct Tiling {
  let source: SourceText

  /// - Returns: The lines before the first piece, the pieces, and the blank lines at the end.
  mutating func tile(
    _ pieces: [Piece], over lines: Range<Int>, in kind: MergeNode.Kind
  ) throws(MergeDoubt) -> (head: [UInt8], nodes: [MergeNode], end: [UInt8]) {
    let isText = kind == .section || kind == .keyResult
    var head: [UInt8] = []
    var nodes: [MergeNode] = []
    var next = lines.lowerBound
    func give(_ prose: Range<Int>) {
      guard !prose.isEmpty else { return }
      if nodes.isEmpty {
        head = bytes(prose)
      } else if isText {
        nodes.append(node(ofProse: prose, number: nodes.count { $0.kind == .prose }))
      } else {
        nodes[nodes.count - 1].tail = bytes(prose)
      }
    }
    for piece in pieces {
      guard next <= piece.lines.lowerBound, piece.lines.upperBound <= lines.upperBound else {
        throw .overlap
      }
      let blank = startOfBlanks(before: piece.lines.lowerBound, from: next)
      give(next..<blank)
      var node = piece.node
      node.gap = bytes(blank..<piece.lines.lowerBound)
      if node.isContainer {
        var end: [UInt8] = []
        (node.text, node.children, end) = try tile(piece.pieces, over: piece.lines, in: node.kind)
        if node.children.isEmpty {
          node.text += end
        } else {
          node.children[node.children.count - 1].tail += end
        }
      } else {
        node.text = bytes(piece.lines)
      }
      nodes.append(node)
      next = piece.lines.upperBound
    }
    let blank = startOfBlanks(before: lines.upperBound, from: next)
    give(next..<blank)
    return (head, nodes, bytes(blank..<lines.upperBound))
  }

  private func node(ofProse lines: Range<Int>, number: Int) -> MergeNode {
    let start = lines.first { !isBlank($0) } ?? lines.upperBound
    let text = bytes(start..<lines.upperBound)
    let words = String(decoding: text, as: UTF8.self)
    var node = MergeNode(kind: .prose, keys: ["prose " + words, "prose number \(number)"])
    node.gap = bytes(lines.lowerBound..<start)
    node.text = text
    node.meaning = words
    return node
  }

  private func bytes(_ lines: Range<Int>) -> [UInt8] {
    guard !lines.isEmpty else { return [] }
    return Array(
      source.bytes[
        source.lineStarts[lines.lowerBound]..<source.lineRange(lines.upperBound - 1).upperBound])
  }

  private func startOfBlanks(before line: Int, from first: Int) -> Int {
    var start = line
    while start > first, isBlank(start - 1) { start -= 1 }
    return start
  }

  private func isBlank(_ line: Int) -> Bool {
    source.trimmed(source.lineContent(line)).isEmpty
  }
}
