import FileSystem
public import Git
public import OKRMerge
public import OKRWorkspace

extension SyncRun {
  enum Joined {
    /// The branch stands on this commit, which has all of both sides.
    case at(ObjectID?)
    case conflicts(CommitMerge)
    case keptEdits([TreePath: MergeResult?])
  }

  /// Brings what the other side has into this branch.
  ///
  /// - Parameters:
  ///   - ours: The last commit that is no merge of this run: when somebody was faster, one merge takes the
  ///     place of another.
  ///   - start: Where the branch stands.
  ///   - isFirst: Whether the caller has not heard of a merge yet.
  func join(
    _ ours: ObjectID?, _ theirs: ObjectID?, from start: StartingPoint, isFirst: Bool
  ) throws(SyncError) -> Joined {
    guard let theirs, theirs != start.commit else { return .at(start.commit) }
    guard let ours else { return try forward(start, to: theirs) }
    let bases = try clone.ask { (repository) throws(GitError) in
      try repository.mergeBases(of: ours, and: theirs)
    }
    if bases == [theirs] { return .at(start.commit) }
    if bases == [ours] { return try forward(start, to: theirs) }
    if bases.isEmpty { throw .refused(.unrelated) }
    let merge = try clone.merge(
      ours, theirs, bases: bases, workspace, preferring: preference)
    guard merge.conflicts.isEmpty else { return .conflicts(merge) }
    let author = try clone.signature("author", wishes.environment)
    let committer = try clone.signature("committer", wishes.environment)
    let message = message(start)
    let commit = try clone.write(
      commit: merge.tree, parents: [ours, theirs], author: author, committer: committer,
      message: message)
    let kept = try advance(start, to: commit, log: "merge: \(message)", as: committer)
    clone.remember(commit)
    if isFirst { caller.hears(.merged(commit, merge)) }
    return kept.isEmpty ? .at(commit) : .keptEdits(kept)
  }

  private func forward(
    _ start: StartingPoint, to theirs: ObjectID
  ) throws(SyncError) -> Joined {
    let committer = try clone.signature("committer", wishes.environment)
    let kept = try advance(start, to: theirs, log: "pull: Fast-forward", as: committer) { count in
      caller.hears(.forwarded(theirs, files: count))
    }
    return kept.isEmpty ? .at(theirs) : .keptEdits(kept)
  }

  /// Moves the branch, and has files and index follow.
  private func advance(
    _ start: StartingPoint, to commit: ObjectID, log: String, as person: Signature,
    _ tell: (Int) -> Void = { _ in }
  ) throws(SyncError) -> [TreePath: MergeResult?] {
    let update = PendingUpdate(branch: start.branch, old: start.commit, new: commit)
    try clone.checkUpdate(update, workspace)
    try clone.write(update)
    try clone.move(start.branch, from: start.commit, to: commit, log: log, as: person)
    let done = try clone.follow(update, workspace, preferring: preference)
    tell(done.count)
    if !done.merged.isEmpty { caller.hears(.mergedEdits(done.merged)) }
    try? Hooks(clone).run("post-merge", ["0"], listener: wishes.listener)
    return done.kept
  }

  private func message(_ start: StartingPoint) -> String {
    guard let upstream = start.upstream else { return "Merge" }
    let branch = upstream.branch.split(separator: "/").dropFirst(2).joined(separator: "/")
    return "Merge branch '\(branch)' of \(upstream.remote)"
  }

  func preview(
    _ edits: [WorkspaceEdit], _ start: StartingPoint
  ) throws(SyncError) -> SyncOutcome {
    let (ahead, behind) = try clone.ask { (repository) throws(GitError) in
      guard let tracking = start.upstream?.tracking, let ours = start.commit,
        let theirs = try repository.commit(of: tracking)
      else { return (0, 0) }
      return try repository.distance(from: ours, to: theirs)
    }
    return .preview(SyncPreview(edits: edits, ahead: ahead, behind: behind))
  }
}

extension Clone {
  /// Has files and index follow a branch that has moved. What could not follow is tried again by the next
  /// run.
  func follow(
    _ update: PendingUpdate, _ workspace: Workspace, preferring preference: Preference?
  ) throws(SyncError) -> WorkTreeUpdate {
    var work = try WorkTreeUpdate(self, workspace, preferring: preference)
    try work.run(update)
    if work.kept.isEmpty { try removePendingUpdate() }
    return work
  }

  /// Finishes what an earlier run could not.
  ///
  /// - Returns: The edits that are in conflict with what it had brought.
  public func finishUpdate(
    _ workspace: Workspace, preferring preference: Preference?, _ hears: (SyncStep) -> Void
  ) throws(SyncError) -> [TreePath: MergeResult?] {
    guard let update = try pendingUpdate() else { return [:] }
    let head = try ask { (repository) throws(GitError) in try repository.head() }
    guard head != .branch(update.branch, update.old) else {
      try removePendingUpdate()
      return [:]
    }
    try releaseOwnLocks()
    let done = try follow(update, workspace, preferring: preference)
    hears(.recovered)
    if !done.merged.isEmpty { hears(.mergedEdits(done.merged)) }
    return done.kept
  }

  /// Merges two commits. Where each has merged the other before, what they have in common is itself a
  /// merge of the last common commits.
  func merge(
    _ ours: ObjectID, _ theirs: ObjectID, bases: [ObjectID], _ workspace: Workspace,
    preferring preference: Preference?
  ) throws(SyncError) -> CommitMerge {
    var base = try tree(of: bases[0])
    for next in bases.dropFirst() {
      let below = try ask { (repository) throws(GitError) in
        try repository.mergeBases(of: bases[0], and: next)
      }
      base = try merge(
        base: below.isEmpty ? nil : try tree(of: below[0]), ours: base, theirs: try tree(of: next),
        workspace
      ).tree
    }
    return try merge(
      base: base, ours: try tree(of: ours), theirs: try tree(of: theirs), workspace,
      preferring: preference)
  }

  func tree(of commit: ObjectID) throws(SyncError) -> ObjectID {
    try ask { (repository) throws(GitError) in try repository.tree(of: commit) }
  }
}
