import FileSystem

/// A file of blocks to which more are added, of which none is ever changed.
///
/// Each block has its length and a checksum. What is behind the first block that is not whole counts as
/// not there. The file holds only what can be worked out again: whoever cannot read or write it goes on
/// without.
struct BlockFile {
  let folder: Folder
  /// The path in the folder.
  let name: String
  /// What the content depends on: a file with another one is of no use.
  let key: String

  /// The contents of the blocks that are whole, and whether nothing else is in the file.
  func read() -> (blocks: [[UInt8]], isWhole: Bool) {
    guard folder.link(on: name) == nil,
      let bytes = try? folder.read(name, limit: Self.mostBytes), bytes.starts(with: header)
    else { return ([], false) }
    var blocks: [[UInt8]] = []
    var place = header.count
    while bytes.count - place >= 16 {
      let (length, sum) = bytes.withUnsafeBytes { buffer in
        (
          UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)),
          UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
        )
      }
      place += 16
      guard length <= UInt64(bytes.count - place) else { return (blocks, false) }
      let content = Array(bytes[place..<(place + Int(length))])
      guard Self.checksum(content) == sum else { return (blocks, false) }
      blocks.append(content)
      place += Int(length)
    }
    return (blocks, place == bytes.count)
  }

  /// Adds a block to a file of whole blocks; what cannot be written is left out.
  func append(_ content: [UInt8]) {
    guard folder.link(on: name) == nil else { return }
    folder.appendIfThere(Self.block(content), to: name)
  }

  /// Writes the file anew with some blocks.
  func replace(with blocks: [[UInt8]]) {
    let bytes = header + blocks.flatMap { Self.block($0) }
    guard bytes.count <= Self.mostBytes else { return }
    try? folder.write(bytes, to: name)
  }

  private static let mostBytes = 1 << 29

  private var header: [UInt8] { Array("okr history 1\n\(key)\n".utf8) }

  private static func block(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 16)
    withUnsafeBytes(of: UInt64(content.count).littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: checksum(content).littleEndian) { bytes.append(contentsOf: $0) }
    return bytes + content
  }

  /// Of eight bytes at a time, against what a disk or an interrupted write does by accident.
  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum = UInt64(buffer.count) &+ 0x9E37_79B9_7F4A_7C15
      var place = 0
      func mix(_ word: UInt64) {
        sum = (sum ^ word) &* 0xBF58_476D_1CE4_E5B9
        sum ^= sum >> 29
      }
      while place + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
      }
      var last: UInt64 = 0
      for byte in buffer[place...] { last = last << 8 | UInt64(byte) }
      mix(last)
      return sum
    }
  }
}
