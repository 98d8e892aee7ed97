/// The bytes of an index while they are read; nothing is read beyond their end.
///
/// Source: gitformat-index(5).
struct IndexReader {
  private let buffer: UnsafeRawBufferPointer
  private var offset = 0
  private var entryStart = 0

  /// Of a SHA-1, with which the file ends, too.
  static let idLength = 20

  init(_ buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
  }

  init(_ slice: Slice<UnsafeRawBufferPointer>) {
    buffer = UnsafeRawBufferPointer(rebasing: slice)
  }

  var left: Int { buffer.count - offset }

  mutating func take(_ text: StaticString) -> Bool {
    guard let found = bytes(text.utf8CodeUnitCount) else { return false }
    return found.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func bytes(_ count: Int) -> Slice<UnsafeRawBufferPointer>? {
    guard count >= 0, count <= left else { return nil }
    defer { offset += count }
    return buffer[offset..<offset + count]
  }

  mutating func word() -> UInt32? {
    guard left >= 4 else { return nil }
    defer { offset += 4 }
    return UInt32(bigEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private mutating func half() -> UInt16? {
    guard left >= 2 else { return nil }
    defer { offset += 2 }
    return UInt16(bigEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  mutating func id() -> ObjectID? {
    guard left >= Self.idLength else { return nil }
    defer { offset += Self.idLength }
    return ObjectID(buffer, at: offset)
  }

  /// An entry without its path; `isSplit` for one that stands for a folder or for an entry elsewhere.
  mutating func entry() -> (member: IndexFile.Entry, isSplit: Bool)? {
    entryStart = offset
    guard left >= 62 else { return nil }
    func word(_ number: Int) -> UInt32 {
      UInt32(
        bigEndian: buffer.loadUnaligned(fromByteOffset: entryStart + number * 4, as: UInt32.self))
    }
    let stamp = IndexFile.Stamp(
      changed: word(0), changedNanoseconds: word(1), modified: word(2),
      modifiedNanoseconds: word(3), inode: word(5), user: word(7), group: word(8), size: word(9))
    let mode = FileMode(rawValue: word(6))
    offset += 40
    guard let id = id(), let flags = half() else { return nil }
    var extended: UInt16 = 0
    if flags & 0x4000 != 0 {
      guard let more = half() else { return nil }
      extended = more
    }
    return (
      IndexFile.Entry(
        path: 0..<0, name: 0, mode: mode, id: id, stamp: stamp, isConflict: flags & 0x3000 != 0,
        isIntent: extended & 0x2000 != 0, skipsWorkTree: extended & 0x4000 != 0),
      mode == .folder
    )
  }

  /// The path of an entry, with the zeros behind it: how many bytes of the one before it begins with, and
  /// what follows on them.
  ///
  /// - Parameter last: The length of the path before, where paths only say where they differ from it.
  mutating func path(
    after last: Int?
  ) -> (kept: Int, rest: Slice<UnsafeRawBufferPointer>)? {
    var kept = 0
    if let last {
      guard let dropped = number(), dropped <= last else { return nil }
      kept = last - dropped
    }
    guard let end = buffer[offset...].firstIndex(of: 0) else { return nil }
    let rest = buffer[offset..<end]
    offset = end + 1
    if last == nil {
      let length = offset - entryStart
      let padding = (8 - length % 8) % 8
      guard padding <= left else { return nil }
      offset += padding
    }
    return (kept, rest)
  }

  /// A number in groups of seven bits, as in the offsets of a pack.
  private mutating func number() -> Int? {
    var value = 0
    while let byte = bytes(1)?.first {
      value = value << 7 | Int(byte & 0x7F)
      guard byte & 0x80 != 0 else { return value }
      value += 1
      guard value < 1 << 32 else { return nil }
    }
    return nil
  }

  /// The trees of the cache of trees: each with its name, and then those below it.
  func folders() -> [TreePath: ObjectID] {
    var reader = self
    var folders: [TreePath: ObjectID] = [:]
    /// The folders that are open, each with how many below it are still to come.
    var open: [(path: TreePath, left: Int)] = []
    repeat {
      guard let end = reader.buffer[reader.offset...].firstIndex(of: 0) else { break }
      let name = TreePath(Array(reader.buffer[reader.offset..<end]))
      reader.offset = end + 1
      guard let entries = reader.decimal(until: UInt8(ascii: " ")),
        let children = reader.decimal(until: UInt8(ascii: "\n"))
      else { break }
      while let last = open.last, last.left == 0 { open.removeLast() }
      let path = open.last.map { $0.path.appending(name) } ?? TreePath("")
      if !open.isEmpty { open[open.count - 1].left -= 1 }
      if entries >= 0 {
        guard let id = reader.id() else { break }
        folders[path] = id
      }
      open.append((path, max(0, children)))
      while let last = open.last, last.left == 0 { open.removeLast() }
    } while !open.isEmpty
    return folders
  }

  private mutating func decimal(until end: UInt8) -> Int? {
    guard let stop = buffer[offset...].firstIndex(of: end), stop - offset <= 12 else { return nil }
    defer { offset = stop + 1 }
    return Int(String(decoding: buffer[offset..<stop], as: UTF8.self))
  }
}
