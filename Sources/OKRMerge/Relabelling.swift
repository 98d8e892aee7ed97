import OKRDocument
import OKRModel
import SourceText

/// New labels for the key results that theirs has added under a label that ours has added as well,
/// for another result.
struct Relabelling {
  private(set) var edits: [TextEdit] = []
  private(set) var labels: [(old: String, new: String, title: String)] = []

  init(_ base: ObjectiveDocument?, _ ours: ObjectiveDocument, _ theirs: ObjectiveDocument) {
    let old = Set(base?.keyResults.compactMap(\.keyResult.label) ?? [])
    let titles = Set(base?.keyResults.map { $0.keyResult.title.folded } ?? [])
    var mine: [String: String] = [:]
    for node in ours.keyResults {
      if let label = node.keyResult.label, !old.contains(label) {
        mine[label] = node.keyResult.title
      }
    }
    var numbers = Self.numbers(ours) + Self.numbers(theirs)
    if let base { numbers += Self.numbers(base) }
    var next = (numbers.max() ?? 0) + 1
    for node in theirs.keyResults {
      guard let label = node.keyResult.label, !old.contains(label), let range = node.label,
        let title = mine[label], title.folded != node.keyResult.title.folded,
        !titles.contains(node.keyResult.title.folded),
        theirs.text(range).allSatisfy({ $0.isLetter || $0.isNumber })
      else { continue }
      let free = "KR\(next)"
      next += 1
      labels.append((label, free, node.keyResult.title))
      edits.append(TextEdit(range, free))
      for other in theirs.keyResults where other.keyResult.guards.contains(label) {
        guard let field = other[.guards] else { continue }
        edits += Self.places(of: label, in: field.value, theirs.source).map { TextEdit($0, free) }
      }
    }
  }

  private static func numbers(_ document: ObjectiveDocument) -> [Int] {
    document.keyResults.compactMap { node in
      node.keyResult.label.flatMap { Int($0.drop { !$0.isNumber }) }
    }
  }

  /// Where a label stands as a word, in whatever language it is written.
  private static func places(
    of label: String, in range: Range<Int>, _ source: SourceText
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound, source.bytes[index].isLetterOrDigit { continue }
      let word = source.string(in: start..<index)
      if LanguagePacks.builtIn.label(reading: word[...]) == label { places.append(start..<index) }
      start = index + 1
    }
    return places
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self >= 0x80
  }
}
