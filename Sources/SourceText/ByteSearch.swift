/// Searches that pass eight bytes at a time by, as most bytes of a text are not looked for.
extension UnsafeBufferPointer<UInt8> {
  /// The first offset, from a given one on, of a byte below a limit; the count where there is none.
  ///
  /// - Parameter limit: At most 0x80.
  public func offset(ofByteBelow limit: UInt8, from start: Int) -> Int {
    let limits = UInt64(limit) &* Self.ones
    return offset(from: start, word: { ($0 &- limits) & ~$0 }, byte: { $0 < limit })
  }

  /// The first offset, from a given one on, of a byte that is no printable ASCII character; the
  /// count where there is none.
  public func offset(ofUnprintableFrom start: Int) -> Int {
    let blanks = 0x20 &* Self.ones
    return offset(
      from: start, word: { ($0 &- blanks) & ~$0 | $0 | ($0 &+ Self.ones) },
      byte: { $0 < 0x20 || $0 > 0x7E })
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// - Parameter word: Sets the highest bit of each byte that is looked for, and of none below the
  ///   first of them. (Borrow and carry only touch the bytes above.)
  @inline(__always)
  private func offset(from start: Int, word: (UInt64) -> UInt64, byte: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset + 8 <= count {
      let bytes = UInt64(
        littleEndian: UnsafeRawPointer(baseAddress!)
          .loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let found = word(bytes) & Self.highBits
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count, !byte(self[offset]) { offset += 1 }
    return offset
  }
}
