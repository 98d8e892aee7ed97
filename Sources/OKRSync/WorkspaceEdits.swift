import FileSystem
public import Git
public import OKRWorkspace

/// A file of the workspace that is another on disk than in the last commit.
public struct WorkspaceEdit: Sendable, Hashable {
  /// In the repository.
  public var path: TreePath
  /// In the last commit; nil for a new file.
  public var old: Change.Side?
  /// As it is to be stored; nil where the file is gone.
  public var new: Change.Side?
  /// The file when it was read, for the index.
  var stamp: FileStamp?
}

extension Clone {
  /// What a commit of the workspace would hold: `okr.yml` with what stands beside it, and the
  /// Markdown files below its root. Contents are stored
  /// already; no commit knows of them.
  ///
  /// What a sparse checkout leaves out is as it was. Links, ignored files and all that stands elsewhere is no
  /// part of it.
  public func edits(
    of workspace: Workspace, since commit: ObjectID?
  ) throws(SyncError) -> [WorkspaceEdit] {
    let folder = folder
    let (changes, hidden) = try ask { (repository) throws(GitError) in
      let tree = try commit.map { id throws(GitError) in try repository.tree(of: id) }
      let changes = try repository.changesInWorkTree(
        from: tree, includesUntracked: true, below: folder)
      guard changes.contains(where: { $0.new == nil }) else { return (changes, Set<TreePath>()) }
      let hidden = try repository.index().entries.lazy.filter(\.skipsWorkTree).map(\.path)
      return (changes, Set(hidden))
    }
    var edits: [WorkspaceEdit] = []
    for change in changes {
      guard let path = workspacePath(change.path), workspace.owns(path) else { continue }
      if let edit = try edit(change, hidden) { edits.append(edit) }
    }
    return edits
  }

  private func edit(
    _ change: Change, _ hidden: Set<TreePath>
  ) throws(SyncError) -> WorkspaceEdit? {
    guard let name = change.path.text else { return nil }
    guard let status = FileStatus(absolute: workTree.absolute(name)),
      workTree.link(on: name) == nil || status.kind == .link
    else {
      guard change.old != nil, !hidden.contains(change.path) else { return nil }
      return WorkspaceEdit(path: change.path, old: change.old, new: nil)
    }
    if status.kind == .folder { return nil }
    guard status.kind == .file else {
      // A link that is committed already is none of ours.
      if change.old == nil || change.old?.mode == .link { return nil }
      throw .refused(.notAFile(path: name))
    }
    let bytes = try SyncError.file { () throws(FileError) in
      try workTree.read(name, limit: Self.mostBytes)
    }
    if let filter = try ask({ (repository) throws(GitError) in
      try repository.attribute("filter", of: name)
    }) {
      throw .refused(.filtered(path: name, filter: filter))
    }
    let mode = change.old?.mode.isRegular == true ? change.old!.mode : FileMode.file
    let side = try ask { (repository) throws(GitError) in
      Change.Side(
        mode: mode,
        id: try repository.write(
          blob: try repository.converted(bytes, at: name, .toRepository)))
    }
    if side == change.old { return nil }
    return WorkspaceEdit(
      path: change.path, old: change.old, new: side, stamp: FileStamp(status))
  }

  /// The most bytes of a file that is committed.
  static let mostBytes = 1 << 30
}

extension Workspace {
  /// Whether a path in the workspace is one of its files: the settings, what `okr init` and `okr install`
  /// put beside them, or Markdown below the root.
  public func owns(_ path: String) -> Bool {
    if [Self.settingsFile, ".gitattributes", ".editorconfig"].contains(path) { return true }
    guard path.hasSuffix(".md") else { return false }
    let prefix = settings.root.isEmpty ? "" : settings.root + "/"
    return path.hasPrefix(prefix)
      && !path.dropFirst(prefix.count).split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

extension FileStamp {
  init(_ status: FileStatus) {
    self.init(
      modified: (status.modifiedSeconds, status.modifiedNanoseconds),
      changed: (status.changedSeconds, status.changedNanoseconds), device: status.device,
      inode: status.inode, user: status.user, group: status.group, size: status.size)
  }
}
