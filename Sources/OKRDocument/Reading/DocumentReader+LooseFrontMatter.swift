import Markdown
import SourceText

/// Why front matter is not read as such.
public enum FrontMatterFault: Sendable {
  /// Blank lines stand above it.
  case blankLines
  /// One of the lines of `---` around it is missing, or both are.
  case noFences
  case belowTitle
}

/// How a line names a key of the front matter.
private enum KeyLine { case exact, meant }

extension DocumentReader {
  /// Notes what looks like front matter at the top of a file that has none.
  mutating func noteLooseFrontMatter(from start: Int) {
    var line = 0
    while line < source.lineCount, isBlankLine(line, from: start) { line += 1 }
    guard line < source.lineCount else { return }
    let place = max(start, source.lineStarts[line])
    let above = start..<place
    if line > 0, isFence(line: line, from: place, closing: false) {
      guard let (last, hasFence) = endOfKeys(from: line + 1), hasFence, last > line else { return }
      note(.blankLines, at: source.lineContent(line), [TextEdit(above, "")], isSure: true)
      return
    }
    guard let (last, hasFence) = endOfKeys(from: line, place), last >= line else { return }
    let ending = source.lineEnding
    var edits = [TextEdit(above, "---" + ending)]
    let isSure = (line...last).allSatisfy { key(inLine: $0, place) == .exact }
    if !hasFence {
      let end = source.lineContent(last).upperBound
      edits.append(TextEdit(end..<end, ending + "---"))
    }
    let first = place..<source.lineContent(line).upperBound
    note(.noFences, at: first, edits, isSure: isSure)
  }

  /// Notes a paragraph right below the title whose lines are all keys of the front matter.
  mutating func noteFrontMatterBelowTitle() {
    guard document.frontMatter == nil, let heading = document.titleHeading,
      let index = document.markdown.blocks.firstIndex(where: {
        $0.range.lowerBound >= heading.upperBound
      }), document.markdown.blocks[index].kind == .paragraph
    else { return }
    let paragraph = document.markdown.blocks[index].range
    let first = source.line(at: paragraph.lowerBound)
    let end = source.line(at: max(paragraph.lowerBound, paragraph.upperBound - 1))
    guard let (last, _) = endOfKeys(from: first), last == end,
      !problems.contains(where: { if case .looseFrontMatter = $0.kind { true } else { false } })
    else { return }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let ending = source.lineEnding
    let lines = source.lineStarts[first]..<source.lineContent(last).upperBound
    let block = ["---", source.string(in: lines), "---", "", ""].joined(separator: ending)
    var behind = source.lineRange(last).upperBound
    if last + 1 < source.lineCount, isBlankLine(last + 1, from: 0) {
      behind = source.lineRange(last + 1).upperBound
    }
    note(
      .belowTitle, at: source.trimmed(source.lineContent(first)),
      [TextEdit(start..<start, block), TextEdit(lines.lowerBound..<behind, "")], isSure: false)
  }

  private mutating func note(
    _ fault: FrontMatterFault, at range: Range<Int>, _ mending: [TextEdit], isSure: Bool
  ) {
    problems.append(
      DocumentProblem(.looseFrontMatter(fault, mending: mending, isSure: isSure), range))
  }

  /// The last line of those that are keys of the front matter, up to a blank line, a heading or a
  /// fence; nil where another line comes first.
  private func endOfKeys(from first: Int, _ start: Int = 0) -> (last: Int, hasFence: Bool)? {
    var line = first
    while line < source.lineCount {
      if line > first || start == 0, isFence(line: line, from: nil, closing: true) {
        return (line - 1, true)
      }
      let content = source.lineContent(line)
      if isBlankLine(line, from: start) || source.bytes[content.lowerBound] == 0x23 { break }
      guard key(inLine: line, start) != nil else { return nil }
      line += 1
    }
    return (line - 1, false)
  }

  /// Whether a line is `key: value` with a key that the format knows, or, not exactly, with a word
  /// that means one.
  private func key(inLine line: Int, _ start: Int) -> KeyLine? {
    let content = source.lineContent(line)
    let low = max(start < content.upperBound ? start : content.lowerBound, content.lowerBound)
    guard low < content.upperBound,
      let colon = source.bytes[low..<content.upperBound].prefix(48).firstIndex(of: 0x3A)
    else { return nil }
    let isFollowedByBlank = colon + 1 == content.upperBound || source.bytes[colon + 1] <= 0x20
    let name = source.string(in: source.trimmed(low..<colon))
    guard isFollowedByBlank, !name.isEmpty else { return nil }
    if FrontMatterKey(reading: name) != nil { return .exact }
    return packs.frontMatterKey(meaning: name) == nil ? nil : .meant
  }

  private func isBlankLine(_ line: Int, from start: Int) -> Bool {
    let content = source.lineContent(line)
    return source.trimmed(
      max(content.lowerBound, min(start, content.upperBound))..<content.upperBound
    )
    .isEmpty
  }
}
