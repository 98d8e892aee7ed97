import OKRModel

/// The hash of a word, or of several in a row, as a vocabulary lists them: lower case, without
/// accents, with anything but letters and digits between the words.
///
/// The hashes are those of `FoldedWord`.
struct WordSequence {
  /// Of the whole.
  private(set) var hash: UInt64 = 0
  /// Of the first word.
  private(set) var first: UInt64 = 0
  private(set) var count = 0

  init(_ text: some StringProtocol) {
    let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) {
        read(bytes)
      } else {
        read(Array(folded(text).utf8))
      }
    }
    if isRead == nil { read(Array(folded(text).utf8)) }
  }

  private mutating func read(_ bytes: some Collection<UInt8>) {
    var word = FoldedWord.seed
    var length = 0
    for byte in bytes {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80 {
        word = FoldedWord.step(word, lower)
        length += 1
      } else {
        end(word, length)
        word = FoldedWord.seed
        length = 0
      }
    }
    end(word, length)
  }

  private mutating func end(_ word: UInt64, _ length: Int) {
    guard length > 0 else { return }
    let word = length > FoldedWord.longest ? 0 : word
    if count == 0 { first = word }
    hash = count == 0 ? word : FoldedWord.joined(hash, word)
    count += 1
  }
}
