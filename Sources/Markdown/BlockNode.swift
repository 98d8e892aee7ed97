/// A block during the scan: one entry of a flat list in the order of the text, linked to its
/// children.
struct BlockNode {
  enum Kind: UInt8 {
    case heading, paragraph, bulletList, orderedList, item, blockQuote
    case fencedCode, indentedCode, html, thematicBreak
    case table, row, cell
  }

  var kind: Kind
  /// The level of a heading; the index of an item's `ListItem`.
  var value = 0
  var start: Int
  /// The end of what is known to belong to the block; its children may reach further.
  var end: Int
  /// Where the block's text starts and ends; it is limited to the block's range at last.
  var contentStart: Int
  var contentEnd: Int
  var firstChild = -1
  var lastChild = -1
  var nextSibling = -1
  var childCount = 0

  init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>? = nil) {
    self.kind = kind
    self.start = range.lowerBound
    self.end = range.upperBound
    self.contentStart = content?.lowerBound ?? range.lowerBound
    self.contentEnd = content?.upperBound ?? Int.max
  }
}

/// A block that the next line may continue.
struct OpenBlock {
  var kind: BlockNode.Kind
  var node: Int
  /// The number of items and quotations around the block, itself included.
  var depth: Int
  /// A list's bullet or delimiter; a fence's character; the number of an HTML block's start
  /// condition.
  var mark: UInt8 = 0
  /// The columns by which an item's further lines are indented; the length of a fence.
  var width = 0
}

extension BlockScanner {
  /// Makes the tree of all blocks. Its depth is bounded by that of the scan.
  func blocks() -> [MarkdownBlock] {
    var result: [MarkdownBlock] = []
    result.reserveCapacity(rootCount)
    var index = nodes.isEmpty ? -1 : 0
    while index >= 0 {
      result.append(block(index))
      index = nodes[index].nextSibling
    }
    return result
  }

  private func block(_ index: Int) -> MarkdownBlock {
    let node = nodes[index]
    var children: [MarkdownBlock] = []
    if node.childCount > 0 {
      children.reserveCapacity(node.childCount)
      var child = node.firstChild
      while child >= 0 {
        children.append(block(child))
        child = nodes[child].nextSibling
      }
    }
    let end = max(node.end, children.last?.range.upperBound ?? node.end)
    let contentStart = min(node.contentStart, end)
    let contentEnd = min(max(contentStart, node.contentEnd), end)
    return MarkdownBlock(
      kind: kind(of: node), range: node.start..<end, content: contentStart..<contentEnd,
      children: children)
  }

  private func kind(of node: BlockNode) -> MarkdownBlock.Kind {
    switch node.kind {
    case .heading: .heading(level: node.value)
    case .paragraph: .paragraph
    case .bulletList: .list(isOrdered: false)
    case .orderedList: .list(isOrdered: true)
    case .item: .item(items[node.value])
    case .blockQuote: .blockQuote
    case .fencedCode: .fencedCode
    case .indentedCode: .indentedCode
    case .html: .html
    case .thematicBreak: .thematicBreak
    case .table: .table
    case .row: .row
    case .cell: .cell
    }
  }
}
