extension Folder {
  /// Writes a file so that a crash at any moment leaves the old or the new one: a temporary file
  /// beside it, fsync, rename, fsync of the folder. The permissions of an old file are kept.
  ///
  /// - Parameters:
  ///   - replacing: Whether there may be a file already; without it an existing one is an error and
  ///     stays as it is.
  ///   - expected: What the file was when it was read; one that is another by now stays as it is, and
  ///     `changed` is thrown.
  ///   - mode: The permissions that it gets; those of the old file, or of a new one, where nil.
  ///   - drafts: A folder on the same file system for the temporary file, where it shall not stand
  ///     beside the file should the program be killed.
  public func write(
    _ bytes: [UInt8], to relative: String, replacing: Bool = true,
    expecting expected: FileStatus? = nil,
    mode: UInt32? = nil, drafts: String? = nil
  ) throws(FileError) {
    let path = absolute(relative)
    if let link = link(on: relative) { throw FileError(.write, absolute(link), .outside) }
    let kind = Self.kind(at: path)
    if kind != nil, !replacing { throw FileError(.create, path, .exists) }
    if let kind, kind != .file { throw FileError(.write, path, .notARegularFile) }
    // The folder alone decides whether a file in it can be replaced; whoever takes the right to write
    // away from a file means that it is not to change.
    if kind != nil, access(path, W_OK) != 0 { throw .last(.write, path) }
    if kind != nil, Self.isReadOnly(path) { throw FileError(.write, path, .system(EACCES)) }
    try createFolder(parent(of: relative))
    let (descriptor, temporary) = try temporaryFile(
      beside: path, or: drafts, for: kind == nil ? .create : .write)
    var isInPlace = false
    defer { if !isInPlace { unlink(temporary) } }
    do throws(FileError) {
      try fill(
        descriptor, with: bytes, permissionsOf: kind == nil ? nil : path, mode: mode, of: path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last(.write, path) }
    if let expected, FileStatus(absolute: path)?.isSame(as: expected) != true {
      throw FileError(.write, path, .changed)
    }
    if replacing {
      guard rename(temporary, path) == 0 else { throw .last(.rename, path) }
      isInPlace = true
    } else {
      guard hardLink(temporary, path) == 0 else {
        throw errno == EEXIST ? FileError(.create, path, .exists) : .last(.create, path)
      }
    }
    syncFolder(parent(of: relative))
  }

  /// Whether nobody may write to a file: not even who may do all, unless the mode is changed first.
  private static func isReadOnly(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & 0o222 == 0
  }

  private func temporaryFile(
    beside path: String, or other: String?, for attempt: FileError.Attempt
  ) throws(FileError) -> (Int32, String) {
    var template = Array((path + ".XXXXXX").utf8CString)
    if let other {
      template = Array((other + "/file.XXXXXX").utf8CString)
    } else if let slash = path.utf8.lastIndex(of: 0x2F) {
      let next = path.utf8.index(after: slash)
      template = Array((path[..<next] + "." + path[next...] + ".XXXXXX").utf8CString)
    }
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last(attempt, path) }
    return (descriptor, template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
  }

  private func fill(
    _ descriptor: Int32, with bytes: [UInt8], permissionsOf old: String?, mode given: UInt32?,
    of path: String
  ) throws(FileError) {
    var status = stat()
    let mode: mode_t
    if let given {
      mode = mode_t(given)
    } else if let old, lstat(old, &status) == 0 {
      mode = status.st_mode & 0o7777
    } else {
      let mask = umask(0o022)
      umask(mask)
      mode = 0o666 & ~mask
    }
    guard fchmod(descriptor, mode) == 0 else { throw .last(.write, path) }
    try Self.writeAll(bytes, to: descriptor, of: path)
    guard fsync(descriptor) == 0 else { throw .last(.write, path) }
  }

  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, of path: String
  ) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        writeBytes(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .last(.write, path)
      }
      offset += written
    }
  }

  /// Makes a folder and those above it, below this one.
  public func createFolder(_ relative: String) throws(FileError) {
    var walked = ""
    for component in relative.split(separator: "/") {
      walked += walked.isEmpty ? String(component) : "/" + component
      let path = absolute(walked)
      switch Self.kind(at: path) {
      case .folder: continue
      case nil:
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last(.create, path) }
      case .link: throw FileError(.create, path, .outside)
      default: throw FileError(.create, path, .exists)
      }
    }
  }

  /// Removes a file, and the folders above it that are empty then, up to a folder that stays; this one
  /// always does.
  public func remove(_ relative: String, emptyFoldersBelow stop: String) throws(FileError) {
    let path = absolute(relative)
    if let link = link(on: parent(of: relative)) {
      throw FileError(.remove, absolute(link), .outside)
    }
    guard unlink(path) == 0 else { throw .last(.remove, path) }
    var folder = parent(of: relative)
    let prefix = stop.isEmpty ? "" : stop + "/"
    while folder != stop, folder.hasPrefix(prefix), rmdir(absolute(folder)) == 0 {
      folder = parent(of: folder)
    }
    syncFolder(folder)
  }

  private func parent(of relative: String) -> String {
    guard let slash = relative.lastIndex(of: "/") else { return "" }
    return String(relative[..<slash])
  }

  private func syncFolder(_ relative: String) { Self.flush(folder: absolute(relative)) }

  /// Has the system put on the disk what a folder lists.
  static func flush(folder path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// `link(2)` and `write(2)`, under names of their own beside the methods called so.
private func hardLink(_ old: String, _ new: String) -> Int32 { link(old, new) }

private func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
