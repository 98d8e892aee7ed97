import Dispatch
import FileSystem
import Synchronization

extension Array where Element: Sendable {
  /// What is to be kept of each element, one worker a core over chunks of them, in their order.
  ///
  /// - Parameter least: How many elements are worth a worker of their own.
  public func mapInParallel<Kept: Sendable>(
    threads: Int?, least: Int = 16, _ transform: @Sendable (Element) -> Kept?
  ) -> [Kept] {
    let cores = Swift.max(1, Folder.processorCount)
    let workers = Swift.max(1, Swift.min(threads ?? cores, (count + least - 1) / least))
    guard workers > 1 else { return compactMap(transform) }
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
}
