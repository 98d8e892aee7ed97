/// A text as the bytes that stand in a file, with an index of its lines.
///
/// The bytes are never decoded, normalised or repaired: `SourceText(bytes).bytes == bytes` for all
/// bytes, valid UTF-8 or not. A line ends with LF, CR LF or a CR alone, as in CommonMark.
public struct SourceText: Sendable, Equatable {
  public let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty, ascending, starting with 0.
  public let lineStarts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.lineStarts = bytes.withUnsafeBufferPointer(Self.lineStarts(of:))
  }

  public init(_ string: String) {
    self.init(Array(string.utf8))
  }

  public var lineCount: Int { lineStarts.count }

  public static func == (left: SourceText, right: SourceText) -> Bool { left.bytes == right.bytes }

  private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 24 + 1)
    var offset = 0
    while true {
      offset = bytes.offset(ofByteBelow: 0x0E, from: offset)
      guard offset < bytes.count else { return starts }
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A {
        starts.append(offset)
      } else if byte == 0x0D {
        if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
        starts.append(offset)
      }
    }
  }
}

extension SourceText {
  /// The line (counted from 0) that holds the byte at an offset. The end of the text belongs to
  /// the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line together with its line ending.
  public func lineRange(_ line: Int) -> Range<Int> {
    lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)
  }

  /// The bytes of a line without its line ending.
  public func lineContent(_ line: Int) -> Range<Int> {
    let whole = lineRange(line)
    var end = whole.upperBound
    if end > whole.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end > whole.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return whole.lowerBound..<end
  }

  /// The line ending that the text uses: that of its first ended line, or LF where there is none.
  public var lineEnding: String {
    guard lineStarts.count > 1 else { return "\n" }
    let end = lineContent(0).upperBound
    return String(decoding: bytes[end..<lineStarts[1]], as: UTF8.self)
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The range without the spaces and tabs at both of its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] == 0x20 || bytes[low] == 0x09 { low += 1 }
    while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 { high -= 1 }
    return low..<high
  }
}
