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

extension [UInt8] {
  /// The offsets at which a sequence of bytes stands.
  ///
  /// By Horspool, “Practical fast searching in strings” (1980): the byte at the end of the place
  /// that is looked at says how far the next place may be.
  public func places(of pattern: [UInt8]) -> [Int] {
    guard let last = pattern.last else { return [] }
    var steps = [Int](repeating: pattern.count, count: 256)
    for (index, byte) in pattern.dropLast().enumerated() {
      steps[Int(byte)] = pattern.count - 1 - index
    }
    return withUnsafeBufferPointer { buffer in
      var places: [Int] = []
      var end = pattern.count
      while end <= buffer.count {
        let byte = buffer[end - 1]
        if byte == last, buffer[(end - pattern.count)..<end].elementsEqual(pattern) {
          places.append(end - pattern.count)
          end += pattern.count
        } else {
          end += steps[Int(byte)]
        }
      }
      return places
    }
  }
}
