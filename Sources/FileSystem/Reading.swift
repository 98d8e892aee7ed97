/// Reads and lists below one folder without ever following a link on the way.
public struct Folder: Sendable {
  /// The absolute path, without a `/` at the end except for the root itself.
  public let path: String

  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  public func absolute(_ relative: String) -> String {
    relative.isEmpty ? path : path == "/" ? "/" + relative : path + "/" + relative
  }

  /// The bytes of a regular file.
  ///
  /// - Parameter limit: The most bytes that are read.
  public func read(_ relative: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    try Self.read(absolute: absolute(relative), followingLinks: false, limit: limit)
  }

  /// The bytes of the regular file at a path that the person at the keyboard gave.
  public static func read(
    absolute path: String, followingLinks: Bool = true, limit: Int = 1 << 30
  ) throws(FileError) -> [UInt8] {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw .last(.open, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(.read, path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.read, path, .notARegularFile) }
    guard status.st_size <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    var failure: FileError?
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count < buffer.count {
        let got = readBytes(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          failure = .last(.read, path)
          break
        }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The bytes of standard input, to its end.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = readBytes(0, &buffer, buffer.count)
      if got == 0 { return bytes }
      if got < 0 {
        if errno == EINTR { continue }
        throw .last(.read, "/dev/stdin")
      }
      bytes += buffer[0..<got]
    }
  }
}

/// `read(2)`, under a name of its own beside the methods called `read`.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}
