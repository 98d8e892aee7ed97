import Synchronization

/// An open repository that several threads read, one after another.
public final class SharedRepository: Sendable {
  private let repository: Mutex<Repository>
  /// The absolute path of the work tree, without links; nil for a bare repository.
  public let workTree: String?
  public let isShallow: Bool

  /// Opens the repository that a path lies in.
  public init(at path: String) throws(GitError) {
    let repository = try Repository.open(at: path)
    workTree = repository.workTree
    isShallow = repository.isShallow
    self.repository = Mutex(repository)
  }

  /// Asks the repository something while nobody else does.
  public func ask<Answer: Sendable>(
    _ question: (borrowing Repository) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    try repository.withLock { (repository) throws(GitError) -> Answer in try question(repository) }
  }
}
