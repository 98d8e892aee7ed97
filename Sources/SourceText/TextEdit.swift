/// The replacement of one range of bytes by others; an empty range is an insertion.
public struct TextEdit: Sendable, Hashable {
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: some Sequence<UInt8>) {
    self.range = range
    self.replacement = Array(replacement)
  }

  public init(_ range: Range<Int>, _ replacement: String) {
    self.init(range, replacement.utf8)
  }
}

extension SourceText {
  /// The text after a set of edits, whose ranges are all of this text and do not overlap.
  ///
  /// Insertions at the same place are made in the order in which they are given.
  public func applying(_ edits: [TextEdit]) -> SourceText {
    SourceText(bytes(applying: edits))
  }

  public func bytes(applying edits: [TextEdit]) -> [UInt8] {
    let ordered = edits.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var position = 0
    for (_, edit) in ordered {
      precondition(edit.range.lowerBound >= position, "edits overlap")
      result += bytes[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    result += bytes[position...]
    return result
  }
}
