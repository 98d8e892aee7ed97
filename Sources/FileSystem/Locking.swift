/// A lock on a file that other programs of the same kind respect. The system gives it back at the end
/// of the process, however that comes.
public struct HeldLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock; nil while another process holds it. The file is made where it is missing, and
  /// stays.
  public init?(at path: String) throws(FileError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .last(.create, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      if number == EWOULDBLOCK { return nil }
      throw FileError(.open, path, .system(number))
    }
  }

  deinit { close(descriptor) }
}

/// A file that stands for a lock by being there, as Git makes them (`index.lock`), and that is known
/// for one's own afterwards: it is a second name of a token.
public struct TokenLock {
  public let path: String
  private let token: String

  /// - Parameters:
  ///   - path: Where the lock stands while it is held.
  ///   - token: A file of one's own on the same file system.
  public init(at path: String, token: String) {
    self.path = path
    self.token = token
  }

  /// Takes the lock with a content; `exists` is thrown while anybody holds it.
  public func take(holding bytes: [UInt8]) throws(FileError) {
    try releaseOwn()
    let descriptor = open(token, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .last(.create, token) }
    defer { close(descriptor) }
    try Folder.writeAll(bytes, to: descriptor, of: token)
    guard fsync(descriptor) == 0 else { throw .last(.write, token) }
    guard link(token, path) != 0 else { return }
    switch errno {
    case EEXIST: throw FileError(.create, path, .exists)
    // A file system on which a file has one name only: the lock is not known for one's own then.
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
      let plain = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard plain >= 0 else {
        throw errno == EEXIST ? FileError(.create, path, .exists) : .last(.create, path)
      }
      defer { close(plain) }
      try Folder.writeAll(bytes, to: plain, of: path)
    default: throw .last(.create, path)
    }
  }

  /// Gives up a lock that was taken with this token and never given back, as by a process that was
  /// killed. Whoever calls has to know that no other process of its kind runs. The token goes as well,
  /// so that it never is a second name of what the lock became.
  public func releaseOwn() throws(FileError) {
    guard let own = FileStatus(absolute: token) else { return }
    if let held = FileStatus(absolute: path), held.inode == own.inode, held.device == own.device {
      guard unlink(path) == 0 else { throw .last(.remove, path) }
    }
    guard unlink(token) == 0 || errno == ENOENT else { throw .last(.remove, token) }
  }

  /// Gives the lock back.
  public func release() {
    unlink(path)
    unlink(token)
  }

  /// Gives the lock back by making it the file that it was held for.
  public func become(_ file: String) throws(FileError) {
    guard rename(path, file) == 0 else { throw .last(.rename, file) }
    unlink(token)
    if let slash = file.lastIndex(of: "/") { Folder.flush(folder: String(file[..<slash])) }
  }
}
