import OKRDocument
import OKRModel
import SourceText

/// One version of a text with conflicts, and the facts that stand in each of them there.
struct NamedPlaces: Sendable {
  let document: ObjectiveDocument
  /// The bytes that each conflict takes in the version.
  private(set) var ranges: [Range<Int>] = []
  /// The facts in each conflict, in their order.
  private(set) var names: [[NamedFact]] = []

  init(
    _ text: ConflictText, _ language: String, _ side: (ConflictText.Conflict) -> [UInt8]
  ) {
    var bytes: [UInt8] = []
    for segment in text.segments {
      switch segment {
      case .text(let text): bytes += text
      case .conflict(let conflict):
        let start = bytes.count
        bytes += side(conflict)
        ranges.append(start..<bytes.count)
      }
    }
    document = ObjectiveDocument(SourceText(bytes), language: language)
    let outline = Outline(document)
    names = ranges.map { range in
      range.isEmpty ? [] : outline.facts(in: outline.lines(range))
    }
  }
}

/// A fact as it stands in one version.
struct NamedFact: Sendable, Equatable {
  var fact: MergeDecision.Fact
  var keyResult: String?
  var name: String
  /// What it says, in short: the value of a field, the cells of a check-in.
  var words: String
}

extension Outline {
  /// The facts that some lines hold, whole ones as one; lines that are none come as prose.
  func facts(in lines: Range<Int>) -> [NamedFact] {
    var free = Set(lines.filter { !isBlank($0) })
    var found: [NamedFact] = []
    func look(_ pieces: [Piece], _ keyResult: String?) {
      for piece in pieces where piece.lines.overlaps(lines) {
        let isWhole =
          lines.lowerBound <= piece.lines.lowerBound
          && piece.lines.upperBound <= lines.upperBound
        let node = piece.node
        let inner = node.kind == .keyResult ? node.name : keyResult
        if node.isContainer, !(isWhole && [.keyResult, .section, .table].contains(node.kind)) {
          look(piece.pieces, inner)
          continue
        }
        free.subtract(piece.lines)
        guard let fact = node.kind.fact else { continue }
        found.append(
          NamedFact(
            fact: fact, keyResult: keyResult, name: node.name, words: words(of: piece)))
      }
    }
    look(pieces, nil)
    guard !free.isEmpty else { return found }
    let prose = free.sorted().map { text(document.source.lineContent($0)).withoutPadding }
    let place = keyResult(at: free.min() ?? lines.lowerBound)
    found.append(
      NamedFact(
        fact: .prose, keyResult: place, name: "", words: prose.joined(separator: " ")))
    return found
  }

  private func keyResult(at line: Int) -> String? {
    let node = document.keyResults.first { lines($0.range).contains(line) }
    return node.map { $0.keyResult.label ?? text($0.title) }
  }

  private func isBlank(_ line: Int) -> Bool {
    document.source.trimmed(document.source.lineContent(line)).isEmpty
  }

  private func words(of piece: Piece) -> String {
    let node = piece.node
    func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch node.kind {
    case .field, .heading:
      return node.parts.last.map { string($0).withoutPadding } ?? node.name.withoutPadding
    case .entry:
      let line = string(Array(document.source.bytes[bytes(piece.lines)]))
      return line.drop { $0 != ":" }.dropFirst().description.withoutPadding
    case .row: return node.cells.filter { !$0.isEmpty }.joined(separator: " · ")
    case .keyResult:
      return piece.pieces.first { $0.node.kind == .heading }?.node.name ?? node.name
    case .item: return node.meaning
    default: return node.name
    }
  }
}
