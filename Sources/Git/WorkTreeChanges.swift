internal import CLibgit2

extension Repository {
  /// The paths at which the work tree differs from a tree, in the order of bytes, as in
  /// `git diff --no-renames TREE`; nil stands for an empty tree. Nothing is written, not even what the
  /// index remembers of the files.
  ///
  /// - Parameters:
  ///   - includesUntracked: Whether files that Git does not track count as new, as in
  ///     `git status --untracked-files=all`; ignored ones never do.
  ///   - folder: Where to look; empty for all of the work tree.
  public func changesInWorkTree(
    from tree: ObjectID?, includesUntracked: Bool, below folder: TreePath = TreePath("")
  ) throws(GitError) -> [Change] {
    let words = "compare the work tree with a commit"
    var options = git_diff_options()
    try attempt(words) {
      git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    }
    options.flags |= GIT_DIFF_INCLUDE_TYPECHANGE.rawValue
    if includesUntracked {
      options.flags |=
        GIT_DIFF_INCLUDE_UNTRACKED.rawValue | GIT_DIFF_RECURSE_UNTRACKED_DIRS.rawValue
    }
    var root: Handle?
    if let tree { root = try lookUp(tree: tree) }
    let pointer = root?.pointer
    options.flags |= GIT_DIFF_DISABLE_PATHSPEC_MATCH.rawValue
    let name = UnsafeMutablePointer<CChar>.allocate(capacity: folder.bytes.count + 1)
    defer { name.deallocate() }
    for (index, byte) in folder.bytes.enumerated() { name[index] = CChar(bitPattern: byte) }
    name[folder.bytes.count] = 0
    let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 1)
    defer { names.deallocate() }
    names.pointee = name
    if !folder.isEmpty { options.pathspec = git_strarray(strings: names, count: 1) }
    let diff = try Handle(words, free: git_diff_free) {
      git_diff_tree_to_workdir_with_index(&$0, handle.pointer, pointer, &options)
    }
    _ = consume root
    return (0..<git_diff_num_deltas(diff.pointer)).compactMap { number in
      git_diff_get_delta(diff.pointer, number).flatMap { Change($0.pointee) }
    }.sorted { $0.path < $1.path }
  }
}

extension Change {
  fileprivate init?(_ delta: git_diff_delta) {
    guard let name = delta.new_file.path ?? delta.old_file.path else { return nil }
    let isNew = [GIT_DELTA_ADDED, GIT_DELTA_UNTRACKED].contains(delta.status)
    self.init(
      path: TreePath(name), old: isNew ? nil : Side(delta.old_file),
      new: delta.status == GIT_DELTA_DELETED ? nil : Side(delta.new_file),
      isConflict: delta.status == GIT_DELTA_CONFLICTED)
  }
}

extension Change.Side {
  fileprivate init?(_ file: git_diff_file) {
    guard file.mode != 0 else { return nil }
    var id = file.id
    self.init(
      mode: FileMode(rawValue: UInt32(file.mode)),
      id: git_oid_is_zero(&id) == 1 ? nil : ObjectID(file.id))
  }
}
