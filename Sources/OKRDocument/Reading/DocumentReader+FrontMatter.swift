import SourceText
import YAML

extension DocumentReader {
  /// Reads the front matter and returns where the body begins.
  mutating func readFrontMatter() -> Int {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard isFence(line: 0, from: start, closing: false) else {
      noteLooseFrontMatter(from: start)
      return start
    }
    var closing: Int?
    for line in 1..<max(1, source.lineCount) where isFence(line: line, from: nil, closing: true) {
      closing = line
      break
    }
    let bodyStart = source.lineRange(0).upperBound
    let bodyEnd: Int
    let end: Int
    if let closing {
      bodyEnd = source.lineRange(closing).lowerBound
      end = source.lineRange(closing).upperBound
    } else {
      bodyEnd = endOfUnclosedFrontMatter()
      end = bodyEnd
      problems.append(DocumentProblem(.frontMatterUnclosed, source.lineContent(0)))
    }
    var frontMatter = FrontMatter(range: start..<end, body: bodyStart..<bodyEnd, entries: [])
    readEntries(of: &frontMatter)
    document.frontMatter = frontMatter
    return end
  }

  /// A line of three dashes, or three dots where it closes, with nothing but blanks behind.
  func isFence(line: Int, from start: Int?, closing: Bool) -> Bool {
    let content = source.lineContent(line)
    let low = start ?? content.lowerBound
    guard content.upperBound - low >= 3 else { return false }
    let mark = source.bytes[low]
    guard mark == 0x2D || (closing && mark == 0x2E) else { return false }
    guard source.bytes[low + 1] == mark, source.bytes[low + 2] == mark else { return false }
    return source.trimmed((low + 3)..<content.upperBound).isEmpty
  }

  /// Where front matter without an end stops: before the first blank line or heading.
  private func endOfUnclosedFrontMatter() -> Int {
    for line in 1..<max(1, source.lineCount) {
      let content = source.lineContent(line)
      if source.trimmed(content).isEmpty || source.bytes[content.lowerBound] == 0x23 {
        return content.lowerBound
      }
    }
    return source.bytes.count
  }

  private mutating func readEntries(of frontMatter: inout FrontMatter) {
    let yaml = YAMLDocument(source, in: frontMatter.body)
    for problem in yaml.problems {
      if case .duplicateKey = problem.kind { continue }
      problems.append(DocumentProblem(.frontMatterSyntax(problem), problem.range))
    }
    guard let root = yaml.root, case .mapping(let pairs, _) = root.content else { return }
    var seen: Set<FrontMatterKey> = []
    for pair in pairs {
      guard case .scalar(let name, _) = pair.key.content else { continue }
      let key = FrontMatterKey(reading: name)
      if let key {
        if !seen.insert(key).inserted {
          problems.append(DocumentProblem(.repeatedKey(key), pair.key.range))
        }
      } else {
        problems.append(DocumentProblem(.unknownKey(name), pair.key.range))
      }
      frontMatter.entries.append(
        FrontMatterEntry(
          key: key, name: name, nameRange: pair.key.range, value: pair.value, range: pair.range))
    }
  }
}

extension FrontMatterKey {
  /// Reads a key in any case, with `_` or a space for `-`.
  init?(reading name: String) {
    if let key = FrontMatterKey(rawValue: name) {
      self = key
      return
    }
    let folded = String(
      FoldedName(name).text.map { $0 == "_" || $0 == " " ? "-" : $0 })
    self.init(rawValue: folded == "dependson" ? "depends-on" : folded)
  }
}
