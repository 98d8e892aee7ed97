import OKRModel

/// The words that make a statement, without order, case, accents, signs and words of up to three
/// letters, unless there are no others. Held as hashes, because most statements share no word.
struct StatementWords: Hashable {
  /// In order, each once.
  private var words: [UInt64]

  init(_ text: String) {
    var text = text
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    if !isPlain { text = folded(text) }
    let hashes = text.withUTF8 { Self.hashes(of: $0) }
    let long = hashes.filter(\.isLong)
    words = (long.isEmpty ? hashes : long).map(\.hash).sorted()
    var count = 0
    for (index, word) in words.enumerated() where index == 0 || word != words[index - 1] {
      words[count] = word
      count += 1
    }
    words.removeLast(words.count - count)
  }

  /// FNV-1a of each word in lower case.
  private static func hashes(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> [(hash: UInt64, isLong: Bool)] {
    var result: [(hash: UInt64, isLong: Bool)] = []
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    var hasDigit = false
    func end() {
      if length > 0 { result.append((hash, length > 3 || hasDigit)) }
      hash = 0xCBF2_9CE4_8422_2325
      length = 0
      hasDigit = false
    }
    for byte in bytes {
      let lower: UInt8
      switch byte {
      case 0x41...0x5A: lower = byte | 0x20
      case 0x30...0x39:
        lower = byte
        hasDigit = true
      case 0x61...0x7A, 0x80...: lower = byte
      default:
        end()
        continue
      }
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
      // The further bytes of a letter are none of their own.
      if lower & 0xC0 != 0x80 { length += 1 }
    }
    end()
    return result
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether two statements share nearly all of their words: at least five of six.
  func says(_ other: StatementWords) -> Bool {
    var common = 0
    var (left, right) = (words[...], other.words[...])
    while let first = left.first, let second = right.first {
      if first == second { common += 1 }
      if first <= second { left.removeFirst() }
      if second <= first { right.removeFirst() }
    }
    let all = words.count + other.words.count - common
    return all > 0 && common * 6 >= all * 5
  }
}
