extension BlockScanner {
  /// Consumes the prefixes of the open blocks that the line continues and gives their number, or
  /// nil if the line ended a fenced code block and is used up.
  mutating func continueOpenBlocks() -> Int? {
    var matched = 0
    while matched < open.count {
      let block = open[matched]
      switch block.kind {
      case .blockQuote:
        guard continueQuote(block.node) else { return matched }
      case .item:
        guard continueItem(block) else { return matched }
      case .fencedCode:
        if isClosingFence(block) {
          closeFence(block.node)
          return nil
        }
      case .indentedCode:
        guard cursor.isBlank || cursor.indent >= 4 else { return matched }
      case .html:
        if block.mark >= 6, cursor.isBlank { return matched }
      case .paragraph:
        if cursor.isBlank { return matched }
      case .table:
        guard cursor.isTableRow() else { return matched }
      default:
        break
      }
      matched += 1
    }
    return matched
  }

  private mutating func continueQuote(_ node: Int) -> Bool {
    guard cursor.indent < 4, cursor.peek(cursor.nonspace) == UInt8(ascii: ">") else { return false }
    cursor.skipMarker(1)
    nodes[node].end = cursor.offset
    cursor.skip(columns: 1)
    return true
  }

  private mutating func continueItem(_ block: OpenBlock) -> Bool {
    if cursor.indent >= block.width {
      cursor.skip(columns: block.width)
      return true
    }
    // An item can start with one blank line at most: that of its marker.
    guard cursor.isBlank, nodes[block.node].childCount > 0 else { return false }
    cursor.skipIndent()
    return true
  }

  private mutating func isClosingFence(_ block: OpenBlock) -> Bool {
    guard cursor.indent < 4, cursor.peek(cursor.nonspace) == block.mark else { return false }
    let end = cursor.endOfRun(at: cursor.nonspace)
    return end - cursor.nonspace >= block.width && cursor.isBlank(from: end)
  }

  private mutating func closeFence(_ node: Int) {
    nodes[node].contentEnd = cursor.lineStart
    nodes[node].end = cursor.end
    open.removeLast()
  }

  /// Adds what is left of the line to the innermost block that can take it.
  mutating func addText(after matched: Int, opened: Opened) {
    if opened == .leaf { return }
    if opened == .nothing {
      if matched < open.count, !cursor.isBlank, let last = open.last, last.kind == .paragraph {
        // A lazy continuation line. Its indentation is kept, as the reference does it: as the header
        // of a table the line has that indentation before its first pipe as its first cell.
        extendParagraph(cursor.offset..<cursor.end)
        return
      }
      open.removeLast(open.count - matched)
      if let last = open.last, addLine(to: last) { return }
    }
    if cursor.isBlank { return }
    if opened == .nothing { close(to: open.count) }
    openParagraph(cursor.nonspace..<cursor.end)
  }

  /// Adds the line to an open leaf block, if it is one.
  private mutating func addLine(to block: OpenBlock) -> Bool {
    switch block.kind {
    case .fencedCode:
      if !cursor.isBlank {
        nodes[block.node].end = cursor.end
        nodes[block.node].contentEnd = cursor.end
      }
    case .indentedCode:
      if !cursor.isBlank { nodes[block.node].end = cursor.end }
    case .html:
      extendHTML(block)
    case .paragraph:
      extendParagraph(cursor.nonspace..<cursor.end)
    default:
      return false
    }
    return true
  }

  mutating func openParagraph(_ line: Range<Int>) {
    lastTextLine = line
    textBeforeLastLine = nil
    push(BlockNode(.paragraph, line))
  }

  mutating func extendParagraph(_ line: Range<Int>) {
    guard let node = open.last?.node else { return }
    textBeforeLastLine = lastTextLine.upperBound
    lastTextLine = line
    nodes[node].end = line.upperBound
  }
}
