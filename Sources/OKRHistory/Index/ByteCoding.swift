import Git

/// Numbers and texts as bytes, one after another.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ number: Int64) {
    // Small numbers are short, also below zero.
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func number(_ number: Int) { self.number(Int64(number)) }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func bytes(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  mutating func id(_ id: ObjectID) { id.write(to: &bytes) }

  mutating func id(orNone id: ObjectID?) {
    bytes.append(id == nil ? 0 : 1)
    if let id { self.id(id) }
  }
}

/// Reads what a ``ByteWriter`` wrote; nil for what cannot have been written by one.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var place: Int

  init(_ bytes: UnsafeRawBufferPointer, at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func number() -> Int64? {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1) }
      shift += 7
    }
    return nil
  }

  /// A number of things of which each takes a byte at least.
  mutating func count() -> Int? {
    guard let number = number(), number >= 0, number <= Int64(bytes.count - place) else {
      return nil
    }
    return Int(number)
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
  }

  /// Whether a text that comes next is the given one; goes past it.
  mutating func skipText() -> Range<Int>? {
    guard let count = count() else { return nil }
    defer { place += count }
    return place..<(place + count)
  }

  mutating func id() -> ObjectID? {
    guard bytes.count - place >= ObjectID.byteCount else { return nil }
    defer { place += ObjectID.byteCount }
    return ObjectID(in: bytes, at: place)
  }

  /// An ID or none; nil for what is neither.
  mutating func idOrNone() -> ObjectID?? {
    guard place < bytes.count, bytes[place] < 2 else { return nil }
    place += 1
    return bytes[place - 1] == 0 ? .some(nil) : id().map { .some($0) }
  }
}
