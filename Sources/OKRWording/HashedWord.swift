import OKRModel

/// A word by its hash, in lower case and without accents. The hashes are those of `FoldedWord`.
public struct HashedWord: Sendable {
  public var hash: UInt64
  public var byteCount: Int
  public var letterCount: Int
  public var hasDigit: Bool

  /// The words of a text, with anything but letters and digits between them.
  public static func all(in text: String) -> [HashedWord] {
    var words: [HashedWord] = []
    forEach(in: text) { words.append($0) }
    return words
  }

  static func forEach(in text: some StringProtocol, _ body: (HashedWord) -> Void) {
    let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) {
        forEach(in: bytes, body)
      } else {
        forEach(in: Array(folded(text).utf8), body)
      }
    }
    if isRead == nil { forEach(in: Array(folded(text).utf8), body) }
  }

  /// - Parameter bytes: UTF-8 without accents; ASCII may be in any case.
  private static func forEach(in bytes: some Collection<UInt8>, _ body: (HashedWord) -> Void) {
    let none = HashedWord(hash: FoldedWord.seed, byteCount: 0, letterCount: 0, hasDigit: false)
    var word = none
    for byte in bytes {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let isDigit = (0x30...0x39).contains(lower)
      if isDigit || (0x61...0x7A).contains(lower) || lower >= 0x80 {
        word.hash = FoldedWord.step(word.hash, lower)
        word.byteCount += 1
        // The further bytes of a letter are none of their own.
        if lower & 0xC0 != 0x80 { word.letterCount += 1 }
        if isDigit { word.hasDigit = true }
      } else if word.byteCount > 0 {
        body(word)
        word = none
      }
    }
    if word.byteCount > 0 { body(word) }
  }
}
