extension Terminal {
  /// Asks the person at the terminal of this process, whatever its standard streams are.
  ///
  /// - Parameters:
  ///   - isSecret: Whether the terminal shows nothing of what is typed.
  ///   - waits: Called about once a second while nothing is typed.
  /// - Returns: The line; nil where there is no terminal, or Ctrl-D was typed on an empty line. Ctrl-C ends the
  ///   process, with the terminal as it was.
  public static func ask(_ question: String, isSecret: Bool, _ waits: () -> Void = {}) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    // Ctrl-C comes as a character, so that the terminal is put back before the process ends.
    var during = before
    during.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &during) == 0 else { return nil }
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    try? write(Array(question.utf8), to: terminal)
    var line = TypedLine()
    while line.end == nil {
      var poller = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, 1000) > 0 else {
        waits()
        continue
      }
      var byte: UInt8 = 0
      guard read(terminal, &byte, 1) == 1 else { return nil }
      let echo = line.type(byte)
      if !isSecret { try? write(echo, to: terminal) }
    }
    try? write([0x0A], to: terminal)
    switch line.end {
    case .done: return String(decoding: line.bytes, as: UTF8.self)
    case .interrupted:
      tcsetattr(terminal, TCSAFLUSH, &before)
      raise(SIGINT)
      return nil
    default: return nil
    }
  }
}

/// A line as keys make it: characters, Backspace, Ctrl-U, and what ends it.
struct TypedLine {
  enum End { case done, given, interrupted }

  private(set) var bytes: [UInt8] = []
  private(set) var end: End?

  /// - Returns: What the terminal is to show.
  mutating func type(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x03: end = .interrupted
    case 0x04: end = bytes.isEmpty ? .given : .done
    case 0x0A, 0x0D: end = .done
    case 0x08, 0x7F: return erase()
    case 0x15: return (0..<bytes.count).flatMap { _ in erase() }
    case 0x20...:
      bytes.append(byte)
      return [byte]
    default: break
    }
    return []
  }

  /// Takes a character back, with all of its bytes.
  private mutating func erase() -> [UInt8] {
    while let last = bytes.popLast() {
      if last & 0xC0 != 0x80 { return [0x08, 0x20, 0x08] }
    }
    return []
  }
}
