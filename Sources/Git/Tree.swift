internal import CLibgit2

/// What stands at a path of a tree.
public struct TreeEntry: Sendable, Hashable {
  /// From the top of the tree that was asked; a name alone where one level was.
  public var path: TreePath
  public var mode: FileMode
  /// Of a blob, of a tree for a folder, of another repository's commit for a submodule.
  public var id: ObjectID

  public init(path: TreePath, mode: FileMode, id: ObjectID) {
    self.path = path
    self.mode = mode
    self.id = id
  }
}

extension Repository {
  /// One level of a tree, in Git's order, in which a folder counts as if its name ended with `/`.
  ///
  /// The names are as they are stored, well formed or not.
  public func entries(of tree: ObjectID) throws(GitError) -> [TreeEntry] {
    let tree = try lookUp(tree: tree)
    return (0..<git_tree_entrycount(tree.pointer)).compactMap { number in
      git_tree_entry_byindex(tree.pointer, number).flatMap(TreeEntry.init)
    }
  }

  /// What stands at a path of a tree; nil for nothing. No link and no submodule is followed,
  /// and nothing has a path that is not well formed.
  public func entry(at path: TreePath, in tree: ObjectID) throws(GitError) -> TreeEntry? {
    guard path.isWellFormed, !path.bytes.contains(0) else { return nil }
    var folder = tree
    var found: TreeEntry?
    for name in path.components {
      if let found {
        guard found.mode == .folder else { return nil }
        folder = found.id
      }
      let tree = try lookUp(tree: folder)
      let bytes = name.bytes.map { CChar(bitPattern: $0) } + [0]
      found = bytes.withUnsafeBufferPointer { bytes in
        git_tree_entry_byname(tree.pointer, bytes.baseAddress).flatMap(TreeEntry.init)
      }
      _ = consume tree
      guard found != nil else { return nil }
    }
    found?.path = path
    return found
  }

  func lookUp(tree: ObjectID) throws(GitError) -> Handle {
    var oid = tree.oid
    return try Handle("read the folder \(tree.short)", free: git_tree_free) {
      git_tree_lookup(&$0, handle.pointer, &oid)
    }
  }
}

extension TreeEntry {
  fileprivate init?(_ entry: OpaquePointer) {
    guard let name = git_tree_entry_name(entry), let id = git_tree_entry_id(entry) else {
      return nil
    }
    self.init(
      path: TreePath(name),
      mode: FileMode(rawValue: UInt32(git_tree_entry_filemode(entry).rawValue)),
      id: ObjectID(id.pointee))
  }
}
