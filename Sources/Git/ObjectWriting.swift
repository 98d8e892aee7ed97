internal import CLibgit2

extension Library {
  /// Has libgit2 flush to the disk what it writes into a repository, from now on in all threads.
  public static func flushesWrites() throws(GitError) {
    try attempt("make writes safe") { git_set_fsync(1) }
  }
}

extension Repository {
  /// Stores a content as it is, and names it.
  public func write(blob bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try attempt("store the content of a file") {
      bytes.withUnsafeBytes {
        git_blob_create_from_buffer(&oid, handle.pointer, $0.baseAddress, $0.count)
      }
    }
    return ObjectID(oid)
  }

  /// Which way a content goes.
  public enum Conversion: Sendable { case toRepository, toWorkTree }

  /// A content as it stands on the other side: line endings converted as `core.autocrlf` and
  /// `.gitattributes` say. Filters that are programs (`filter=lfs`) do not run.
  ///
  /// - Parameter path: Relative to the top of the work tree.
  public func converted(
    _ bytes: [UInt8], at path: String, _ direction: Conversion
  ) throws(GitError) -> [UInt8] {
    let words = "convert the line endings of \(path)"
    var filters: OpaquePointer?
    try attempt(words) {
      git_filter_list_load(
        &filters, handle.pointer, nil, path,
        direction == .toRepository ? GIT_FILTER_TO_ODB : GIT_FILTER_TO_WORKTREE, 0)
    }
    guard let filters else { return bytes }
    defer { git_filter_list_free(filters) }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try attempt(words) {
      bytes.withUnsafeBytes { raw in
        raw.withMemoryRebound(to: CChar.self) {
          git_filter_list_apply_to_buffer(&buffer, filters, $0.baseAddress, $0.count)
        }
      }
    }
    return Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }

  /// Stores a tree that differs from another at some paths: `nil` takes away what is there, and folders
  /// that become empty go with it.
  ///
  /// - Parameter tree: The one to begin from; nil for an empty one.
  public func write(
    tree: ObjectID?, changing changes: [TreePath: Change.Side?]
  ) throws(GitError) -> ObjectID {
    let words = "store the folders of a commit"
    var root: Handle?
    if let tree { root = try lookUp(tree: tree) }
    let pointer = root?.pointer
    let paths = changes.keys.sorted()
    let names = paths.map { path in
      let name = UnsafeMutablePointer<CChar>.allocate(capacity: path.bytes.count + 1)
      for (index, byte) in path.bytes.enumerated() { name[index] = CChar(bitPattern: byte) }
      name[path.bytes.count] = 0
      return name
    }
    defer { for name in names { name.deallocate() } }
    var updates: [git_tree_update] = []
    for (path, name) in zip(paths, names) {
      var update = git_tree_update()
      update.path = UnsafePointer(name)
      if let side = changes[path] ?? nil, let id = side.id {
        update.action = GIT_TREE_UPDATE_UPSERT
        update.id = id.oid
        update.filemode = git_filemode_t(side.mode.rawValue)
      } else {
        update.action = GIT_TREE_UPDATE_REMOVE
      }
      updates.append(update)
    }
    var oid = git_oid()
    try attempt(words) {
      git_tree_create_updated(&oid, handle.pointer, pointer, updates.count, updates)
    }
    _ = consume root
    return ObjectID(oid)
  }
}
