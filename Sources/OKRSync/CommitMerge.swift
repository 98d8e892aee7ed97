public import Git
import OKRDocument
import OKRModel
public import OKRWorkspace
import SourceText
import Synchronization

/// The merge of two commits in memory. Nothing but contents is stored: no branch, index or file
/// changes.
public struct CommitMerge: Sendable {
  /// What both have done together; where conflicts are left, with markers in it, for no eye but a merge's.
  public let tree: ObjectID
  /// The files that both sides have changed, in path order.
  public let files: [FileMerge]

  /// What nobody has decided.
  public var conflicts: [FileMerge] {
    files.filter { if case .conflict = $0.outcome { true } else { false } }
  }
}

extension Clone {
  /// Merges two trees: files of the workspace by what they say, wherever they moved; all others as Git
  /// does it.
  ///
  /// - Parameters:
  ///   - base: nil for an empty tree.
  ///   - preference: Whose word counts where both have changed one fact; nil to leave a conflict.
  public func merge(
    base: ObjectID?, ours: ObjectID, theirs: ObjectID, _ workspace: Workspace,
    preferring preference: Preference? = nil
  ) throws(SyncError) -> CommitMerge {
    let (ourChanges, theirChanges) = try ask { (repository) throws(GitError) in
      (try repository.changes(from: base, to: ours), try repository.changes(from: base, to: theirs))
    }
    var plan = TreeMergePlan(
      ours: try side(ourChanges.filter { isOwn($0.path) }), preferring: preference)
    try plan.take(try side(theirChanges.filter { isOwn($0.path) }), from: self, base: base)
    var files = plan.decided
    let language = workspace.settings.language
    let failure = Mutex<SyncError?>(nil)
    let results = plan.jobs.mapInParallel(threads: nil, least: 8) { job in
      do throws(SyncError) {
        let merged = try merge(job, language: language, preferring: preference)
        return (job.path, merged.side, merged.outcome)
      } catch {
        failure.withLock { $0 = error }
        return nil
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    for (path, side, outcome) in results {
      plan.updates[path] = .some(side)
      files.append(FileMerge(path: path, outcome: outcome))
    }
    if let preference { files = plan.settle(files, preference) }
    let others = try mergeOthers(
      base, ours, theirs, ourChanges.filter { !isOwn($0.path) },
      theirChanges.filter { !isOwn($0.path) }, preference, isOwn: isOwn)
    let updates = plan.updates.merging(others.updates) { own, _ in own }
    let tree = try ask { (repository) throws(GitError) in
      try repository.write(tree: ours, changing: updates)
    }
    return CommitMerge(
      tree: tree, files: (files + others.files).sorted { $0.path < $1.path })

    func isOwn(_ path: TreePath) -> Bool { workspacePath(path).map(workspace.owns) ?? false }
  }

  private func side(_ changes: [Change]) throws(SyncError) -> SideChanges {
    try SideChanges(changes) { side throws(SyncError) in
      guard side.mode.isRegular, let id = side.id else { return nil }
      let bytes = try self.ask { (repository) throws(GitError) in
        try repository.blob(id, limit: 1 << 24)
      }
      return ObjectiveLook(
        title: ObjectiveDocument(SourceText(bytes), language: "en").objective.title,
        lines: bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) })
    }
  }

  /// What Git makes of all files that are none of the workspace. Where only one side has changed such files,
  /// Git is not asked.
  private func mergeOthers(
    _ base: ObjectID?, _ ours: ObjectID, _ theirs: ObjectID, _ ourChanges: [Change],
    _ theirChanges: [Change], _ preference: Preference?, isOwn: (TreePath) -> Bool
  ) throws(SyncError) -> (updates: [TreePath: Change.Side?], files: [FileMerge]) {
    guard !theirChanges.isEmpty else { return ([:], []) }
    guard !ourChanges.isEmpty else {
      return (Dictionary(theirChanges.map { ($0.path, $0.new) }) { $1 }, [])
    }
    return try ask { (repository) throws(GitError) in
      let index = try repository.merge(base: base, ours: ours, theirs: theirs)
      let present = try repository.listing(of: ours)
      var before: [TreePath: Change.Side] = [:]
      for entry in present.files + present.skipped {
        before[entry.path] = Change.Side(mode: entry.mode, id: entry.id)
      }
      var updates: [TreePath: Change.Side?] = [:]
      var conflicts: Set<TreePath> = []
      var after: [TreePath: Change.Side] = [:]
      for entry in index.entries where !isOwn(entry.path) {
        let side = Change.Side(mode: entry.mode, id: entry.id)
        switch entry.stage {
        case .merged: after[entry.path] = side
        case .ours where preference == .ours, .theirs where preference == .theirs:
          after[entry.path] = side
        case _ where preference == nil: conflicts.insert(entry.path)
        default: continue
        }
      }
      for (path, side) in after where before[path] != side { updates[path] = .some(side) }
      for path in before.keys
      where after[path] == nil && !conflicts.contains(path) && !isOwn(path) {
        updates[path] = .some(nil)
      }
      return (updates, conflicts.map { FileMerge(path: $0, outcome: .conflict(.other)) })
    }
  }
}
