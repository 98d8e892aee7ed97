import Markdown
import OKRModel
import SourceText

extension ObjectiveDocument {
  /// The comments of the file that silence checks, in their order. Those in code blocks are text.
  ///
  /// A comment in a row of a check-in table holds for the row, one in a key result for the key
  /// result, any other for the file.
  public func suppressions() -> [Suppression] {
    let marks = source.bytes.places(of: Self.mark)
    guard !marks.isEmpty else { return [] }
    let code = markdown.blocks.filter { $0.kind == .fencedCode || $0.kind == .indentedCode }
      .map(\.range)
    let nodes = keyResults.map(\.range)
    var suppressions: [Suppression] = []
    /// What has been searched for the end of a comment: marks before it are inside of that comment,
    /// or in a line where no comment ends behind them.
    var searched = 0
    for place in marks where place >= searched {
      if code.hasRange(around: place) { continue }
      guard let start = commentStart(before: place) else { continue }
      let line = source.lineContent(source.line(at: place))
      guard let end = commentEnd(from: place, to: line.upperBound) else {
        searched = line.upperBound
        continue
      }
      searched = end
      suppressions.append(
        suppression(in: start..<end, from: place + Self.mark.count, nodes: nodes))
    }
    return scopedToWhatFollows(suppressions, nodes)
  }

  /// A comment directly above the heading of a key result is about that one, where people put it.
  private func scopedToWhatFollows(
    _ suppressions: [Suppression], _ nodes: [Range<Int>]
  ) -> [Suppression] {
    var suppressions = suppressions
    for index in suppressions.indices.reversed() {
      var next = suppressions[index].range.upperBound
      while next < source.bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[next]) {
        next += 1
      }
      if index + 1 < suppressions.count, suppressions[index + 1].range.lowerBound == next {
        let following = suppressions[index + 1].scope
        if let following, following.lowerBound >= next { suppressions[index].scope = following }
        continue
      }
      let node = nodes.firstIndexBehind(next)
      if node < nodes.count, nodes[node].lowerBound == next {
        suppressions[index].scope = nodes[node]
      }
    }
    return suppressions
  }

  private static let mark = Array("okr-ignore".utf8)

  /// Where the comment begins whose first word stands at a place.
  private func commentStart(before place: Int) -> Int? {
    let line = source.lineStarts[source.line(at: place)]
    var start = place
    while start > line, source.bytes[start - 1] == 0x20 { start -= 1 }
    guard start - 4 >= line, source.bytes[(start - 4)..<start].elementsEqual("<!--".utf8) else {
      return nil
    }
    return start - 4
  }

  /// Where a comment ends that is open at a place.
  private func commentEnd(from place: Int, to end: Int) -> Int? {
    var index = place
    while index + 3 <= end {
      if source.bytes[index..<(index + 3)].elementsEqual("-->".utf8) { return index + 3 }
      index += 1
    }
    return nil
  }

  private func suppression(
    in comment: Range<Int>, from start: Int, nodes: [Range<Int>]
  ) -> Suppression {
    let inside = start..<(comment.upperBound - 3)
    let colon = source.bytes[inside].firstIndex(of: 0x3A)
    let names = source.words(in: inside.lowerBound..<(colon ?? inside.upperBound))
    let rest = colon.map { source.string(in: source.trimmed(($0 + 1)..<inside.upperBound)) } ?? ""
    let (reason, until) = Self.reasonAndEnd(rest)
    return Suppression(
      range: comment, checks: names, reason: reason.isEmpty ? nil : reason, until: until,
      unreadableEnd: until == nil ? Self.unreadableEnd(rest) : nil,
      scope: scope(at: comment.lowerBound, nodes))
  }

  /// A reason with a date in brackets behind it: `why (until 2027-01-31)`, `(jusqu'au 2027-01-31)`.
  private static func reasonAndEnd(_ text: String) -> (String, CalendarDate?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let inside = text[text.index(after: open)...].dropLast()
    let reader = DateReader(dayFirst: false, monthNames: [:])
    guard let last = inside.split(separator: " ").last, let date = reader.read(last)?.date else {
      return (text, nil)
    }
    var reason = text[..<open]
    while reason.last == " " { reason.removeLast() }
    return (String(reason), date)
  }

  /// What stands for a last day at the end of a reason: `why (until tomorrow)`.
  private static func unreadableEnd(_ text: String) -> String? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let words = text[text.index(after: open)...].dropLast().split(separator: " ")
    guard let first = words.first.map({ FoldedName(String($0)) }),
      LanguagePacks.builtIn.all.contains(where: { $0.untilWords.contains(first) })
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  private func scope(at offset: Int, _ nodes: [Range<Int>]) -> Range<Int>? {
    let index = nodes.firstIndexBehind(offset)
    guard index < nodes.count, nodes[index].contains(offset) else { return nil }
    if let table = keyResults[index].checkIns, table.range.contains(offset) {
      return source.lineContent(source.line(at: offset))
    }
    return nodes[index]
  }
}

extension SourceText {
  /// The words of a range, between blanks and commas, with their places.
  /// The words between spaces, tabs and commas, with their places.
  package func words(in range: Range<Int>) -> [(name: String, range: Range<Int>)] {
    bytes[range].split { $0 == 0x20 || $0 == 0x2C || $0 == 0x09 }.map { slice in
      (String(decoding: slice, as: UTF8.self), slice.startIndex..<slice.endIndex)
    }
  }
}
