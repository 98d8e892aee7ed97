/// The scan of a text line by line.
///
/// Each line first continues the open blocks it can, from the outside in; then it opens new ones;
/// what is left of it is text of a leaf block.
struct BlockScanner {
  var cursor: LineCursor
  var nodes: [BlockNode] = []
  var items: [ListItem] = []
  var rootCount = 0
  private var lastRoot = -1
  /// The blocks that contain the end of the text read so far, from the outside in.
  var open: [OpenBlock] = []
  var tooDeep: [Range<Int>] = []
  /// The text of the open paragraph's last line, and the end of the line before it.
  var lastTextLine = 0..<0
  var textBeforeLastLine: Int?
  /// Where a search for a thematic break ended in vain on this line.
  var thematicBreakRefusedAt = 0
  /// Whether the line before was blank and changed nothing, so that further blank lines do not either.
  private var isIdle = false
  /// The start of the line after this one.
  private(set) var nextLineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    cursor = LineCursor(bytes)
    nodes.reserveCapacity(min(bytes.count / 16 + 8, 4096))
    open.reserveCapacity(16)
  }

  mutating func scan(_ lineStarts: UnsafeBufferPointer<Int>, from firstLine: Int) {
    let bytes = cursor.bytes
    for line in firstLine..<lineStarts.count {
      let start = lineStarts[line]
      nextLineStart = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
      var end = nextLineStart
      guard start < end else { break }
      if bytes[end - 1] == .lineFeed { end -= 1 }
      if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
      if isPlainText(start, end) {
        addPlainText(start..<end)
      } else {
        scanLine(start..<end)
      }
    }
  }

  private mutating func scanLine(_ line: Range<Int>) {
    cursor.begin(line)
    if line.lowerBound == 0 { cursor.skipByteOrderMark() }
    let isBlank = cursor.isBlank
    if isIdle, isBlank { return }
    isIdle = false
    thematicBreakRefusedAt = 0
    let openBefore = open.count
    guard let matched = continueOpenBlocks() else { return }
    addText(after: matched, opened: openBlocks(after: matched))
    isIdle = isBlank && open.count == openBefore && !canBlankLineChangeLast
  }

  /// Whether the innermost open block may take or be closed by a blank line.
  private var canBlankLineChangeLast: Bool {
    guard let last = open.last else { return false }
    switch last.kind {
    case .fencedCode, .indentedCode, .html, .paragraph, .table: return true
    case .item: return nodes[last.node].childCount == 0
    default: return false
    }
  }

  /// Whether a line is text that can only start or continue a paragraph of the top level.
  private func isPlainText(_ start: Int, _ end: Int) -> Bool {
    guard start < end, open.isEmpty || open.count == 1 && open[0].kind == .paragraph else {
      return false
    }
    // All other first bytes may be indentation, a marker, a fence, a pipe or a byte-order mark.
    switch cursor.bytes[start] {
    case 0x41...0x5A, 0x61...0x7A, 0x80...0xEE, 0xF0...0xFF: return true
    default: return false
    }
  }

  private mutating func addPlainText(_ line: Range<Int>) {
    isIdle = false
    if open.isEmpty { openParagraph(line) } else { extendParagraph(line) }
  }

  /// Adds a node as the last child of the innermost open block.
  mutating func append(_ node: BlockNode) -> Int {
    let index = nodes.count
    nodes.append(node)
    if let parent = open.last?.node {
      link(index, to: parent)
    } else {
      if lastRoot >= 0 { nodes[lastRoot].nextSibling = index }
      lastRoot = index
      rootCount += 1
    }
    return index
  }

  mutating func link(_ index: Int, to parent: Int) {
    let last = nodes[parent].lastChild
    if last >= 0 { nodes[last].nextSibling = index } else { nodes[parent].firstChild = index }
    nodes[parent].lastChild = index
    nodes[parent].childCount += 1
  }

  /// Adds a block that further lines may continue.
  mutating func push(_ node: BlockNode, mark: UInt8 = 0, width: Int = 0) {
    let nests = node.kind == .item || node.kind == .blockQuote
    let depth = (open.last?.depth ?? 0) + (nests ? 1 : 0)
    open.append(
      OpenBlock(kind: node.kind, node: append(node), depth: depth, mark: mark, width: width))
  }

  /// Closes the blocks that the line did not continue, and those that cannot contain a new block.
  mutating func close(to matched: Int, isItem: Bool = false) {
    open.removeLast(open.count - matched)
    while let last = open.last?.kind {
      switch last {
      case .item, .blockQuote: return
      case .bulletList, .orderedList: if isItem { return }
      default: break
      }
      open.removeLast()
    }
  }
}
