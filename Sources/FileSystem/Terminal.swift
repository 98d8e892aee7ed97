/// The standard streams as the terminal that they may be.
public enum Terminal {
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The number of columns; nil where the stream is no terminal.
  ///
  /// - Parameter columns: A number that the environment gives instead.
  public static func width(of descriptor: Int32, columns: String?) -> Int? {
    guard isTerminal(descriptor) else { return nil }
    if let columns, let number = Int(columns), number > 0 { return number }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of some bytes. A reader that has gone ends the program as the system does it, quietly.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBufferPointer { buffer in
        writeBytes(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      }
      if written >= 0 {
        offset += written
      } else if errno == EAGAIN {
        var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&poller, 1, -1)
      } else if errno != EINTR {
        throw .last(.write, "/dev/fd/\(descriptor)")
      }
    }
  }

  /// Ends the program at once.
  public static func exit(_ status: Int32) -> Never { leave(status) }
}

/// `exit(3)`, under a name of its own beside the function called so.
private func leave(_ status: Int32) -> Never { exit(status) }

/// `write(2)`, under a name of its own beside the function called so.
private func writeBytes(_ descriptor: Int32, _ buffer: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

/// The environment and the clock of the process.
public enum Process {
  public static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Today by the local calendar: year, month, day.
  public static func today() -> (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}

extension Process {
  /// The absolute path of the program that runs; nil where the system does not tell.
  public static var executable: String? {
    #if canImport(Darwin)
      var buffer = [CChar](repeating: 0, count: 4096)
      var count = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &count) == 0 else { return nil }
      return String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      return Folder.target(ofLink: "/proc/self/exe").map { String(decoding: $0, as: UTF8.self) }
    #endif
  }
}
