#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Program {
  /// Whether a name stands for a program in one of the folders of `PATH`.
  public static func isThere(_ name: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { folder in
      var information = stat()
      let file = "\(folder)/\(name)"
      return stat(file, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
        && access(file, X_OK) == 0
    }
  }

  /// The processes that a process has started and that run, and those that these have started.
  static func descendants(of process: Int32) -> [Int32] {
    var found: [Int32] = []
    var rest = [process]
    while let parent = rest.popLast(), found.count < 1000 {
      let children = readShortFile("/proc/\(parent)/task/\(parent)/children")
        .split(separator: " ").compactMap { Int32($0) }
      found += children
      rest += children
    }
    return found
  }

  /// Asks processes to end.
  static func end(_ processes: [Int32]) {
    for process in processes { kill(process, SIGTERM) }
  }

  private static func readShortFile(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(file, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }
}
