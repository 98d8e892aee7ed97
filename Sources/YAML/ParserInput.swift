internal import SourceText

/// The bytes that libyaml is given for a range of a source, and the way back from its marks.
///
/// libyaml counts characters and refuses a whole text for one bad byte. So bytes that are not
/// UTF-8, and characters that YAML forbids, are given to it as U+FFFD each, and are reported.
struct ParserInput {
  static let maximumDepth = 100

  let source: SourceText
  let range: Range<Int>
  /// What to read instead of the source's own bytes, where some had to be replaced.
  private(set) var repaired: [UInt8]?
  /// The place of each character and, last, the end; nil where each byte is one.
  private var offsets: [Int]?
  /// The first run of bad bytes of each kind in each line.
  private(set) var problems: [YAMLProblem] = []
  /// Whether brackets alone open more levels than are read. libyaml takes quadratic time for them,
  /// so it must not even see them; quotes are not looked at, so a hundred unmatched brackets in a
  /// text count too.
  private(set) var hasTooManyBrackets = false
  /// Whether a line begins with `%`: thousands of directives take quadratic time.
  private(set) var hasDirective = false

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
    let isPlain = source.bytes.withUnsafeBufferPointer {
      scanStructure(UnsafeBufferPointer(rebasing: $0[range]))
    }
    if !isPlain { decode() }
  }

  /// The place in the source of a character, counted from the start of the range.
  func offset(ofCharacter index: Int) -> Int {
    guard let offsets else { return min(range.lowerBound + index, range.upperBound) }
    return offsets[min(index, offsets.count - 1)]
  }

  /// Looks for what must not reach libyaml; returns whether all bytes are printable ASCII.
  private mutating func scanStructure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var depth = 0
    var isPlain = true
    var startsLine = true
    for byte in bytes {
      switch byte {
      case 0x5B, 0x7B:
        depth += 1
        if depth > Self.maximumDepth { hasTooManyBrackets = true }
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      case 0x25: if startsLine { hasDirective = true }
      case 0x20...0x7E, 0x09, 0x0A, 0x0D: break
      default: isPlain = false
      }
      startsLine = byte == 0x0A || byte == 0x0D
    }
    return isPlain
  }

  private mutating func decode() {
    var offsets: [Int] = []
    offsets.reserveCapacity(range.count + 1)
    var clean: [UInt8] = []
    var isClean = true
    var reportedInLine: (notUTF8: Int?, control: Int?) = (nil, nil)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source.bytes[index]
      let (length, kind) = character(at: index)
      offsets.append(index)
      if let kind {
        if isClean {
          isClean = false
          clean = Array(source.bytes[range.lowerBound..<index])
        }
        clean += [0xEF, 0xBF, 0xBD]
        let reported = kind == .notUTF8 ? reportedInLine.notUTF8 : reportedInLine.control
        if let reported {
          let last = problems[reported].range
          if last.upperBound == index {
            problems[reported].range = last.lowerBound..<(index + length)
          }
        } else {
          report(kind, at: index..<(index + length))
          if kind == .notUTF8 {
            reportedInLine.notUTF8 = problems.count - 1
          } else {
            reportedInLine.control = problems.count - 1
          }
        }
      } else if !isClean {
        clean += source.bytes[index..<(index + length)]
      }
      if byte == 0x0A || byte == 0x0D { reportedInLine = (nil, nil) }
      index += length
    }
    offsets.append(range.upperBound)
    self.offsets = offsets
    if !isClean { repaired = clean }
  }

  private mutating func report(_ kind: YAMLProblem.Kind, at range: Range<Int>) {
    let message =
      kind == .notUTF8
      ? "These bytes are not UTF-8 text."
      : "YAML does not allow this control character."
    problems.append(YAMLProblem(kind, message, range: range))
  }

  /// The length of the character at an offset and, where libyaml would refuse it, the reason.
  private func character(at index: Int) -> (length: Int, problem: YAMLProblem.Kind?) {
    let byte = source.bytes[index]
    switch byte {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D: return (1, nil)
    case 0x00...0x7F: return (1, .controlCharacter)
    default: break
    }
    let length = source.sequenceLength(at: index)
    guard length > 1, index + length <= range.upperBound else { return (1, .notUTF8) }
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for next in source.bytes[(index + 1)..<(index + length)] {
      value = value << 6 | UInt32(next & 0x3F)
    }
    let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= minimum, Unicode.Scalar(value) != nil else { return (1, .notUTF8) }
    let isAllowed = value == 0x85 || value >= 0xA0 && value != 0xFFFE && value != 0xFFFF
    return (length, isAllowed ? nil : .controlCharacter)
  }
}
