extension Repository {
  /// The paths of files, links and submodules at which two trees differ, in the order of bytes, as in
  /// `git diff-tree -r --no-renames`; nil stands for an empty tree.
  ///
  /// Folders that are the same on both sides are not opened, so it costs what has changed and not
  /// what there is.
  ///
  /// - Parameter limit: The most entries that are looked at, as in ``listing(of:limit:descends:)``.
  public func changes(
    from old: ObjectID?, to new: ObjectID?, limit: Int = 1 << 21
  ) throws(GitError) -> [Change] {
    var changes: [Change] = []
    var open: [(path: TreePath, old: ObjectID?, new: ObjectID?)] = []
    if old != new { open.append((TreePath(""), old, new)) }
    var count = 0
    while let folder = open.popLast() {
      let pairs = try pairs(folder.old, folder.new)
      count += pairs.count
      guard count <= limit else {
        throw GitError(
          attempt: "compare two folders", code: .tooLarge, area: .objects,
          message: "they hold more than \(limit) entries")
      }
      for (name, pair) in pairs where pair.old != pair.new {
        let path = folder.path.appending(name.path)
        if name.isFolder {
          open.append((path, pair.old?.id, pair.new?.id))
        } else {
          changes.append(
            Change(
              path: path, old: pair.old.map(Change.Side.init), new: pair.new.map(Change.Side.init)))
        }
      }
    }
    return changes.sorted { $0.path < $1.path }
  }

  private struct Name: Hashable {
    var path: TreePath
    var isFolder: Bool
  }

  /// The entries of two folders by their names; a file and a folder of one name are no pair.
  private func pairs(
    _ old: ObjectID?, _ new: ObjectID?
  ) throws(GitError) -> [Name: (old: TreeEntry?, new: TreeEntry?)] {
    var pairs: [Name: (old: TreeEntry?, new: TreeEntry?)] = [:]
    for entry in try old.map({ id throws(GitError) in try entries(of: id) }) ?? [] {
      pairs[Name(path: entry.path, isFolder: entry.mode == .folder), default: (nil, nil)].old =
        entry
    }
    for entry in try new.map({ id throws(GitError) in try entries(of: id) }) ?? [] {
      pairs[Name(path: entry.path, isFolder: entry.mode == .folder), default: (nil, nil)].new =
        entry
    }
    return pairs
  }
}
