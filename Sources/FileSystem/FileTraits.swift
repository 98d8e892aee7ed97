/// What tells that a file is still the one that it was, each number by its lower 32 bits; times in seconds
/// and nanoseconds.
public struct FileTraits: Sendable, Hashable {
  public var changed: UInt32
  public var changedNanoseconds: UInt32
  public var modified: UInt32
  public var modifiedNanoseconds: UInt32
  public var inode: UInt32
  public var user: UInt32
  public var group: UInt32
  public var size: UInt32

  fileprivate init(_ status: stat) {
    let times = times(of: status)
    changed = UInt32(truncatingIfNeeded: times.changed.tv_sec)
    changedNanoseconds = UInt32(truncatingIfNeeded: times.changed.tv_nsec)
    modified = UInt32(truncatingIfNeeded: times.modified.tv_sec)
    modifiedNanoseconds = UInt32(truncatingIfNeeded: times.modified.tv_nsec)
    inode = UInt32(truncatingIfNeeded: status.st_ino)
    user = UInt32(truncatingIfNeeded: status.st_uid)
    group = UInt32(truncatingIfNeeded: status.st_gid)
    size = UInt32(truncatingIfNeeded: status.st_size)
  }

  /// The traits of the regular file at an absolute path; nil where there is none.
  public init?(ofFileAt path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }
}

extension Folder {
  /// What stands in a folder, seen without a copy of its names.
  public struct Visit: ~Copyable {
    fileprivate let descriptor: Int32
    fileprivate let entry: UnsafeMutablePointer<dirent>
    /// The bytes of the name; they hold until the visit is over.
    public let name: UnsafeBufferPointer<UInt8>

    public var kind: Entry.Kind {
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): return .file
      case Int32(DT_DIR): return .folder
      case Int32(DT_LNK): return .link
      case Int32(DT_UNKNOWN):
        switch status.map({ $0.st_mode & S_IFMT }) {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
      default: return .other
      }
    }

    /// The traits of a regular file; nil for anything else, and for one that has gone meanwhile.
    public var traits: FileTraits? {
      status.flatMap { $0.st_mode & S_IFMT == S_IFREG ? FileTraits($0) : nil }
    }

    private var status: stat? {
      var status = stat()
      let path = UnsafeRawPointer(name.baseAddress!).assumingMemoryBound(to: CChar.self)
      return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }
  }

  /// Visits what stands in a folder, in no order, `.` and `..` apart.
  public func visit(
    _ relative: String, _ body: (borrowing Visit) -> Void
  ) throws(FileError) {
    let path = absolute(relative)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (relative.isEmpty ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw .last(.list, path) }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw .last(.list, path)
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    while let entry = readdir(stream) {
      // The bytes stay where the system put them: of a name only as many as it has.
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
      let length = strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
      let name = UnsafeBufferPointer(start: start, count: length)
      if name[0] == UInt8(ascii: "."), length == 1 || length == 2 && name[1] == name[0] { continue }
      body(Visit(descriptor: descriptor, entry: entry, name: name))
    }
  }
}
