internal import CLibgit2

extension Repository {
  /// The paths of files, links and submodules below a folder at which an index differs from a tree, with
  /// what the tree has there; nil where it has nothing. Folders that are known to be the same are not
  /// opened.
  ///
  /// - Parameters:
  ///   - tree: Of a whole commit; nil for an empty one.
  ///   - limit: The most entries of the tree that are looked at, as in ``listing(of:limit:descends:)``.
  public func differences(
    from tree: ObjectID?, to index: IndexFile, below folder: TreePath, limit: Int = 1 << 21
  ) throws(GitError) -> [TreePath: TreeEntry?] {
    var root = tree
    if let tree, !folder.isEmpty {
      if index.folders[TreePath("")] == tree { return [:] }
      let entry = try entry(at: folder, in: tree)
      root = entry?.mode == .folder ? entry?.id : nil
    }
    var found: [TreePath: TreeEntry?] = [:]
    var open = [(path: folder, tree: root, entries: index.range(below: folder))]
    var count = 0
    while let (path, tree, range) = open.popLast() {
      if let tree, index.folders[path] == tree { continue }
      var (files, folders) = index.members(of: path, in: range)
      for entry in try tree.map({ id throws(GitError) in try entries(of: id) }) ?? [] {
        count += 1
        guard count <= limit else {
          throw GitError(
            attempt: "compare a folder with the index", code: .tooLarge, area: .objects,
            message: "it holds more than \(limit) entries")
        }
        let below = path.appending(entry.path)
        guard entry.mode != .folder else {
          open.append((below, entry.id, folders.removeValue(forKey: entry.path) ?? 0..<0))
          continue
        }
        if let number = files.removeValue(forKey: entry.path) {
          let there = index.entries[number]
          guard there.id != entry.id || there.mode != entry.mode || there.isConflict else {
            continue
          }
        }
        found[below] = TreeEntry(path: below, mode: entry.mode, id: entry.id)
      }
      for name in files.keys { found[path.appending(name)] = .some(nil) }
      for (name, range) in folders { open.append((path.appending(name), nil, range)) }
    }
    return found
  }
}

extension IndexFile {
  /// The numbers of the entries below a folder.
  public func range(below folder: TreePath) -> Range<Int> {
    guard !folder.isEmpty else { return entries.indices }
    let prefix = folder.bytes + [UInt8(ascii: "/")]
    let start = place { paths[$0.path].lexicographicallyPrecedes(prefix) }
    let end = place { entry in
      let path = paths[entry.path]
      return path.starts(with: prefix) || path.lexicographicallyPrecedes(prefix)
    }
    return start..<max(start, end)
  }

  /// The first entry of which something does not hold that holds of those before it.
  private func place(_ isBefore: (Entry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The files and the folders of one level, by name, among the entries below a folder.
  fileprivate func members(
    of folder: TreePath, in range: Range<Int>
  ) -> (files: [TreePath: Int], folders: [TreePath: Range<Int>]) {
    var files: [TreePath: Int] = [:]
    var folders: [TreePath: Range<Int>] = [:]
    let length = folder.isEmpty ? 0 : folder.bytes.count + 1
    var number = range.lowerBound
    while number < range.upperBound {
      let rest = paths[entries[number].path].dropFirst(length)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else {
        if !entries[number].isIntent { files[TreePath(Array(rest))] = number }
        number += 1
        continue
      }
      let name = TreePath(Array(rest[..<slash]))
      let end = self.range(below: folder.appending(name)).upperBound
      folders[name] = number..<max(number + 1, min(end, range.upperBound))
      number = folders[name]!.upperBound
    }
    return (files, folders)
  }
}
