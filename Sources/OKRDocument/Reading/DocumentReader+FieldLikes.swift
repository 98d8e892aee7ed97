import Markdown
import OKRModel
import SourceText

/// Text of a key result that may have been meant as a field; the language of the file decides.
struct FieldCandidate {
  enum Place {
    /// A line of text, which becomes an item with a marker behind an indentation.
    case line(marker: String)
    /// An item of a list, which lacks the colon.
    case item
    /// An item of the light form, with the indentation that would put it under the one before.
    case lightForm(indentation: Int)
  }

  var place: Place
  var keyResult: Int
  var like: FieldLike
  /// What the edit replaces up to the value.
  var start: Int
  var end: Int
  /// Whether it counts only where its value can be read.
  var needsValue: Bool
  /// Whether a blank line must follow, so that the next line is no part of the value.
  var isFollowedByText = false
}

extension DocumentReader {
  /// Collects the lines at the start of a paragraph that look like fields.
  ///
  /// - Returns: Whether the whole paragraph does.
  mutating func collectFieldLikes(
    in paragraph: MarkdownBlock, marker: String, isBehindProse: Bool
  ) -> Bool {
    let first = source.line(at: paragraph.range.lowerBound)
    let last = source.line(at: max(paragraph.range.lowerBound, paragraph.range.upperBound - 1))
    for number in first...last {
      let line = source.trimmed(source.lineContent(number))
      guard
        let candidate = fieldLike(in: line, marker: marker, isBehindProse: isBehindProse)
      else {
        if number > first { candidates[candidates.count - 1].isFollowedByText = true }
        return false
      }
      candidates.append(candidate)
    }
    return true
  }

  /// Collects what looks like a field in an item: its first line without a colon, and lines below it
  /// that Markdown takes for a part of its value.
  mutating func collectFieldLikes(in item: MarkdownBlock, isField: Bool) {
    guard case .item(let mark) = item.kind, mark.checkBox == nil else { return }
    if !isField, let like = FieldLike(in: item.content, source: source, packs: packs),
      like.separator != .colon, !like.value.isEmpty
    {
      candidates.append(
        FieldCandidate(
          place: .item, keyResult: document.keyResults.count, like: like,
          start: item.content.lowerBound, end: item.content.upperBound,
          needsValue: like.separator == .none))
    }
    guard isField, let paragraph = item.children.first, paragraph.kind == .paragraph else { return }
    let line = source.lineStarts[source.line(at: item.range.lowerBound)]
    let before = source.string(in: line..<item.range.lowerBound)
    let indentation = before.allSatisfy { $0 == " " || $0 == "\t" } ? before : ""
    let marker = indentation + source.string(in: mark.marker) + " "
    let first = source.line(at: paragraph.range.lowerBound)
    let last = source.line(at: max(paragraph.range.lowerBound, paragraph.range.upperBound - 1))
    guard last > first else { return }
    for number in (first + 1)...last {
      let line = source.trimmed(source.lineContent(number))
      guard var candidate = fieldLike(in: line, marker: marker, isBehindProse: false),
        candidate.like.separator != .none
      else { return }
      candidate.start = source.lineStarts[number]
      candidates.append(candidate)
    }
  }

  /// Collects an item of the light form that is a field by its name.
  mutating func collectFieldLike(inLight item: MarkdownBlock, below previous: MarkdownBlock?) {
    guard let like = FieldLike(in: item.content, source: source, packs: packs),
      like.separator != .none
    else { return }
    var indentation = 0
    if case .item(let mark)? = previous?.kind {
      indentation =
        mark.marker.upperBound + 1 - source.lineStarts[source.line(at: mark.marker.lowerBound)]
    }
    candidates.append(
      FieldCandidate(
        place: .lightForm(indentation: indentation), keyResult: document.keyResults.count,
        like: like, start: item.range.lowerBound, end: item.range.upperBound, needsValue: true))
  }

  private func fieldLike(
    in line: Range<Int>, marker: String, isBehindProse: Bool
  ) -> FieldCandidate? {
    let start = FieldLikeLine(line, in: source)
    guard
      let like = FieldLike(in: start.text..<line.upperBound, source: source, packs: packs),
      !like.value.isEmpty
    else { return nil }
    let isMarked = start.hasForeignBullet || like.isEmphasised
    let isProseWord = [.reason, .plan, .commit, .stretch].contains(like.field)
    return FieldCandidate(
      place: .line(marker: marker), keyResult: document.keyResults.count, like: like,
      start: start.start, end: line.upperBound,
      needsValue: isBehindProse || like.separator == .none || isProseWord && !isMarked)
  }

  /// Makes problems of the candidates, by the numbers and dates of the file's language.
  mutating func noteFieldLikes() {
    for candidate in candidates {
      let like = candidate.like
      let isSure = isReadable(like)
      guard isSure || !candidate.needsValue else { continue }
      var place = source.trimmed(candidate.start..<candidate.end)
      if case .lightForm(let indentation) = candidate.place {
        let isOneLine = source.line(at: candidate.start) == source.line(at: candidate.end)
        let line = source.lineStarts[source.line(at: candidate.start)]
        place = candidate.start..<like.value.upperBound
        let edits =
          indentation > 0 && isOneLine
          ? [TextEdit(line..<line, String(repeating: " ", count: indentation))] : []
        problems.append(
          DocumentProblem(
            .fieldAsKeyResult(like.field, mending: edits), place, keyResult: candidate.keyResult))
        continue
      }
      var marker = ""
      if case .line(let text) = candidate.place { marker = text }
      var edits = [
        TextEdit(
          candidate.start..<like.value.lowerBound,
          "\(marker)\(source.string(in: like.name))\(document.language.colon) ")
      ]
      let end = candidate.isFollowedByText ? source.lineEnding : ""
      if like.value.upperBound < candidate.end || !end.isEmpty {
        edits.append(TextEdit(like.value.upperBound..<candidate.end, end))
      }
      problems.append(
        DocumentProblem(
          .fieldLike(like.field, mending: edits, isSure: isSure), place,
          keyResult: candidate.keyResult))
    }
  }

  /// Whether the value is surely one of its field.
  private func isReadable(_ like: FieldLike) -> Bool {
    let bytes = source.bytesWithoutComments(in: like.value)
    let language = document.language
    let words = bytes.split(separator: 0x20).count
    switch like.field {
    case .target: return (try? language.targets.read(bytes).get()) != nil
    case .due: return language.dates.read(bytes) != nil
    case .weight: return number(source.string(in: like.value)).map { $0 > .zero } ?? false
    case .score: return language.confidences.read(bytes) != nil
    case .plan: return (try? language.planPoints.read(bytes).get()) != nil
    case .commit, .stretch: return like.separator != .none && language.quantities.read(bytes) != nil
    case .guards: return !labels(in: source.string(in: like.value)).isEmpty
    case .owner: return words == 1 || like.separator != .none && words <= 3
    case .source: return bytes.starts(with: "http".utf8) || bytes.first == 0x3C
    case .metric, .reason: return like.separator != .none && like.isEmphasised
    }
  }
}
