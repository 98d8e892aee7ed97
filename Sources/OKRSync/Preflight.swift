import FileSystem
public import Git

/// Where a run begins: the branch, the commit on it, and what it follows.
public struct StartingPoint: Sendable, Equatable {
  /// The full name (`refs/heads/main`).
  public let branch: String
  /// nil before the first commit.
  public let commit: ObjectID?
  public let upstream: Upstream?

  /// The name of the branch as people say it.
  public var branchName: String {
    branch.hasPrefix("refs/heads/") ? String(branch.dropFirst(11)) : branch
  }
}

extension Clone {
  /// Looks for all that a commit must not be made in, and says where one would go.
  ///
  /// - Parameter followsUpstream: Whether commits are to be exchanged, so that there has to be
  ///   something to exchange them with, and a history that is whole.
  public func preflight(followsUpstream: Bool) throws(SyncError) -> StartingPoint {
    let state = try ask { (repository) throws(GitError) in
      let index = try repository.index()
      return (
        operation: repository.unfinishedOperation, head: try repository.head(),
        unmerged: index.hasConflicts
          ? Set(index.entries.lazy.filter { $0.stage != .merged }.map(\.path.description)).sorted()
          : []
      )
    }
    guard state.unmerged.isEmpty else { throw .refused(.unmerged(state.unmerged)) }
    if let operation = state.operation { throw .refused(.unfinished(operation)) }
    guard case .branch(let branch, let commit) = state.head else { throw .refused(.detached) }
    try waitForLocks(branch)
    let upstream = try ask { (repository) throws(GitError) in try repository.upstream(of: branch) }
    let start = StartingPoint(branch: branch, commit: commit, upstream: upstream)
    guard followsUpstream else { return start }
    guard let upstream, upstream.tracking != nil else {
      let remotes = try ask { (repository) throws(GitError) in try repository.remotes() }
      throw .refused(.noUpstream(branch: start.branchName, remotes: remotes))
    }
    if upstream.remote == "." { throw .refused(.localUpstream(branch: start.branchName)) }
    if repository.isShallow { throw .refused(.shallow) }
    return start
  }

  /// Another program may hold one of Git's locks for a moment, as an editor does that asks for the
  /// status. One that stays is told with its age, and never taken away: whoever holds it may be at
  /// work. What an earlier run left, which was killed, goes.
  private func waitForLocks(_ branch: String) throws(SyncError) {
    try releaseOwnLocks()
    let paths = [
      indexLock.path, gitFolder + "/HEAD.lock", commonFolder + "/" + branch + ".lock",
      commonFolder + "/packed-refs.lock",
    ]
    for path in paths {
      for _ in 0..<20 where FileStatus(absolute: path) != nil { Clock.pause(milliseconds: 100) }
      if let held = FileStatus(absolute: path) {
        throw .refused(.lock(path: path, age: max(0, Int(Clock.now - held.modifiedSeconds))))
      }
    }
  }
}
