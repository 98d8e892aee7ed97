public import Git

extension Clone {
  /// Puts the edits of the workspace on a new branch, goes to it, and pushes it, so that the forge can be
  /// asked to merge it. On a branch that was proposed before, the edits join it.
  ///
  /// The branch that was left stays where it was.
  ///
  /// - Parameters:
  ///   - name: Of the branch (`fill-the-funnel`), without `refs/heads/`.
  ///   - remote: Where it is pushed to.
  /// - Returns: The commit, and what the other side said.
  public func propose(
    _ edits: [WorkspaceEdit], as name: String, to remote: String, on start: StartingPoint,
    _ wishes: CommitWishes, transport: any Transport, mayPush: (ObjectID) throws -> Bool,
    hears: (SyncStep) -> Void
  ) throws -> (commit: ObjectID, words: String)? {
    let branch = "refs/heads/" + name
    var start = start
    if branch != start.branch {
      let there = try ask { (repository) throws(GitError) in try repository.commit(of: branch) }
      guard there == nil else { throw SyncError.branchMoved(name) }
      guard let commit = start.commit else { throw SyncError.refused(.nothingToUndo) }
      let person = try signature("committer", wishes.environment)
      try move(
        branch, from: nil, to: commit, log: "branch: Created from \(start.branchName)", as: person)
      try ask { (repository) throws(GitError) in try repository.attachHead(to: branch) }
      start = StartingPoint(branch: branch, commit: commit, upstream: nil)
    }
    var commit = start.commit
    if !edits.isEmpty {
      commit = try self.commit(edits, on: start, wishes)
      hears(.committed(commit!, message: wishes.message))
    }
    guard let commit, try mayPush(commit) else { return nil }
    switch try transport.push(commit, to: branch, of: remote) {
    case .accepted(let words):
      try ask { (repository) throws(GitError) in
        try repository.configure("branch.\(name).remote", as: remote)
        try repository.configure("branch.\(name).merge", as: branch)
      }
      return (commit, words)
    case .rejected(let words): throw SyncError.remote(action: .accept, words: words)
    }
  }
}
