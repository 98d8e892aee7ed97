extension LineCursor {
  /// Whether the line can be a row of a table: all but a blank line and a pipe alone.
  func isTableRow() -> Bool {
    guard !isBlank else { return false }
    guard bytes[nonspace] == UInt8(ascii: "|") else { return true }
    return skippingCellSpaces(from: nonspace + 1, to: end) < end
  }

  /// The number of columns, if the line is the delimiter row of a table: `|:--|--:|`.
  func delimiterColumns() -> Int? {
    var offset = nonspace
    if peek(offset) == UInt8(ascii: "|") { offset += 1 }
    var columns = 0
    while true {
      offset = skippingCellSpaces(from: offset, to: end)
      if peek(offset) == UInt8(ascii: ":") { offset += 1 }
      guard peek(offset) == UInt8(ascii: "-") else { return nil }
      offset = endOfRun(at: offset)
      if peek(offset) == UInt8(ascii: ":") { offset += 1 }
      offset = skippingCellSpaces(from: offset, to: end)
      columns += 1
      if offset == end { return columns }
      guard bytes[offset] == UInt8(ascii: "|") else { return nil }
      offset += 1
      if skippingCellSpaces(from: offset, to: end) == end { return columns }
    }
  }

  func skippingCellSpaces(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, isCellSpace(bytes[offset]) { offset += 1 }
    return offset
  }

  private func isCellSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab || byte == 0x0B || byte == 0x0C
  }

  /// Calls a function with the bytes between the pipes of each cell in a row, and gives their
  /// number. A pipe after a backslash is text.
  @discardableResult
  func forEachCell(in row: Range<Int>, _ body: (Range<Int>) -> Void) -> Int {
    var count = 0
    var start = row.lowerBound
    if start < row.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    while skippingCellSpaces(from: start, to: row.upperBound) < row.upperBound {
      var end = start
      while end < row.upperBound, bytes[end] != UInt8(ascii: "|") || isEscaped(end, from: start) {
        end += 1
      }
      body(start..<end)
      count += 1
      start = min(end + 1, row.upperBound)
    }
    return count
  }

  private func isEscaped(_ offset: Int, from start: Int) -> Bool {
    offset > start && bytes[offset - 1] == UInt8(ascii: "\\")
  }

  /// The text between two pipes; of a blank cell the empty range after its first space.
  func cellText(_ cell: Range<Int>) -> Range<Int> {
    let low = skippingCellSpaces(from: cell.lowerBound, to: cell.upperBound)
    guard low < cell.upperBound else {
      let place = min(cell.lowerBound + 1, cell.upperBound)
      return place..<place
    }
    var high = cell.upperBound
    while isCellSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }
}

extension BlockScanner {
  /// Opens a table whose header is the last line of the open paragraph, or adds a row to the open
  /// table.
  mutating func openTablePart(in container: BlockNode.Kind?) -> Bool {
    guard let block = open.last else { return false }
    if container == .table {
      appendRow(cursor.nonspace..<cursor.end, to: block.node)
      nodes[block.node].end = cursor.end
      return true
    }
    guard container == .paragraph, let columns = cursor.delimiterColumns() else {
      return false
    }
    let header = lastTextLine
    guard cursor.forEachCell(in: header, { _ in }) == columns else { return false }
    openTable(header, in: block)
    return true
  }

  /// Makes the last line of the open paragraph the header of a table. Lines before it stay a
  /// paragraph.
  private mutating func openTable(_ header: Range<Int>, in paragraph: OpenBlock) {
    open.removeLast()
    let delimiter = cursor.nonspace..<cursor.trimmedEnd()
    var table = paragraph
    table.kind = .table
    if let end = textBeforeLastLine {
      nodes[paragraph.node].end = end
      table.node = append(
        BlockNode(.table, header.lowerBound..<cursor.end, content: delimiter))
    } else {
      nodes[paragraph.node].kind = .table
      nodes[paragraph.node].end = cursor.end
      nodes[paragraph.node].contentStart = delimiter.lowerBound
      nodes[paragraph.node].contentEnd = delimiter.upperBound
    }
    open.append(table)
    appendRow(header, to: table.node)
  }

  private mutating func appendRow(_ range: Range<Int>, to table: Int) {
    let row = nodes.count
    nodes.append(BlockNode(.row, range))
    link(row, to: table)
    let cursor = cursor
    cursor.forEachCell(in: range) { cell in
      let index = nodes.count
      nodes.append(BlockNode(.cell, cell, content: cursor.cellText(cell)))
      link(index, to: row)
    }
  }
}
