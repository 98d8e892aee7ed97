/// Something that wakes whoever waits for changes in folders. It may wake in vain, but not sleep
/// through a change in a folder that it was told of before.
protocol ChangeSignal {
  /// Tells of a folder; to be repeated for each look, because a folder may have been replaced.
  func include(_ folder: String)

  /// Waits for changes.
  ///
  /// - Parameter milliseconds: How long at most; nil for as long as it takes.
  /// - Returns: Whether there may be some.
  func wait(milliseconds: Int32?) -> Bool
}

/// Wakes ever so often, where the system has no better way.
struct PollingSignal: ChangeSignal {
  private static let interval: Int32 = 300

  func include(_ folder: String) {}

  func wait(milliseconds: Int32?) -> Bool {
    poll(nil, 0, milliseconds ?? Self.interval)
    return milliseconds == nil
  }
}

#if os(Linux)
  /// Wakes when the kernel tells of a change, by inotify(7).
  final class InotifySignal: ChangeSignal {
    private let descriptor: Int32
    /// Whether the kernel has refused to watch a folder, as it does beyond a number of them.
    private(set) var isIncomplete = false

    /// nil where the system has no more of them to give.
    init?() {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    func include(_ folder: String) {
      let changes =
        IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM
        | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | Int32(bitPattern: UInt32(IN_ONLYDIR))
      let watch = inotify_add_watch(descriptor, folder, UInt32(bitPattern: changes))
      if watch < 0, errno == ENOSPC || errno == ENOMEM { isIncomplete = true }
    }

    func wait(milliseconds: Int32?) -> Bool {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let longest = milliseconds ?? (isIncomplete ? 300 : -1)
      guard poll(&poller, 1, longest) > 0 else { return milliseconds == nil && isIncomplete }
      // What has changed is found out by looking; the events only have to be taken away.
      var events = [UInt8](repeating: 0, count: 1 << 16)
      while read(descriptor, &events, events.count) > 0 {}
      return true
    }
  }
#endif
