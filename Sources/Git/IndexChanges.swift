extension Repository {
  /// The paths at which an index differs from a tree, in the order of bytes, as in
  /// `git diff --cached --no-renames`; nil stands for an empty tree.
  public func changes(
    from tree: ObjectID?, to index: borrowing Index
  ) throws(GitError) -> [Change] {
    var old: [TreePath: TreeEntry] = [:]
    if let tree {
      let listing = try listing(of: tree)
      for entry in listing.files + listing.skipped { old[entry.path] = entry }
    }
    var changes: [Change] = []
    var conflicts: Set<TreePath> = []
    for entry in index.entries where !entry.isIntent {
      guard entry.stage == .merged else {
        conflicts.insert(entry.path)
        continue
      }
      let before = old.removeValue(forKey: entry.path).map(Change.Side.init)
      let after = Change.Side(mode: entry.mode, id: entry.id)
      if before != after { changes.append(Change(path: entry.path, old: before, new: after)) }
    }
    for path in conflicts {
      let before = old.removeValue(forKey: path).map(Change.Side.init)
      changes.append(Change(path: path, old: before, new: nil, isConflict: true))
    }
    changes += old.values.map { Change(path: $0.path, old: Change.Side($0), new: nil) }
    return changes.sorted { $0.path < $1.path }
  }
}
