import Dispatch
import FileSystem
import Synchronization

extension [String] {
  /// What is to be kept of each element, one worker a core over chunks of them, in their order.
  public func mapInParallel<Kept: Sendable>(
    threads: Int?, _ transform: @Sendable (String) -> Kept?
  ) -> [Kept] {
    let workers = Swift.max(1, Swift.min(threads ?? Self.coreCount, (count + 15) / 16))
    let next = Atomic<Int>(0)
    let results = Mutex<[(Int, [Kept])]>([])
    let chunk = Swift.max(1, Swift.min(64, count / (workers * 4)))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let start = next.add(chunk, ordering: .relaxed).oldValue
        guard start < count else { return }
        let kept = self[start..<Swift.min(start + chunk, count)].compactMap(transform)
        results.withLock { $0.append((start, kept)) }
      }
    }
    return results.withLock { $0.sorted { $0.0 < $1.0 }.flatMap(\.1) }
  }

  private static var coreCount: Int { Swift.max(1, Folder.processorCount) }
}
