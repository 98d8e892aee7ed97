import Git
import Synchronization

/// Open handles of one repository, one for each thread that asks at once.
final class RepositoryPool: Sendable {
  private let path: String
  private let free = Mutex<[SharedRepository]>([])

  init(_ path: String) {
    self.path = path
  }

  func use<Answer: Sendable>(
    _ question: (borrowing Repository) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    let repository: SharedRepository
    if let known = free.withLock({ $0.popLast() }) {
      repository = known
    } else {
      repository = try SharedRepository(at: path)
    }
    defer { free.withLock { $0.append(repository) } }
    return try repository.ask(question)
  }
}
