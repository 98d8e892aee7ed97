extension Folder {
  /// Adds bytes to the end of a regular file in one call, so that two processes that do so at once come
  /// one after the other. Nothing is flushed, nothing is followed, and nothing happens where it cannot be
  /// done; a part of the bytes may have been written then.
  public func appendIfThere(_ bytes: [UInt8], to relative: String) {
    let descriptor = open(
      absolute(relative), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    _ = bytes.withUnsafeBytes { appendBytes(descriptor, $0.baseAddress, $0.count) }
  }
}

/// `write(2)`, under a name of its own.
private func appendBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
