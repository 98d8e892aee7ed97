extension BlockScanner {
  /// Adds the line to an HTML block and closes the block if it ends there.
  mutating func extendHTML(_ block: OpenBlock) {
    if !cursor.isBlank { nodes[block.node].end = cursor.end }
    if cursor.endsHTML(block.mark) { open.removeLast() }
  }
}

extension LineCursor {
  /// The number of the start condition of the HTML block at `nonspace`, as in the specification
  /// (section 4.6). A tag of any name (condition 7) cannot start a block right after text.
  func htmlStart(afterText: Bool) -> UInt8? {
    let next = peek(nonspace + 1)
    if next == UInt8(ascii: "?") { return 3 }
    if next == UInt8(ascii: "!") {
      if matches("--", at: nonspace + 2) { return 2 }
      if matches("[CDATA[", at: nonspace + 2) { return 5 }
      return isUppercase(peek(nonspace + 2)) ? 4 : nil
    }
    let isClosing = next == UInt8(ascii: "/")
    let start = nonspace + (isClosing ? 2 : 1)
    let nameEnd = endOfTagName(from: start)
    guard nameEnd > start else { return nil }
    if nameEnd - start <= HTMLBlockNames.maximumLength {
      let name = lowercased(start..<nameEnd)
      let after = peek(nameEnd)
      let ends = isHTMLSpace(after) || after == UInt8(ascii: ">")
      if ends, !isClosing, HTMLBlockNames.verbatim.contains(name) { return 1 }
      let isEmptyTag = after == UInt8(ascii: "/") && peek(nameEnd + 1) == UInt8(ascii: ">")
      if ends || isEmptyTag, HTMLBlockNames.blocks.contains(name) { return 6 }
    }
    guard !afterText else { return nil }
    let end = isClosing ? endOfClosingTag(from: nameEnd) : endOfOpeningTag(from: nameEnd)
    guard let end, isBlank(from: end) else { return nil }
    return 7
  }

  /// Whether the line ends an HTML block of a start condition.
  func endsHTML(_ condition: UInt8) -> Bool {
    guard condition <= 5 else { return false }
    var offset = nonspace
    while offset < end {
      switch condition {
      case 1:
        if bytes[offset] == UInt8(ascii: "<"), endsVerbatim(at: offset) { return true }
      case 2:
        if matches("-->", at: offset) { return true }
      case 3:
        if matches("?>", at: offset) { return true }
      case 4:
        if bytes[offset] == UInt8(ascii: ">") { return true }
      default:
        if matches("]]>", at: offset) { return true }
      }
      offset += 1
    }
    return false
  }

  private func endsVerbatim(at offset: Int) -> Bool {
    guard peek(offset + 1) == UInt8(ascii: "/") else { return false }
    var nameEnd = offset + 2
    while isLetter(peek(nameEnd)), nameEnd - offset < 12 { nameEnd += 1 }
    return peek(nameEnd) == UInt8(ascii: ">")
      && HTMLBlockNames.verbatim.contains(lowercased(offset + 2..<nameEnd))
  }

  private func matches(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= end else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(
      decoding: range.lazy.map { bytes[$0] | (isUppercase(bytes[$0]) ? 0x20 : 0) }, as: UTF8.self)
  }
}

enum HTMLBlockNames {
  static let maximumLength = 10

  /// The elements whose text is not Markdown, up to their closing tags.
  static let verbatim: Set<String> = ["pre", "script", "style"]

  /// The elements that start a block even right after text.
  static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
