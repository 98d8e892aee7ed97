/// Work on a thread of its own, which is all that a start of the program has time for: no queue, no
/// descriptor.
public final class BackgroundWork {
  private final class Body {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private var thread = pthread_t()
  private var isRunning: Bool

  /// Begins the work; where the system gives no thread, it is left undone.
  public init(_ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(run))
    let status = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    isRunning = status == 0
    if !isRunning { body.release() }
  }

  /// Returns when the work is done.
  public func wait() {
    if isRunning { pthread_join(thread, nil) }
    isRunning = false
  }
}
