import SourceText
import Testing

@Suite struct ByteSearchTests {
  /// Every byte at every place of two words and a rest, between bytes that are not looked for.
  static let texts: [[UInt8]] = (UInt8.min...UInt8.max).flatMap { byte in
    (0..<19).map { place in
      var text = [UInt8](repeating: 0x61, count: 19)
      text[place] = byte
      text[18] = 0x0A
      return text
    }
  }

  @Test func findsTheFirstByteBelowALimit() {
    for text in Self.texts {
      let expected = text.firstIndex { $0 < 0x0E }
      #expect(text.withUnsafeBufferPointer { $0.offset(ofByteBelow: 0x0E, from: 0) } == expected)
    }
  }

  @Test func findsTheFirstByteThatIsNoPrintableASCII() {
    for text in Self.texts {
      let expected = text.firstIndex { $0 < 0x20 || $0 > 0x7E }
      #expect(text.withUnsafeBufferPointer { $0.offset(ofUnprintableFrom: 0) } == expected)
    }
  }

  @Test func beginsAtTheOffsetAndEndsAtTheCount() {
    let text: [UInt8] = [0x0A] + [UInt8](repeating: 0x61, count: 20)
    text.withUnsafeBufferPointer { buffer in
      #expect(buffer.offset(ofByteBelow: 0x0E, from: 0) == 0)
      #expect(buffer.offset(ofByteBelow: 0x0E, from: 1) == 21)
      #expect(buffer.offset(ofByteBelow: 0x0E, from: 21) == 21)
      #expect(buffer.offset(ofUnprintableFrom: 3) == 21)
    }
  }
}
