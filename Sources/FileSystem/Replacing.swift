extension Folder {
  /// Adds bytes to the end of a file in one write, below this folder. A file that is missing is made.
  public func append(_ bytes: [UInt8], to relative: String) throws(FileError) {
    let path = absolute(relative)
    if let link = link(on: relative) { throw FileError(.write, absolute(link), .outside) }
    try createFolder(relative.split(separator: "/").dropLast().joined(separator: "/"))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .last(.open, path) }
    defer { close(descriptor) }
    try Self.writeAll(bytes, to: descriptor, of: path)
  }

  /// Copies a file, if it is there; the copy takes the place of what is at its path.
  public static func copyIfThere(_ path: String, to copy: String) throws(FileError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try read(absolute: path, followingLinks: false)
    } catch {
      if error.isMissing { return }
      throw error
    }
    let descriptor = open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .last(.create, copy) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, of: copy)
  }

  public static func removeIfThere(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last(.remove, path) }
  }

  /// Puts a file in the place of another, in one step, and flushes it to the disk.
  public static func replace(_ path: String, by other: String) throws(FileError) {
    let descriptor = open(other, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.open, other) }
    guard fsync(descriptor) == 0 else {
      let error = FileError.last(.write, other)
      close(descriptor)
      throw error
    }
    close(descriptor)
    guard rename(other, path) == 0 else { throw .last(.rename, path) }
    if let slash = path.lastIndex(of: "/") { flush(folder: String(path[..<slash])) }
  }
}

extension Folder {
  /// Makes a link in one step, in the place of what is at its path; nothing is written through one.
  public func writeLink(
    to target: [UInt8], at relative: String, drafts: String?
  ) throws(FileError) {
    let path = absolute(relative)
    let folder = relative.split(separator: "/").dropLast().joined(separator: "/")
    if let link = link(on: folder) { throw FileError(.write, absolute(link), .outside) }
    try createFolder(folder)
    let draft = (drafts ?? absolute(folder)) + "/.okr-link.\(getpid())"
    unlink(draft)
    let name = target.map { CChar(bitPattern: $0) } + [0]
    guard symlink(name, draft) == 0 else { throw .last(.create, path) }
    guard rename(draft, path) == 0 else {
      let error = FileError.last(.rename, path)
      unlink(draft)
      throw error
    }
  }

  /// What a link holds, without a look at what is there; nil for what is no link.
  public static func target(ofLink path: String) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = readlink(path, &buffer, buffer.count)
    return count < 0 ? nil : buffer[..<count].map { UInt8(bitPattern: $0) }
  }

  /// The permissions of a new file, as this process makes files.
  public static func newFileMode(isExecutable: Bool) -> UInt32 {
    let mask = umask(0o022)
    umask(mask)
    return UInt32((isExecutable ? 0o777 : 0o666) & ~mask)
  }
}
