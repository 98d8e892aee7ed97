import FileSystem
public import Git
import OKRMerge
public import OKRWorkspace

/// How the last commit of the program was taken back.
public enum Undone: Sendable {
  /// It was here alone: the branch stands before it again, and what it held is on disk, not committed.
  case uncommitted(ObjectID)
  /// The same for a merge; the files are as they were before.
  case unmerged(ObjectID)
  /// Others may have it: a new commit says the opposite.
  case reverted(ObjectID, by: ObjectID)
  /// Others may have it, and the same facts have changed since: nothing has changed.
  case conflicts(ObjectID, CommitMerge)
}

extension Clone {
  /// The last commit that the program made on the branch that the clone is on, and that can be taken back: a merge
  /// that others may have holds their work.
  public func lastOwnCommit(on start: StartingPoint) throws(SyncError) -> ObjectID? {
    guard let head = start.commit else { return nil }
    for commit in ownCommits().reversed() {
      let bases = try ask { (repository) throws(GitError) -> [ObjectID]? in
        do throws(GitError) {
          return try repository.mergeBases(of: commit, and: head)
        } catch {
          // It is not here any more.
          if error.code == .notFound { return nil }
          throw error
        }
      }
      guard bases == [commit] else { continue }
      let parents = try ask { (repository) throws(GitError) in try repository.parents(of: commit) }
      let isOthersToo = parents.count > 1 ? try isShared(commit, start) : false
      if !isOthersToo { return commit }
    }
    return nil
  }

  /// Takes back the last commit that the program made. Edits that are not committed stay.
  ///
  /// - Parameter message: For the commit that says the opposite, where one is needed.
  public func undo(
    _ workspace: Workspace, _ wishes: CommitWishes, message: (ObjectID) throws -> String
  ) throws -> Undone {
    let start = try preflight(followsUpstream: false)
    guard let commit = try lastOwnCommit(on: start), let head = start.commit else {
      throw SyncError.refused(.nothingToUndo)
    }
    let parents = try ask { (repository) throws(GitError) in try repository.parents(of: commit) }
    let committer = try signature("committer", wishes.environment)
    if commit == head, try !isShared(commit, start), let parent = parents.first {
      let undone = try takeBack(
        commit, to: parent, isMerge: parents.count > 1, start, workspace, committer)
      forget(commit)
      return undone
    }
    guard parents.count < 2 else { throw SyncError.refused(.nothingToUndo) }
    return try revert(commit, parents.first, start, workspace, wishes, message: message(commit))
  }

  /// Whether the branch that this one follows has a commit.
  private func isShared(_ commit: ObjectID, _ start: StartingPoint) throws(SyncError) -> Bool {
    guard let tracking = start.upstream?.tracking else { return false }
    return try ask { (repository) throws(GitError) in
      guard let theirs = try repository.commit(of: tracking) else { return false }
      return try repository.mergeBases(of: commit, and: theirs) == [commit]
    }
  }

  private func takeBack(
    _ commit: ObjectID, to parent: ObjectID, isMerge: Bool, _ start: StartingPoint,
    _ workspace: Workspace, _ committer: Signature
  ) throws(SyncError) -> Undone {
    let log = "reset: moving to \(parent.short)"
    if isMerge {
      let update = PendingUpdate(branch: start.branch, old: commit, new: parent)
      try checkUpdate(update, workspace)
      try write(update)
      try move(start.branch, from: commit, to: parent, log: log, as: committer)
      _ = try follow(update, workspace, preferring: nil)
      return .unmerged(commit)
    }
    let changes = try changes(PendingUpdate(branch: start.branch, old: commit, new: parent))
    try move(start.branch, from: commit, to: parent, log: log, as: committer)
    try changeIndex { (index) throws(GitError) in
      for change in changes {
        if let new = change.new, let id = new.id {
          try index.put(change.path, mode: new.mode, id: id)
        } else {
          try index.remove(change.path)
        }
      }
    }
    return .uncommitted(commit)
  }

  /// Says the opposite of a commit by merging what was before it, as `git revert` does.
  private func revert(
    _ commit: ObjectID, _ parent: ObjectID?, _ start: StartingPoint, _ workspace: Workspace,
    _ wishes: CommitWishes, message: String
  ) throws(SyncError) -> Undone {
    guard let head = start.commit else { throw .refused(.nothingToUndo) }
    guard let parent else { throw .refused(.nothingToUndo) }
    let merge = try merge(
      base: try tree(of: commit), ours: try tree(of: head), theirs: try tree(of: parent), workspace)
    guard merge.conflicts.isEmpty else { return .conflicts(commit, merge) }
    let author = try signature("author", wishes.environment)
    let committer = try signature("committer", wishes.environment)
    let opposite = try write(
      commit: merge.tree, parents: [head], author: author, committer: committer, message: message)
    let update = PendingUpdate(branch: start.branch, old: head, new: opposite)
    try checkUpdate(update, workspace)
    try write(update)
    try move(start.branch, from: head, to: opposite, log: "revert: \(message)", as: committer)
    _ = try follow(update, workspace, preferring: nil)
    forget(commit)
    return .reverted(commit, by: opposite)
  }
}
