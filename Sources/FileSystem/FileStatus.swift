/// What the file system says about a path, a link itself included, without reading the content.
public struct FileStatus: Sendable, Hashable {
  public let kind: Folder.Entry.Kind
  /// The permission bits.
  public let mode: UInt32
  public let size: Int64
  public let device, inode: UInt64
  public let user, group: UInt32
  /// Of the last change of the content and of the status; in seconds since 1970 and nanoseconds.
  public let modifiedSeconds, modifiedNanoseconds: Int64
  public let changedSeconds, changedNanoseconds: Int64

  /// nil where nothing is at the path.
  public init?(absolute path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    mode = UInt32(status.st_mode & 0o7777)
    size = Int64(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    user = status.st_uid
    group = status.st_gid
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    modifiedSeconds = Int64(modified.tv_sec)
    modifiedNanoseconds = Int64(modified.tv_nsec)
    changedSeconds = Int64(changed.tv_sec)
    changedNanoseconds = Int64(changed.tv_nsec)
  }

  /// Whether a file is still the one that was looked at, with the content that it had.
  public func isSame(as other: FileStatus) -> Bool {
    kind == other.kind && size == other.size && device == other.device && inode == other.inode
      && modifiedSeconds == other.modifiedSeconds
      && modifiedNanoseconds == other.modifiedNanoseconds
  }
}

extension Folder {
  /// Whether a path is that of a file which this process may run.
  public static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
