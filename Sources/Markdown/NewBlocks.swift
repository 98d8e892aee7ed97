/// What a line opened after the blocks that it continued.
enum Opened {
  case nothing
  /// Lists and quotations, which contain the rest of the line.
  case containers
  /// A block that used the line up.
  case leaf
}

extension BlockScanner {
  /// Opens the blocks that start on the line, after the open blocks that it continues.
  mutating func openBlocks(after matched: Int) -> Opened {
    var opened = Opened.nothing
    var container = matched > 0 ? open[matched - 1].kind : nil
    if container == .fencedCode || container == .indentedCode || container == .html {
      return .nothing
    }
    var isAfterText = open.last?.kind == .paragraph
    var kept = matched
    while !cursor.isBlank {
      if cursor.indent >= 4 {
        if isAfterText { return opened }
        close(to: kept)
        cursor.skip(columns: 4)
        push(BlockNode(.indentedCode, cursor.offset..<cursor.end))
        return .leaf
      }
      if openLeaf(in: container, kept) { return .leaf }
      let depth = kept > 0 ? open[kept - 1].depth : 0
      if let next = openContainer(in: container, kept, depth) {
        opened = .containers
        // What follows a check box is the text of a paragraph, whatever it looks like.
        if next == .item, items.last?.checkBox != nil { return opened }
        container = next
        isAfterText = false
        kept = open.count
        continue
      }
      return openTablePart(in: container) ? .leaf : opened
    }
    return opened
  }

  /// Opens a quotation or an item and gives its kind, if one starts here.
  private mutating func openContainer(
    in container: BlockNode.Kind?, _ kept: Int, _ depth: Int
  ) -> BlockNode.Kind? {
    let isQuote = cursor.peek(cursor.nonspace) == UInt8(ascii: ">")
    let marker = isQuote ? nil : cursor.listMarker(afterText: container == .paragraph)
    guard isQuote || marker != nil else { return nil }
    guard depth < MarkdownDocument.maximumDepth else {
      tooDeep.append(cursor.nonspace..<cursor.end)
      return nil
    }
    guard let marker else {
      close(to: kept)
      push(BlockNode(.blockQuote, cursor.nonspace..<cursor.nonspace + 1))
      cursor.skipMarker(1)
      cursor.skip(columns: 1)
      return .blockQuote
    }
    openItem(marker, in: container, kept)
    return .item
  }

  /// Opens a block that contains no others, except the parts of tables.
  private mutating func openLeaf(in container: BlockNode.Kind?, _ kept: Int) -> Bool {
    let start = cursor.nonspace
    switch cursor.bytes[start] {
    case UInt8(ascii: "#"):
      guard let level = cursor.headingLevel() else { return false }
      close(to: kept)
      var node = BlockNode(.heading, start..<cursor.end, content: cursor.headingText(level))
      node.value = level
      _ = append(node)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let length = cursor.openingFence() else { return false }
      close(to: kept)
      push(
        BlockNode(.fencedCode, start..<cursor.end, content: nextLineStart..<nextLineStart),
        mark: cursor.bytes[start], width: length)
    case UInt8(ascii: "<"):
      guard let condition = cursor.htmlStart(afterText: container == .paragraph) else {
        return false
      }
      close(to: kept)
      push(BlockNode(.html, start..<cursor.end), mark: condition)
      if let block = open.last { extendHTML(block) }
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"):
      if container == .paragraph, let level = cursor.underlineLevel() {
        underlineParagraph(level)
      } else if isThematicBreak() {
        close(to: kept)
        _ = append(BlockNode(.thematicBreak, start..<cursor.end))
      } else {
        return false
      }
    default:
      return false
    }
    return true
  }

  /// Makes the open paragraph a heading.
  private mutating func underlineParagraph(_ level: Int) {
    guard let node = open.last?.node else { return }
    nodes[node].kind = .heading
    nodes[node].value = level
    nodes[node].contentEnd = cursor.trimmedEnd(of: lastTextLine)
    nodes[node].end = cursor.end
    open.removeLast()
  }

  /// Whether the line is three or more of one of `-`, `_` and `*` from here.
  ///
  /// The place where a search fails is kept, so that a line of many list markers is read once.
  private mutating func isThematicBreak() -> Bool {
    guard thematicBreakRefusedAt <= cursor.nonspace else { return false }
    let mark = cursor.bytes[cursor.nonspace]
    guard mark != UInt8(ascii: "=") else { return false }
    var count = 0
    var offset = cursor.nonspace
    while offset < cursor.end {
      if cursor.bytes[offset] == mark {
        count += 1
      } else if !cursor.isSpaceOrTab(offset) {
        break
      }
      offset += 1
    }
    if offset == cursor.end, count >= 3 { return true }
    thematicBreakRefusedAt = offset
    return false
  }
}
