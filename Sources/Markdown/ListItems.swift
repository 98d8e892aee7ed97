/// A list marker that was found in a line.
struct ListMarker {
  var length: Int
  /// The bullet, or the delimiter after the number.
  var mark: UInt8
  var ordinal: Int?
}

extension LineCursor {
  /// The list marker at `nonspace`. Right after a line of text only items that are not empty and
  /// that are not numbered other than 1 can start.
  func listMarker(afterText: Bool) -> ListMarker? {
    var offset = nonspace
    var ordinal: Int?
    while case let digit = peek(offset), digit >= 0x30, digit <= 0x39 {
      guard offset - nonspace < 9 else { return nil }
      ordinal = (ordinal ?? 0) * 10 + Int(digit - 0x30)
      offset += 1
    }
    let mark = peek(offset)
    switch mark {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard ordinal == nil else { return nil }
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard ordinal != nil else { return nil }
    default:
      return nil
    }
    offset += 1
    guard offset == end || isSpaceOrTab(offset) else { return nil }
    if afterText, isBlank(from: offset) || (ordinal ?? 1) != 1 { return nil }
    return ListMarker(length: offset - nonspace, mark: mark, ordinal: ordinal)
  }
}

extension BlockScanner {
  /// Opens an item, and a list for it where none of its kind is open.
  mutating func openItem(_ marker: ListMarker, in container: BlockNode.Kind?, _ kept: Int) {
    let start = cursor.nonspace
    let indent = cursor.indent
    let markerRange = start..<start + marker.length
    cursor.skipMarker(marker.length)
    // Text that is indented by more than four columns is code in the item.
    let gap = cursor.indent
    let padding = cursor.isBlank || gap > 4 ? 1 : gap
    cursor.skip(columns: padding)

    let isInList = container == .bulletList || container == .orderedList
    if isInList, open[kept - 1].mark == marker.mark {
      close(to: kept, isItem: true)
    } else {
      close(to: kept)
      push(
        BlockNode(marker.ordinal == nil ? .bulletList : .orderedList, markerRange),
        mark: marker.mark)
    }
    var item = ListItem(
      marker: markerRange, ordinal: marker.ordinal, checkBox: nil, isChecked: false)
    if gap <= 4 { takeCheckBox(&item) }

    let end = item.checkBox?.upperBound ?? markerRange.upperBound
    let text = cursor.isBlank ? end..<end : cursor.nonspace..<cursor.trimmedEnd()
    var node = BlockNode(.item, start..<end, content: text)
    node.value = items.count
    items.append(item)
    push(node, width: indent + marker.length + padding)
  }

  /// Consumes a check box before the text of an item.
  private mutating func takeCheckBox(_ item: inout ListItem) {
    let start = cursor.nonspace
    guard cursor.peek(start) == UInt8(ascii: "["), cursor.peek(start + 2) == UInt8(ascii: "]"),
      cursor.isSpaceOrTab(start + 3)
    else { return }
    let state = cursor.peek(start + 1)
    item.isChecked = state == UInt8(ascii: "x") || state == UInt8(ascii: "X")
    guard item.isChecked || state == .space else { return }
    item.checkBox = start..<start + 3
    cursor.skipMarker(3)
  }
}
