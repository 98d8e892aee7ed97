import Markdown
import OKRModel
import SourceText

extension ObjectiveDocument {
  /// The comments of the file that silence checks, in their order. Those in code blocks are text.
  ///
  /// A comment in a row of a check-in table holds for the row, one in a key result for the key
  /// result, any other for the file.
  public func suppressions() -> [Suppression] {
    let marks = source.places(of: Self.mark)
    guard !marks.isEmpty else { return [] }
    let start = frontMatter?.range.upperBound ?? 0
    let code = MarkdownDocument(source, from: start).blocks
      .filter { $0.kind == .fencedCode || $0.kind == .indentedCode }.map(\.range)
    return marks.compactMap { place in
      guard !code.contains(where: { $0.contains(place) }), let comment = comment(around: place)
      else { return nil }
      return suppression(in: comment, from: place + Self.mark.count)
    }
  }

  private static let mark = Array("okr-ignore".utf8)

  /// The comment on one line that begins with the mark at a place.
  private func comment(around place: Int) -> Range<Int>? {
    let line = source.lineContent(source.line(at: place))
    var start = place
    while start > line.lowerBound, source.bytes[start - 1] == 0x20 { start -= 1 }
    guard start - 4 >= line.lowerBound,
      source.bytes[(start - 4)..<start].elementsEqual("<!--".utf8)
    else { return nil }
    var end = place
    while end + 3 <= line.upperBound {
      if source.bytes[end..<(end + 3)].elementsEqual("-->".utf8) { return (start - 4)..<(end + 3) }
      end += 1
    }
    return nil
  }

  private func suppression(in comment: Range<Int>, from start: Int) -> Suppression {
    let inside = start..<(comment.upperBound - 3)
    let colon = source.bytes[inside].firstIndex(of: 0x3A)
    let names = source.words(in: inside.lowerBound..<(colon ?? inside.upperBound))
    let rest = colon.map { source.string(in: source.trimmed(($0 + 1)..<inside.upperBound)) } ?? ""
    let (reason, until) = Self.reasonAndEnd(rest)
    return Suppression(
      range: comment, checks: names, reason: reason.isEmpty ? nil : reason, until: until,
      scope: scope(at: comment.lowerBound))
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

  private func scope(at offset: Int) -> Range<Int>? {
    guard let node = keyResults.first(where: { $0.range.contains(offset) }) else { return nil }
    if let table = node.checkIns, table.range.contains(offset) {
      return source.lineContent(source.line(at: offset))
    }
    return node.range
  }
}

extension SourceText {
  /// The offsets at which a sequence of bytes stands.
  func places(of pattern: [UInt8]) -> [Int] {
    guard let first = pattern.first else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      var places: [Int] = []
      var index = 0
      while index + pattern.count <= buffer.count {
        if buffer[index] == first,
          buffer[index..<(index + pattern.count)].elementsEqual(pattern)
        {
          places.append(index)
          index += pattern.count
        } else {
          index += 1
        }
      }
      return places
    }
  }

  /// The words of a range, between blanks and commas, with their places.
  func words(in range: Range<Int>) -> [(name: String, range: Range<Int>)] {
    bytes[range].split { $0 == 0x20 || $0 == 0x2C || $0 == 0x09 }.map { slice in
      (String(decoding: slice, as: UTF8.self), slice.startIndex..<slice.endIndex)
    }
  }
}
