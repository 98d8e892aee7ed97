public import SourceText

/// A text in which `⟦` and `⟧` stand around the places that are expected.
public struct MarkedText {
  /// The text without the marks.
  public let source: SourceText
  /// What stood between marks, by where it begins.
  public let ranges: [Range<Int>]

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧": ranges.append(starts.removeLast()..<bytes.count)
      default: bytes += String(scalar).utf8
      }
    }
    source = SourceText(bytes)
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
