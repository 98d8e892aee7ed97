import OKRModel

/// A word as it is compared: lower case, without the accents of Latin letters, with the hash of each
/// of its beginnings, so that a stem with another ending is looked up without building a string.
///
/// Only the first 40 bytes count; no word of a vocabulary is longer, and a longer word is none of it.
struct FoldedWord {
  static let longest = 40
  /// Only the first `count` of them hold.
  private(set) var bytes: [UInt8]
  private(set) var count = 0
  /// `prefixes[n]` is the hash of the first n bytes.
  private var prefixes: [UInt64]
  private(set) var isTooLong = false

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  init() {
    bytes = Array(repeating: 0, count: Self.longest)
    prefixes = Array(repeating: Self.seed, count: Self.longest + 1)
  }

  mutating func removeAll() {
    count = 0
    isTooLong = false
  }

  mutating func append(_ byte: UInt8) {
    guard count < Self.longest else {
      isTooLong = true
      return
    }
    prefixes[count + 1] = Self.step(prefixes[count], byte)
    bytes[count] = byte
    count += 1
  }

  /// Appends a scalar that is no ASCII letter: its base letter where it has one.
  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xE8...0xEB, 0xC8...0xCB: return append(UInt8(ascii: "e"))
    case 0xE0, 0xE2, 0xC0, 0xC2: return append(UInt8(ascii: "a"))
    case 0xE7, 0xC7: return append(UInt8(ascii: "c"))
    default: break
    }
    let text = folded(String(Character(scalar)))
    for byte in text.utf8 { append(byte) }
  }

  var hash: UInt64 { isTooLong ? 0 : prefixes[count] }

  func hash(dropping count: Int) -> UInt64 { prefixes[self.count - count] }

  func hash(dropping count: Int, adding ending: StaticString) -> UInt64 {
    var hash = prefixes[self.count - count]
    for offset in 0..<ending.utf8CodeUnitCount {
      hash = Self.step(hash, ending.utf8Start[offset])
    }
    return hash
  }

  func hasSuffix(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length
    where bytes[count - length + offset] != ending.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The hash of a sequence of words, from the hashes of its words.
  static func joined(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    (hash &* 0x9E37_79B9_7F4A_7C15).byteSwapped ^ next &* prime
  }

  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }
}
