internal import CLibgit2

/// An entry of a tree in the bytes that are stored: mode, blank, name, zero, ID.
struct TreeEntryBytes {
  let bytes: UnsafeRawBufferPointer
  /// Where the name begins and ends.
  let nameStart: Int
  let nameEnd: Int

  var name: UnsafeRawBufferPointer.SubSequence { bytes[nameStart..<nameEnd] }
  var id: ObjectID { ObjectID(in: bytes, at: nameEnd + 1) }

  /// What two entries of one name are the same by.
  struct ModeAndID: Equatable {
    var mode: UInt32
    var id: ObjectID
  }

  var mode: UInt32 {
    bytes[..<(nameStart - 1)].reduce(0) { $0 << 3 | UInt32($1 & 7) }
  }

  var modeAndID: ModeAndID { ModeAndID(mode: mode, id: id) }

  var isFolder: Bool { mode & 0o170000 == 0o040000 }

  /// The content, if it is a regular file.
  var file: ObjectID? { mode & 0o170000 == 0o100000 ? id : nil }

  /// Whether the name is one that a workspace has: it begins with no dot, and Git would check it out.
  var isShown: Bool {
    nameEnd > nameStart && bytes[nameStart] != UInt8(ascii: ".")
      && !name.contains(UInt8(ascii: "/"))
  }

  func ends(with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard nameEnd - nameStart >= count, let start = bytes.baseAddress else { return false }
    return git_bytes_compare(start + nameEnd - count, ending.utf8Start, count) == 0
  }

  /// Git's order of names, in which a folder counts as if its name ended with `/`: below 0 where the
  /// first one comes first, which is also so where there is no second one.
  static func order(_ first: TreeEntryBytes?, _ second: TreeEntryBytes?) -> Int32 {
    guard let first else { return 1 }
    guard let second else { return -1 }
    let (one, two) = (first.nameEnd - first.nameStart, second.nameEnd - second.nameStart)
    let common = git_bytes_compare(
      first.bytes.baseAddress! + first.nameStart, second.bytes.baseAddress! + second.nameStart,
      min(one, two))
    if common != 0 { return common }
    func next(_ entry: TreeEntryBytes, _ count: Int) -> Int32 {
      count > min(one, two)
        ? Int32(entry.bytes[entry.nameStart + min(one, two)])
        : entry.isFolder ? Int32(UInt8(ascii: "/")) : 0
    }
    return next(first, one) - next(second, two)
  }
}

/// Goes through the entries of a tree.
struct TreeCursor {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// - Parameter object: Has to live as long as the entries are used; nil for an empty tree.
  init(_ object: StoredObject?) {
    bytes = object?.bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }

  mutating func next(_ id: ObjectID?) throws(GitError) -> TreeEntryBytes? {
    guard place < bytes.count else { return nil }
    guard let end = Self.entryEnd(bytes, place), let start = bytes.baseAddress else {
      throw GitError(
        attempt: "read the folder \(id?.short ?? "")", code: .generic, area: .objects,
        message: "it is not in the form of a folder")
    }
    let entry = UnsafeRawBufferPointer(start: start + place, count: end - place)
    let blank = entry.prefix(8).firstIndex(of: UInt8(ascii: " "))
    guard let blank, blank > 0 else {
      throw GitError(
        attempt: "read the folder \(id?.short ?? "")", code: .generic, area: .objects,
        message: "it is not in the form of a folder")
    }
    place = end
    return TreeEntryBytes(
      bytes: entry, nameStart: blank + 1, nameEnd: entry.count - ObjectID.byteCount - 1)
  }

  /// Goes past the entries that both trees begin with.
  mutating func skipWhatIsSame(in other: inout TreeCursor) {
    guard let one = bytes.baseAddress, let two = other.bytes.baseAddress else { return }
    while let end = Self.entryEnd(bytes, place), end <= other.bytes.count,
      git_bytes_compare(one + place, two + place, end - place) == 0
    {
      place = end
      other.place = end
    }
  }

  /// The end of the entry that begins at a place; nil where the bytes hold no whole one.
  private static func entryEnd(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int? {
    guard place < bytes.count, let start = bytes.baseAddress,
      let zero = git_bytes_find_zero(start + place, bytes.count - place)
    else { return nil }
    let end = zero - start + 1 + ObjectID.byteCount
    return end <= bytes.count ? end : nil
  }
}
