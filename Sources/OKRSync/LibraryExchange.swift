import FileSystem
public import Git

/// The work of the process behind ``LibraryTransport``.
public struct LibraryExchange {
  /// The exit status of a push that the other side has looked at and refused.
  public static let rejection: Int32 = 1
  /// What is written to standard error while a person is being waited for.
  public static let signOfLife: UInt8 = 0

  private let clone: Clone
  private let environment: @Sendable (String) -> String?
  private let listener: RemoteListener

  public init(
    _ clone: Clone, environment: @escaping @Sendable (String) -> String?, _ listener: RemoteListener
  ) {
    self.clone = clone
    self.environment = environment
    self.listener = listener
  }

  public func fetch(_ remote: String) throws(SyncError) {
    try trustOwnCertificates()
    try clone.ask { (repository) throws(GitError) in
      try repository.remote(remote).fetch(listener)
    }
  }

  public func push(
    _ commit: ObjectID, to branch: String, of remote: String
  ) throws(SyncError) -> PushAnswer {
    try trustOwnCertificates()
    let person = try clone.signature("committer", environment).identity
    let (listener, departure) = (listener, Self.departure)
    return try clone.ask { (repository) throws(GitError) in
      let remote = try repository.remote(remote)
      let stale = try repository.commit(of: departure)
      if stale != commit {
        try repository.move(departure, from: stale, to: commit, log: "push", as: person)
      }
      defer { try? repository.remove(departure, at: commit) }
      guard let folder = Remote.folder(of: remote.pushAddress) else {
        do throws(GitError) {
          let refusal = try remote.push("\(departure):\(branch)", listener)
          return refusal.map { .rejected(words: $0) } ?? .accepted(words: "")
        } catch {
          guard error.code == .notFastForward else { throw error }
          return .rejected(words: error.message)
        }
      }
      try Self.checkHooks(folder)
      switch try repository.push(
        commit, at: departure, to: branch, inFolder: folder, of: remote, as: person, listener)
      {
      case .moved: return .accepted(words: "")
      case .wouldLose: return .rejected(words: "others have pushed meanwhile")
      case .outrun: return .rejected(words: "failed to update ref")
      }
    }
  }

  /// libgit2 pushes references only, not commits.
  private static let departure = "refs/okr/departure"

  /// The authorities that the person has named to Git.
  private func trustOwnCertificates() throws(SyncError) {
    let configured = try clone.ask { (repository) throws(GitError) in
      try repository.configuration().path("http.sslCAInfo")
    }
    let named = ["GIT_SSL_CAINFO", "SSL_CERT_FILE"].lazy.compactMap { environment($0) }
    guard let file = named.first(where: { !$0.isEmpty }) ?? configured else { return }
    try SyncError.git { () throws(GitError) in try Library.trustCertificates(in: file) }
  }

  /// Refuses a repository in a folder whose hooks want to be asked: libgit2 runs none.
  private static func checkHooks(_ folder: String) throws(GitError) {
    let there = try Repository.open(at: folder)
    let hooks = try there.configuration().path("core.hooksPath") ?? there.commonFolder + "/hooks"
    for name in ["pre-receive", "update", "proc-receive", "post-receive", "post-update"]
    where Folder.isProgram(Folder(folder).resolving(hooks) + "/" + name) {
      throw GitError(
        attempt: "push to \(folder)", code: .generic, area: .repository,
        message: "The repository has the hook “\(name)”, which only git runs; install git")
    }
  }
}
