import FileSystem
import Git

extension WorkTreeScan {
  /// The changes that follow from what was found on disk and from what the commit has where the index has
  /// something else.
  func join(_ found: [Found], _ before: [TreePath: TreeEntry?]) throws(GitError) -> [Change] {
    var now: [TreePath: Change.Side?] = [:]
    for (number, id) in ids(ofTouched: found.flatMap(\.touched)) {
      now[index.path(of: index.entries[number])] = Change.Side(mode: .file, id: id)
    }
    for number in found.flatMap(\.missing) where !index.entries[number].skipsWorkTree {
      now[index.path(of: index.entries[number])] = .some(nil)
    }
    let unknown = found.flatMap(\.unknown)
    // What has gone may be found again by its content.
    let hasGone = now.values.contains { $0 == nil } || before.values.contains { $0 != nil }
    for (path, id) in ids(ofFiles: hasGone ? unknown : []) {
      now[TreePath(path)] = Change.Side(mode: .file, id: id)
    }
    for path in unknown where now[TreePath(path)] == nil {
      now[TreePath(path)] = Change.Side(mode: .file, id: nil)
    }
    var changes: [Change] = []
    for path in Set(now.keys).union(before.keys) {
      let entry = index[path]
      let known = entry.flatMap { $0.isIntent ? nil : Change.Side(mode: $0.mode, id: $0.id) }
      let old = before[path].map { $0.map { Change.Side(mode: $0.mode, id: $0.id) } } ?? known
      let new = now[path] ?? known
      if let old, let new, new.id == old.id, new.mode.isRegular == old.mode.isRegular { continue }
      guard old != nil || new != nil, isShown(path) else { continue }
      if old == nil, entry == nil, let text = path.text {
        let isIgnored = try repository.ask { (repository) throws(GitError) in
          try repository.excludes(text)
        }
        if isIgnored { continue }
      }
      changes.append(
        Change(path: path, old: old, new: new, isConflict: entry?.isConflict ?? false))
    }
    return changes
  }

  /// Whether the path is one of the files that are looked for.
  private func isShown(_ path: TreePath) -> Bool {
    isWanted(path.components.last?.bytes ?? []) && !isHidden(path.bytes[...])
  }

  /// Git's names for the contents of files that may have changed; nil where the size tells that it has, or
  /// that cannot be read.
  private func ids(ofTouched entries: [Int]) -> [(number: Int, id: ObjectID?)] {
    entries.mapInParallel(threads: nil) { number in
      let entry = index.entries[number]
      guard let path = index.path(of: entry).text else { return (number, nil) }
      let traits = FileTraits(ofFileAt: top.absolute(path))
      let isOther = entry.stamp.map { $0.size != traits?.size && $0.size != 0 } ?? false
      return (number, isOther ? nil : id(ofFileAt: path))
    }
  }

  private func ids(ofFiles paths: [String]) -> [(path: String, id: ObjectID?)] {
    paths.mapInParallel(threads: nil) { ($0, id(ofFileAt: $0)) }
  }

  private func id(ofFileAt path: String) -> ObjectID? {
    guard let bytes = try? top.read(path) else { return nil }
    return try? ObjectID.ofBlob(bytes)
  }
}

extension IndexFile {
  /// The entry at a path; the first of several after a merge.
  fileprivate subscript(path: TreePath) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[entries[middle].path].lexicographicallyPrecedes(path.bytes) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < entries.count, paths[entries[low].path].elementsEqual(path.bytes) else {
      return nil
    }
    return entries[low]
  }
}
