internal import CLibYAML
internal import SourceText

/// The first document of a text, with what is doubtful in it.
struct ParsedDocument {
  var root: YAMLNode?
  var problems: [YAMLProblem] = []
}

extension ParserInput {
  func parse() -> Result<ParsedDocument, ParserFailure> {
    let start = range.lowerBound
    if hasTooManyBrackets {
      return .failure(ParserFailure(reason: .tooDeep, offset: start, contextOffset: start))
    }
    if hasDirective {
      return .failure(ParserFailure(reason: .directive, offset: start, contextOffset: start))
    }
    if let repaired { return repaired.withUnsafeBufferPointer(parse) }
    return source.bytes.withUnsafeBufferPointer { parse(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<ParsedDocument, ParserFailure> {
    var parser = Parser(self, bytes)
    do throws(ParserFailure) {
      return .success(try parser.document())
    } catch {
      return .failure(error)
    }
  }
}

/// libyaml's parser for one text, and the tree built from its events.
private struct Parser: ~Copyable {
  private let input: ParserInput
  private let handle: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var problems: [YAMLProblem] = []

  /// The bytes must outlive the parser.
  init(_ input: ParserInput, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.input = input
    handle = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(handle) == 1 else { preconditionFailure("out of memory") }
    yaml_parser_set_encoding(handle, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(handle, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(handle)
    event.deallocate()
    handle.deallocate()
  }

  mutating func document() throws(ParserFailure) -> ParsedDocument {
    try advance()  // the start of the stream
    try advance()
    guard event.pointee.type == YAML_DOCUMENT_START_EVENT else { return ParsedDocument() }
    try advance()
    let root = try node(depth: 0)
    try advance()  // the end of the document
    try advance()
    if event.pointee.type == YAML_DOCUMENT_START_EVENT {
      problems.append(
        YAMLProblem(
          .severalDocuments, "A second YAML document begins here; only the first one is read.",
          range: offset(event.pointee.start_mark)..<offset(event.pointee.end_mark)))
    }
    let isNothing = root.string == "" && root.range.isEmpty
    return ParsedDocument(root: isNothing ? nil : root, problems: problems)
  }

  /// Builds the node that begins with the current event.
  private mutating func node(depth: Int) throws(ParserFailure) -> YAMLNode {
    let start = offset(event.pointee.start_mark)
    guard depth < ParserInput.maximumDepth else {
      throw ParserFailure(reason: .tooDeep, offset: start, contextOffset: start)
    }
    switch event.pointee.type {
    case YAML_SEQUENCE_START_EVENT: return try sequence(from: start, depth: depth)
    case YAML_MAPPING_START_EVENT: return try mapping(from: start, depth: depth)
    case YAML_ALIAS_EVENT:
      let range = start..<offset(event.pointee.end_mark)
      problems.append(Self.anchorOrAlias(range))
      let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
      return YAMLNode(content: .alias(name), range: range)
    default: return scalar(from: start)
    }
  }

  private mutating func scalar(from start: Int) -> YAMLNode {
    let scalar = event.pointee.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let style: ScalarStyle =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    var end = offset(event.pointee.end_mark)
    if style == .literal || style == .folded { end = blockScalarEnd(start..<end) }
    noteProperties(anchor: scalar.anchor, tag: scalar.tag, start..<end)
    return YAMLNode(content: .scalar(text, style: style), range: start..<end)
  }

  private mutating func sequence(from start: Int, depth: Int) throws(ParserFailure) -> YAMLNode {
    let opening = event.pointee.data.sequence_start
    let isFlow = opening.style == YAML_FLOW_SEQUENCE_STYLE
    noteProperties(anchor: opening.anchor, tag: opening.tag, start..<offset(event.pointee.end_mark))
    var items: [YAMLNode] = []
    try advance()
    while event.pointee.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(depth: depth + 1))
      try advance()
    }
    let end = isFlow ? offset(event.pointee.end_mark) : items.last?.range.upperBound ?? start
    return YAMLNode(content: .sequence(items, isFlow: isFlow), range: start..<max(start, end))
  }

  private mutating func mapping(from start: Int, depth: Int) throws(ParserFailure) -> YAMLNode {
    let opening = event.pointee.data.mapping_start
    let isFlow = opening.style == YAML_FLOW_MAPPING_STYLE
    let openingEnd = offset(event.pointee.end_mark)
    // The one pair of `[key: value]` is a mapping without braces.
    let isBraced = isFlow && openingEnd > start && input.source.bytes[openingEnd - 1] == 0x7B
    noteProperties(anchor: opening.anchor, tag: opening.tag, start..<openingEnd)
    var pairs: [YAMLPair] = []
    try advance()
    while event.pointee.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1)
      try advance()
      var value = try node(depth: depth + 1)
      if value.range.isEmpty { value.range = emptyValueRange(after: key) }
      pairs.append(YAMLPair(key: key, value: value))
      try advance()
    }
    let end =
      isBraced ? offset(event.pointee.end_mark) : pairs.last?.range.upperBound ?? start
    return YAMLNode(content: .mapping(pairs, isFlow: isFlow), range: start..<max(start, end))
  }

  private mutating func advance() throws(ParserFailure) {
    yaml_event_delete(event)
    guard yaml_parser_parse(handle, event) == 1 else {
      let words = handle.pointee.problem.map { String(cString: $0) } ?? ""
      let place = offset(handle.pointee.problem_mark)
      let hasContext = handle.pointee.context != nil
      throw ParserFailure(
        reason: .refused(words), offset: place,
        contextOffset: hasContext ? offset(handle.pointee.context_mark) : place)
    }
  }

  private func offset(_ mark: yaml_mark_t) -> Int { input.offset(ofCharacter: mark.index) }

  private mutating func noteProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    _ range: Range<Int>
  ) {
    if anchor != nil { problems.append(Self.anchorOrAlias(range)) }
    if tag != nil {
      problems.append(
        YAMLProblem(
          .tag, "A value that begins with an exclamation mark must stand in quotes.", range: range))
    }
  }

  private static func anchorOrAlias(_ range: Range<Int>) -> YAMLProblem {
    YAMLProblem(
      .anchorOrAlias,
      "A value that begins with & or * must stand in quotes; anchors and aliases are not read.",
      range: range)
  }

  /// The place right after the colon, for a value that is not written.
  private func emptyValueRange(after key: YAMLNode) -> Range<Int> {
    let bytes = input.source.bytes
    var index = key.range.upperBound
    while index < input.range.upperBound, bytes[index] <= 0x20 { index += 1 }
    let hasColon = index < input.range.upperBound && bytes[index] == 0x3A
    let place = hasColon ? index + 1 : key.range.upperBound
    return place..<place
  }

  /// The end of the last line of a block scalar that is not blank, or of its header.
  private func blockScalarEnd(_ range: Range<Int>) -> Int {
    let bytes = input.source.bytes
    let lineEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    guard bytes[range.lowerBound..<end].contains(where: lineEnd) else {
      let header = bytes[range.lowerBound..<end].firstIndex(of: 0x23) ?? end
      return input.source.trimmed(range.lowerBound..<header).upperBound
    }
    while end < range.upperBound, !lineEnd(bytes[end]) { end += 1 }
    return end
  }
}
