internal import SourceText

/// The reading of a broken block mapping entry by entry.
///
/// An entry begins at a line that is indented no more than the first one and does not begin with a
/// tab, `#` or `-`; it runs to the next such line. Each byte is parsed at most twice.
struct EntryRecovery {
  private let source: SourceText
  private let entries: [Range<Int>]
  private var pairs: [YAMLPair] = []
  private var problems: [YAMLProblem] = []

  static func entries(
    of source: SourceText, in range: Range<Int>
  ) -> (root: YAMLNode?, problems: [YAMLProblem]) {
    var recovery = EntryRecovery(source, range)
    recovery.readEntries()
    guard let first = recovery.pairs.first, let last = recovery.pairs.last else {
      return (nil, recovery.problems)
    }
    let root = YAMLNode(
      content: .mapping(recovery.pairs, isFlow: false),
      range: first.range.lowerBound..<last.range.upperBound)
    return (root, recovery.problems)
  }

  private init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    var starts: [Int] = []
    var firstIndentation: Int?
    var line = source.line(at: range.lowerBound)
    while line < source.lineCount, source.lineStarts[line] < range.upperBound {
      let content = source.lineContent(line).clamped(to: range)
      line += 1
      let text = source.trimmed(content)
      guard let first = source.bytes[text].first, first != 0x23 else { continue }
      let isMarker = source.bytes[text].elementsEqual([0x2D, 0x2D, 0x2D])
      let indentation = source.bytes[content].prefix { $0 == 0x20 }.count
      if let least = firstIndentation {
        let isTab =
          indentation < content.count && source.bytes[content.lowerBound + indentation] == 0x09
        guard indentation <= least, first != 0x2D, !isTab else { continue }
      } else if isMarker {
        continue
      } else {
        firstIndentation = indentation
      }
      starts.append(content.lowerBound)
    }
    entries = starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : range.upperBound)
    }
  }

  private mutating func readEntries() {
    var index = 0
    var extendedUpTo = 0
    while index < entries.count {
      var entry = entries[index]
      index += 1
      var result = ParserInput(source, entry).parse()
      if case .failure(let failure) = result, index > extendedUpTo {
        // A quoted or bracketed value may go on at the start of a line.
        let kind = ProblemClassifier(source, entry).problem(for: failure).kind
        if kind == .unclosedQuote || kind == .unclosedBracket {
          var next = index
          while next < entries.count, !looksLikeEntry(entries[next]) { next += 1 }
          extendedUpTo = next
          let extended = entry.lowerBound..<entries[next - 1].upperBound
          let attempt = ParserInput(source, extended).parse()
          if case .success = attempt { (result, entry, index) = (attempt, extended, next) }
        }
      }
      take(result, of: entry)
    }
  }

  private mutating func take(
    _ result: Result<ParsedDocument, ParserFailure>, of entry: Range<Int>
  ) {
    let classifier = ProblemClassifier(source, entry)
    switch result {
    case .failure(let failure): problems.append(classifier.problem(for: failure))
    case .success(let parsed):
      problems += parsed.problems
      guard let root = parsed.root else { return }
      if let found = root.pairs {
        pairs += found
      } else {
        problems.append(classifier.problem(forLoneValue: root))
      }
    }
  }

  private func looksLikeEntry(_ entry: Range<Int>) -> Bool {
    let line = source.lineContent(source.line(at: entry.lowerBound)).clamped(to: entry)
    return ProblemClassifier(source, entry).keyEnd(in: line) != nil
  }
}
