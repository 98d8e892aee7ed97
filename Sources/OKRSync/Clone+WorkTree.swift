import FileSystem
import Git
import OKRWorkspace

extension Clone {
  /// Refuses a move of the branch after which a file on disk would be lost, or could not be written as
  /// Git writes it.
  func checkUpdate(_ update: PendingUpdate, _ workspace: Workspace) throws(SyncError) {
    let changes = try changes(update)
    let hidden = try hiddenPaths(changes)
    let staged = try ask { (repository) throws(GitError) in
      try repository.index().sides(of: Set(changes.map(\.path)))
    }
    var lost: [String] = []
    for change in changes where !hidden.contains(change.path) {
      guard let name = change.path.text, change.path.isWellFormed else {
        throw .refused(.notAFile(path: change.path.description))
      }
      if change.new?.mode.isRegular == true,
        let filter = try ask({ (repository) throws(GitError) in
          try repository.attribute("filter", of: name)
        })
      {
        throw .refused(.filtered(path: name, filter: filter))
      }
      if change.new?.mode == .submodule || change.old?.mode == .submodule { continue }
      let disk = try diskSide(name, like: change).side
      let isStaged = staged[change.path] != change.old && staged[change.path] != change.new
      if isStaged || (disk != change.old && disk != change.new) { lost.append(name) }
    }
    guard lost.isEmpty else { throw .refused(.wouldOverwrite(lost)) }
  }

  /// What differs between the two ends of a move.
  func changes(_ update: PendingUpdate) throws(SyncError) -> [Change] {
    try ask { (repository) throws(GitError) in
      try repository.changes(
        from: try update.old.map { id throws(GitError) in try repository.tree(of: id) },
        to: try repository.tree(of: update.new))
    }
  }

  /// What stands at a path of a tree; nil for nothing, and where there is no tree.
  func side(of path: TreePath, in tree: ObjectID?) throws(SyncError) -> Change.Side? {
    guard let tree else { return nil }
    return try ask { (repository) throws(GitError) in
      try repository.entry(at: path, in: tree).map { Change.Side(mode: $0.mode, id: $0.id) }
    }
  }

  /// What is at a path on disk, as Git would store it, with the mode of a commit where the disk cannot tell; nothing
  /// behind a link is anybody's file.
  func diskSide(
    _ name: String, like change: Change
  ) throws(SyncError) -> (side: Change.Side?, status: FileStatus?) {
    let path = workTree.absolute(name)
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    guard workTree.link(on: folder) == nil, let status = FileStatus(absolute: path) else {
      return (nil, nil)
    }
    switch status.kind {
    case .file:
      let bytes = try SyncError.file { () throws(FileError) in
        try workTree.read(name, limit: Self.mostBytes)
      }
      let known = [change.old?.mode, change.new?.mode].compactMap(\.self)
      let mode = status.mode & 0o100 == 0 ? FileMode.file : .executable
      let id = try ask { (repository) throws(GitError) in
        try ObjectID.ofBlob(try repository.converted(bytes, at: name, .toRepository))
      }
      let fitting = known.contains(mode) ? mode : known.first { $0.isRegular } ?? mode
      return (Change.Side(mode: fitting, id: id), status)
    case .link:
      let target = Folder.target(ofLink: path) ?? []
      return (
        Change.Side(
          mode: .link, id: try SyncError.git { () throws(GitError) in try .ofBlob(target) }), status
      )
    case .folder, .other: return (Change.Side(mode: .folder, id: nil), status)
    }
  }

  /// Those of the changed paths that a sparse checkout leaves out of the work tree.
  func hiddenPaths(_ changes: [Change]) throws(SyncError) -> Set<TreePath> {
    let paths = Set(changes.map(\.path))
    return try ask { (repository) throws(GitError) in
      Set(
        try repository.index().entries.lazy.filter { $0.skipsWorkTree && paths.contains($0.path) }
          .map(\.path))
    }
  }
}

extension Index {
  /// What the index has at some paths.
  func sides(of paths: Set<TreePath>) -> [TreePath: Change.Side] {
    var sides: [TreePath: Change.Side] = [:]
    for entry in entries where paths.contains(entry.path) {
      sides[entry.path] = Change.Side(mode: entry.mode, id: entry.id)
    }
    return sides
  }
}
