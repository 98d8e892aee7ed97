import SourceText

extension SourceText {
  /// The comments of HTML in a range, in their order. What stands between backticks is code.
  func comments(in range: Range<Int>) -> [Range<Int>] {
    guard bytes[range].contains(0x3C) else { return [] }
    var comments: [Range<Int>] = []
    var index = range.lowerBound
    var isCode = false
    while index + 7 <= range.upperBound {
      if bytes[index] == 0x60 { isCode.toggle() }
      guard bytes[index] == 0x3C, !isCode, stands("<!--", at: index) else {
        index += 1
        continue
      }
      var end = index + 4
      while end + 3 <= range.upperBound, !stands("-->", at: end) { end += 1 }
      guard end + 3 <= range.upperBound else { break }
      comments.append(index..<(end + 3))
      index = end + 3
    }
    return comments
  }

  /// The range without the comments at its end and the blanks before them.
  func withoutTrailingComments(_ range: Range<Int>) -> Range<Int> {
    guard bytes[range].last(where: { $0 > 0x20 }) == 0x3E else { return range }
    var end = withoutBlanksAtEnd(range)
    for comment in comments(in: range).reversed() {
      guard comment.upperBound == end else { break }
      end = withoutBlanksAtEnd(range.lowerBound..<comment.lowerBound)
    }
    return end == withoutBlanksAtEnd(range) ? range : range.lowerBound..<end
  }

  /// The bytes of a range without the comments in it and the blanks around the whole.
  func bytesWithoutComments(in range: Range<Int>) -> ArraySlice<UInt8> {
    let comments = comments(in: range)
    guard !comments.isEmpty else { return bytes[range] }
    var result: [UInt8] = []
    var index = range.lowerBound
    for comment in comments + [range.upperBound..<range.upperBound] {
      var part = bytes[index..<comment.lowerBound]
      if result.last.map({ $0 <= 0x20 }) ?? true { part = part.drop { $0 <= 0x20 } }
      result += part
      index = comment.upperBound
    }
    while let last = result.last, last <= 0x20 { result.removeLast() }
    return result[...]
  }

  /// The text of a range without the comments in it.
  func plainText(in range: Range<Int>) -> String {
    String(decoding: bytesWithoutComments(in: range), as: UTF8.self)
  }

  private func withoutBlanksAtEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private func stands(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}

extension ObjectiveDocument {
  /// What stands for a range after an edit: the new text, and behind it the comments that stood
  /// inside of the old one. One that follows is parted from it.
  func keepingComments(in range: Range<Int>, _ text: String) -> String {
    let inside = source.comments(in: range).map { source.string(in: $0) }
    let isFollowed = range.upperBound < source.bytes.count && source.bytes[range.upperBound] == 0x3C
    return ([text] + inside).joined(separator: " ") + (isFollowed ? " " : "")
  }
}
