internal import SourceText

/// The translation of libyaml's refusal of one entry into what a person did, with its place.
struct ProblemClassifier {
  private let source: SourceText
  private let entry: Range<Int>

  init(_ source: SourceText, _ entry: Range<Int>) {
    self.source = source
    self.entry = entry
  }

  func problem(for failure: ParserFailure) -> YAMLProblem {
    var problem =
      switch failure.reason {
      case .tooDeep:
        YAMLProblem(
          .tooDeep, "Values are nested more than \(ParserInput.maximumDepth) levels deep here.",
          range: line(at: failure.offset))
      case .directive:
        YAMLProblem(
          .directive, "A line that begins with % is a YAML directive; directives are not read.",
          range: firstDirective ?? line(at: failure.offset))
      case .refused(let words): refusal(words, failure)
      }
    problem.key = entryKey
    return problem
  }

  /// The problem of an entry that is a single value or a list.
  func problem(forLoneValue node: YAMLNode) -> YAMLProblem {
    guard case .scalar(_, .plain) = node.content else {
      return YAMLDocument.notAMapping(range: node.range)
    }
    return loneText(line(at: node.range.lowerBound))
  }

  /// The end of the key of a line: the place of the first colon with a space or nothing after it.
  func keyEnd(in line: Range<Int>) -> Int? {
    line.first { index in
      source.bytes[index] == 0x3A
        && (index + 1 >= line.upperBound || source.bytes[index + 1] == 0x20
          || source.bytes[index + 1] == 0x09)
    }
  }
}

extension ProblemClassifier {
  private func refusal(_ words: String, _ failure: ParserFailure) -> YAMLProblem {
    if words.hasPrefix("found character that cannot start any token") {
      return unreadableCharacter(at: failure.offset)
    }
    if words.hasPrefix("mapping values are not allowed") { return extraColon(at: failure.offset) }
    if words.hasPrefix("could not find expected ':'") {
      return loneText(line(at: failure.contextOffset))
    }
    if words.hasPrefix("found unexpected end of stream")
      || words.hasPrefix("found unexpected document indicator")
    {
      return YAMLProblem(
        .unclosedQuote, "The quotation mark that opens here is never closed.",
        range: value(from: failure.contextOffset))
    }
    if isBlank(from: failure.offset), let bracket = openBracket(failure, words) {
      return YAMLProblem(
        .unclosedBracket, "The bracket that opens here is never closed.",
        range: value(from: bracket))
    }
    if words.hasPrefix("did not find expected alphabetic or numeric character") {
      return YAMLProblem(
        .anchorOrAlias, "A value that begins with & or * must stand in quotes.",
        range: value(from: failure.contextOffset))
    }
    if words.contains("tag") {
      return YAMLProblem(
        .tag, "A value that begins with an exclamation mark must stand in quotes.",
        range: value(from: failure.contextOffset))
    }
    return misplacedText(failure)
  }

  /// The bracket that is open where the text ends.
  private func openBracket(_ failure: ParserFailure, _ words: String) -> Int? {
    if words.hasPrefix("did not find expected ',' or") { return failure.contextOffset }
    guard words.hasPrefix("did not find expected node content") else { return nil }
    return entry.first { source.bytes[$0] == 0x5B || source.bytes[$0] == 0x7B }
  }

  private func unreadableCharacter(at offset: Int) -> YAMLProblem {
    guard offset < entry.upperBound else { return syntax(at: offset) }
    let byte = source.bytes[offset]
    if byte == 0x09 { return tab(at: offset) }
    return reserved(byte, value(from: offset))
  }

  private func tab(at offset: Int) -> YAMLProblem {
    var end = offset
    while end < entry.upperBound, source.bytes[end] == 0x09 { end += 1 }
    return YAMLProblem(
      .tab, "YAML is indented with spaces; a tab stands here.", range: offset..<end)
  }

  private func reserved(_ byte: UInt8, _ range: Range<Int>) -> YAMLProblem {
    let character = Character(Unicode.Scalar(byte))
    return YAMLProblem(
      .reservedIndicator(character),
      "A value that begins with \u{201C}\(character)\u{201D} must stand in quotes.", range: range)
  }

  private func extraColon(at offset: Int) -> YAMLProblem {
    let line = source.lineContent(source.line(at: offset)).clamped(to: entry)
    if let colon = keyEnd(in: line), colon < offset {
      let value = value(from: colon + 1)
      if let first = source.bytes[value].first, first == 0x3F || first == 0x2D {
        return reserved(first, value)
      }
      return YAMLProblem(
        .colonInValue, "A value that holds a colon and a space must stand in quotes.", range: value)
    }
    if let tab = tabInIndentation(of: line) { return self.tab(at: tab) }
    return YAMLProblem(
      .indentation, "This line is indented, but the line above it already has its value.",
      range: source.trimmed(line))
  }

  /// A line that holds no colon, or one without a space after it.
  private func loneText(_ line: Range<Int>) -> YAMLProblem {
    let bytes = source.bytes
    let colon = line.first { bytes[$0] == 0x3A && $0 > line.lowerBound && $0 + 1 < line.upperBound }
    if let colon, bytes[colon + 1] != 0x2F, !bytes[line.lowerBound..<colon].contains(0x20) {
      return YAMLProblem(
        .missingSpace, "A space is missing after the colon.", range: line,
        key: source.string(in: line.lowerBound..<colon))
    }
    return YAMLProblem(
      .missingColon, "This line has no colon; a key, a colon and a space are expected.", range: line
    )
  }

  /// What else may stand where it cannot: text after a closed value, an indicator, a tab.
  private func misplacedText(_ failure: ParserFailure) -> YAMLProblem {
    let line = source.lineContent(source.line(at: failure.offset)).clamped(to: entry)
    if let tab = tabInIndentation(of: line) { return self.tab(at: tab) }
    guard let colon = keyEnd(in: line), colon < failure.offset else {
      return syntax(at: failure.offset)
    }
    let value = value(from: colon + 1)
    switch source.bytes[value].first {
    case 0x22, 0x27, 0x5B, 0x7B:
      return YAMLProblem(
        .textAfterValue, "Text follows the end of this value; the whole must stand in quotes.",
        range: value)
    case .some(let first)
    where [0x2C, 0x2D, 0x3E, 0x3F, 0x5D, 0x7C, 0x7D].contains(first):
      return reserved(first, value)
    default: return syntax(at: failure.offset)
    }
  }

  private func syntax(at offset: Int) -> YAMLProblem {
    YAMLProblem(.syntax, "This is not valid YAML.", range: line(at: offset))
  }
}

extension ProblemClassifier {
  private var entryKey: String? {
    let line = source.lineContent(source.line(at: entry.lowerBound)).clamped(to: entry)
    let bytes = source.bytes
    let start = source.trimmed(line).lowerBound
    guard let end = keyEnd(in: line) ?? line.first(where: { bytes[$0] == 0x3A }), start < end
    else { return nil }
    return source.string(in: source.trimmed(start..<end))
  }

  private var firstDirective: Range<Int>? {
    var line = source.line(at: entry.lowerBound)
    while line < source.lineCount, source.lineStarts[line] < entry.upperBound {
      let content = source.lineContent(line).clamped(to: entry)
      if source.bytes[content].first == 0x25 { return source.trimmed(content) }
      line += 1
    }
    return nil
  }

  /// The line of an offset without indentation; for the end of the entry, its last line with text.
  private func line(at offset: Int) -> Range<Int> {
    var end = min(offset, entry.upperBound)
    if isBlank(from: end) {
      while end > entry.lowerBound, source.bytes[end - 1] <= 0x20 { end -= 1 }
      end = max(entry.lowerBound, end - 1)
    }
    return source.trimmed(source.lineContent(source.line(at: end)).clamped(to: entry))
  }

  /// From an offset to the end of its line, without spaces around it and without a comment.
  private func value(from offset: Int) -> Range<Int> {
    let end = source.lineContent(source.line(at: offset)).clamped(to: entry).upperBound
    let whole = source.trimmed(min(offset, end)..<end)
    let comment = whole.dropFirst().first { index in
      source.bytes[index] == 0x23 && source.bytes[index - 1] <= 0x20
    }
    return source.trimmed(whole.lowerBound..<(comment ?? whole.upperBound))
  }

  private func isBlank(from offset: Int) -> Bool {
    !source.bytes[min(offset, entry.upperBound)..<entry.upperBound].contains { $0 > 0x20 }
  }

  private func tabInIndentation(of line: Range<Int>) -> Int? {
    let indentation = source.bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }
    return indentation.firstIndex(of: 0x09)
  }
}
