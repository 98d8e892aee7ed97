import Synchronization

/// What the checks of a run have cost, each by the time that it took on all threads together.
///
/// A linter that is given one measures; others do not look at the clock.
public final class CheckCosts: Sendable {
  private let durations = Mutex<[String: Duration]>([:])

  public init() {}

  /// The time of each check that was to run, by code; zero for one that had nothing to look at.
  public var byCode: [String: Duration] { durations.withLock { $0 } }

  func expect(_ codes: some Sequence<String>) {
    durations.withLock { durations in
      for code in codes { durations[code, default: .zero] += .zero }
    }
  }

  func measure<Found>(_ code: String, _ work: () -> Found) -> Found {
    let clock = ContinuousClock()
    let start = clock.now
    let found = work()
    let duration = start.duration(to: clock.now)
    durations.withLock { $0[code, default: .zero] += duration }
    return found
  }
}
