/// The entries of an index with what Git noted of each file when it last looked.
///
/// Read from the bytes of the file: libgit2 does not tell which folders of it are those of a commit.
public struct IndexFile: Sendable {
  /// What Git noted of a file, each number by its lower 32 bits; times in seconds and nanoseconds.
  public struct Stamp: Sendable, Hashable {
    public var changed: UInt32
    public var changedNanoseconds: UInt32
    public var modified: UInt32
    public var modifiedNanoseconds: UInt32
    public var inode: UInt32
    public var user: UInt32
    public var group: UInt32
    public var size: UInt32

    public init(
      changed: UInt32, changedNanoseconds: UInt32, modified: UInt32, modifiedNanoseconds: UInt32,
      inode: UInt32, user: UInt32, group: UInt32, size: UInt32
    ) {
      (self.changed, self.changedNanoseconds) = (changed, changedNanoseconds)
      (self.modified, self.modifiedNanoseconds) = (modified, modifiedNanoseconds)
      (self.inode, self.user, self.group, self.size) = (inode, user, group, size)
    }

    /// Whether the file was written at or after some time, so that it may have changed again with the
    /// same stamp.
    public func isNotBefore(_ other: Stamp) -> Bool {
      (modified, modifiedNanoseconds) >= (other.modified, other.modifiedNanoseconds)
    }
  }

  public struct Entry: Sendable {
    /// The bytes of the path, among those of all paths.
    public var path: Range<Int>
    /// Where the name begins in the path.
    public var name: Int
    public var mode: FileMode
    public var id: ObjectID
    /// nil where nothing is known of the file on disk.
    public var stamp: Stamp?
    public var isConflict = false
    /// Whether the entry only says that the file shall be added.
    public var isIntent = false
    /// Whether a sparse checkout leaves the file out of the work tree.
    public var skipsWorkTree = false
  }

  /// In the order of their paths.
  public private(set) var entries: [Entry] = []
  /// The bytes of all paths.
  public private(set) var paths: [UInt8] = []
  /// The trees that are known to hold what the index holds below a folder.
  public private(set) var folders: [TreePath: ObjectID] = [:]

  public func path(of entry: Entry) -> TreePath { TreePath(Array(paths[entry.path])) }

  /// An index of which no more is known than its entries.
  public init(_ known: [Index.Entry]) {
    for entry in known {
      let start = paths.count
      paths += entry.path.bytes
      append(
        Entry(
          path: 0..<0, name: 0, mode: entry.mode, id: entry.id, isConflict: entry.stage != .merged,
          isIntent: entry.isIntent, skipsWorkTree: entry.skipsWorkTree),
        path: start..<paths.count)
    }
  }

  /// Reads the bytes of an index of version 2 to 4.
  ///
  /// - Returns: nil for anything else, and where a part of the entries stands in another file or for
  ///   whole folders.
  public init?(_ bytes: [UInt8]) {
    let isRead = bytes.withUnsafeBytes { buffer in
      var reader = IndexReader(buffer)
      return read(&reader)
    }
    guard isRead else { return nil }
  }

  /// Adds an entry whose path is there already.
  private mutating func append(_ entry: Entry, path: Range<Int>) {
    var entry = entry
    entry.path = path
    entry.name = paths[path].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.lowerBound
    entries.append(entry)
  }

  private mutating func read(_ reader: inout IndexReader) -> Bool {
    guard reader.take("DIRC"), let version = reader.word(), (2...4).contains(version),
      let count = reader.word(), Int(count) <= reader.left / 62
    else { return false }
    entries.reserveCapacity(Int(count))
    paths.reserveCapacity(reader.left / 2)
    var last = 0..<0
    for _ in 0..<count {
      guard let entry = reader.entry(), !entry.isSplit,
        let path = reader.path(after: version == 4 ? last.count : nil)
      else { return false }
      let start = paths.count
      if path.kept > 0 { paths += paths[last.prefix(path.kept)] }
      paths += path.rest
      last = start..<paths.count
      append(entry.member, path: last)
    }
    return readExtensions(&reader)
  }

  /// What is optional is passed over; what is not and unknown makes the rest unreadable.
  private mutating func readExtensions(_ reader: inout IndexReader) -> Bool {
    while reader.left > IndexReader.idLength {
      guard let name = reader.bytes(4), let size = reader.word(),
        let content = reader.bytes(Int(size))
      else { return false }
      if name.elementsEqual("TREE".utf8) {
        folders = IndexReader(content).folders()
      } else if let first = name.first, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
        return false
      }
    }
    return true
  }
}
