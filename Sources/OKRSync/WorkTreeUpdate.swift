import FileSystem
public import Git
public import OKRMerge
import OKRWorkspace

/// The files of the work tree and the index on their way from one commit to another.
///
/// Only what differs between the two is looked at. A file that is not any more what the first commit
/// had, because a person edits it, is merged with what came; where that cannot be, it stays as it is.
public struct WorkTreeUpdate: Sendable {
  /// The files with edits that are in conflict with what came, in the repository.
  public private(set) var kept: [TreePath: MergeResult?] = [:]
  /// The files whose edits were merged with what came.
  public private(set) var merged: [TreePath] = []
  /// How many files are new, changed or gone on disk.
  public private(set) var count = 0

  private let clone: Clone
  private let workspace: Workspace
  private let preference: Preference?
  private let drafts: String?
  private var stamps: [TreePath: FileStamp] = [:]

  init(
    _ clone: Clone, _ workspace: Workspace, preferring preference: Preference?
  ) throws(SyncError) {
    self.clone = clone
    self.workspace = workspace
    self.preference = preference
    drafts = try clone.drafts()
  }

  /// Has files and index follow a branch that has moved, as far as `HEAD` has what it moved to.
  mutating func run(_ update: PendingUpdate) throws(SyncError) {
    let changes = try clone.changes(update)
    let head = try clone.ask { (repository) throws(GitError) in
      try repository.headCommit().map { id throws(GitError) in try repository.tree(of: id) }
    }
    let hidden = try clone.hiddenPaths(changes)
    for change in changes where !hidden.contains(change.path) {
      guard let name = change.path.text, change.path.isWellFormed else { continue }
      guard try clone.side(of: change.path, in: head) == change.new else { continue }
      try follow(change, name)
    }
    let stamps = stamps
    try clone.changeIndex { (index) throws(GitError) in
      let entries = index.sides(of: Set(changes.map(\.path)))
      for change in changes where entries[change.path] == change.old {
        if let new = change.new, let id = new.id {
          try index.put(change.path, mode: new.mode, id: id, stamp: stamps[change.path])
        } else {
          try index.remove(change.path)
        }
      }
    }
  }

  private mutating func follow(_ change: Change, _ name: String) throws(SyncError) {
    let disk = try clone.diskSide(name, like: change)
    if disk.side == change.new {
      if let status = disk.status { stamps[change.path] = FileStamp(status) }
      return
    }
    if disk.side == change.old {
      try put(change.new, at: change.path, name, over: disk.status, old: change.old)
      return
    }
    try mergeEdit(change, name, disk)
  }

  /// Puts what came at its path, if the file there is still the one that was looked at.
  private mutating func put(
    _ side: Change.Side?, at path: TreePath, _ name: String, over status: FileStatus?,
    old: Change.Side?
  ) throws(SyncError) {
    guard let side, let id = side.id else {
      guard status != nil else { return }
      do throws(FileError) {
        try clone.workTree.remove(name, emptyFoldersBelow: "")
        count += 1
      } catch {
        if !error.isMissing { throw .file(error) }
      }
      return
    }
    guard side.mode.isRegular || side.mode == .link else { return }
    let bytes = try clone.ask { (repository) throws(GitError) in
      let stored = try repository.blob(id, limit: Clone.mostBytes)
      return side.mode == .link ? stored : try repository.converted(stored, at: name, .toWorkTree)
    }
    try write(bytes, side, old, at: path, name, over: status)
  }

  private mutating func write(
    _ bytes: [UInt8], _ side: Change.Side, _ old: Change.Side?, at path: TreePath, _ name: String,
    over status: FileStatus?
  ) throws(SyncError) {
    let drafts = drafts
    do throws(FileError) {
      if side.mode == .link {
        try clone.workTree.writeLink(to: bytes, at: name, drafts: drafts)
      } else {
        let mode =
          side.mode == old?.mode
          ? nil : Folder.newFileMode(isExecutable: side.mode == .executable)
        try clone.workTree.write(
          bytes, to: name, replacing: status != nil, expecting: status, mode: mode, drafts: drafts)
      }
    } catch {
      // Somebody was faster: the next run merges it.
      if error.reason == .changed || error.reason == .exists {
        kept[path] = .some(nil)
        return
      }
      throw .file(error)
    }
    count += 1
    if let status = FileStatus(absolute: clone.workTree.absolute(name)) {
      stamps[path] = FileStamp(status)
    }
  }

  /// Merges what a person has on disk with what came: both began from the old content.
  private mutating func mergeEdit(
    _ change: Change, _ name: String, _ disk: (side: Change.Side?, status: FileStatus?)
  ) throws(SyncError) {
    guard let ours = disk.side, let theirs = change.new, ours.id != nil,
      let path = clone.workspacePath(change.path), workspace.owns(path)
    else {
      kept[change.path] = .some(nil)
      return
    }
    let bytes = try SyncError.file { () throws(FileError) in
      try clone.workTree.read(name, limit: Clone.mostBytes)
    }
    _ = try clone.ask { (repository) throws(GitError) in
      try repository.write(blob: try repository.converted(bytes, at: name, .toRepository))
    }
    let job = FileMergeJob(
      path: change.path, base: change.old, ours: ours, theirs: theirs,
      isObjective: path.hasSuffix(".md"))
    let (side, outcome) = try clone.merge(
      job, language: workspace.settings.language, preferring: preference)
    switch outcome {
    case .conflict(.facts(let result)): kept[change.path] = .some(result)
    case .conflict: kept[change.path] = .some(nil)
    case .merged, .plain:
      merged.append(change.path)
      try put(side, at: change.path, name, over: disk.status, old: ours)
      // What is on disk is no commit's: the index must look at it again.
      stamps[change.path] = nil
    }
  }
}
