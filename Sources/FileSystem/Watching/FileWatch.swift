/// A watch over files, however they change: written, replaced by another of the same name as editors
/// do, moved, or gone with their folder.
public struct FileWatch {
  /// How files are watched.
  public enum Method: Sendable {
    /// The system's own way, where it has one.
    case events
    /// Looking again after some time.
    case polling
  }

  private let signal: any ChangeSignal
  private var last: WatchedState

  /// Begins to watch: what changes from now on is a change.
  public init(_ watched: WatchedFiles, by method: Method = .events) {
    signal = Self.signal(for: method)
    last = WatchedState(of: watched, visit: signal.include)
  }

  /// Waits until files have changed and rest again.
  ///
  /// - Parameter watched: The files, which is asked anew each time, because which they are may hang on
  ///   what is in them.
  /// - Returns: The absolute paths of those that changed, came or went, in byte order.
  public mutating func nextChanges(in watched: () -> WatchedFiles) -> [String] {
    while true {
      guard signal.wait(milliseconds: nil) else { continue }
      var state = WatchedState(of: watched(), visit: signal.include)
      guard state != last else { continue }
      // An editor that saves, or Git that checks out, makes many changes in a row.
      for _ in 0..<Self.mostRests {
        let isDisturbed = signal.wait(milliseconds: Self.rest)
        let next = WatchedState(of: watched(), visit: signal.include)
        let isStill = next == state && !isDisturbed
        state = next
        if isStill { break }
      }
      let changes = state.changes(since: last)
      last = state
      if !changes.isEmpty { return changes }
    }
  }

  /// Files rest when nothing has changed for so many milliseconds; nobody is kept waiting for more
  /// than so many of these.
  private static let rest: Int32 = 60
  private static let mostRests = 20

  private static func signal(for method: Method) -> any ChangeSignal {
    #if os(Linux)
      if method == .events, let signal = InotifySignal() { return signal }
    #endif
    return PollingSignal()
  }
}
