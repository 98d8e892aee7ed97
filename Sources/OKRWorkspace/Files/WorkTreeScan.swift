public import FileSystem
public import Git

/// What of the files of a work tree differs from a commit, found as Git finds it: what the index says of a
/// file that was not touched holds, and only the others are read.
///
/// What is on disk is there, whether Git tracks it or not, unless it is ignored and the commit has no such
/// file. Only regular files count whose names end in a suffix, without names that begin with a dot; no link is
/// followed and no repository inside of this one is opened.
public struct WorkTreeScan: Sendable {
  let repository: SharedRepository
  /// The top of the work tree.
  let top: Folder
  let index: IndexFile
  /// When the index was written: what was written later may have changed unseen.
  let written: IndexFile.Stamp?
  let suffix: [UInt8]

  /// - Parameter suffix: How the names of the files end.
  public init(_ repository: SharedRepository, top: Folder, ending suffix: String) throws(GitError) {
    self.repository = repository
    self.top = top
    self.suffix = Array(suffix.utf8)
    let path = try repository.ask { (repository) throws(GitError) in repository.indexPath }
    let bytes = path.flatMap { try? Folder.read(absolute: $0) }
    written = path.flatMap { FileTraits(ofFileAt: $0) }.map(IndexFile.Stamp.init)
    if let bytes, let index = IndexFile(bytes) {
      self.index = index
    } else {
      // Without what the index knows all files are read; a split one not even libgit2 knows.
      let known = try? repository.ask { (repository) throws(GitError) in
        try repository.index().entries
      }
      index = IndexFile(known ?? [])
    }
  }

  /// A folder with the numbers of the entries of the index that stand in it.
  struct Level: Sendable {
    var path: String
    var entries: [Int]
  }

  /// What was found in a folder.
  struct Found: Sendable {
    /// The entries of the index that are not what it knows, or not there.
    var touched: [Int] = []
    var missing: [Int] = []
    /// The paths of files that the index does not have.
    var unknown: [String] = []
    var folders: [String] = []
    var failure: FileError?
  }

  /// The changes below some folders, in the order of bytes.
  ///
  /// - Parameters:
  ///   - tree: Of the commit; nil for an empty one.
  ///   - folders: From the top of the work tree; none in another.
  public func changes(
    from tree: ObjectID?, below folders: [TreePath]
  ) throws -> [Change] {
    var changes: [Change] = []
    for folder in folders {
      let before = try repository.ask { (repository) throws(GitError) in
        try repository.differences(from: tree, to: index, below: folder)
      }
      let found = try scan(folder)
      changes += try join(found, before)
    }
    return changes.sorted { $0.path < $1.path }
  }

  /// All folders that the index knows, and then those that only the disk has.
  private func scan(_ folder: TreePath) throws(FileError) -> [Found] {
    var levels: [String: Int] = [:]
    var open: [Level] = []
    func level(_ path: String) -> Int {
      if let number = levels[path] { return number }
      levels[path] = open.count
      open.append(Level(path: path, entries: []))
      return open.count - 1
    }
    guard let start = folder.text else { return [] }
    _ = level(start)
    var last: (path: ArraySlice<UInt8>, number: Int?) = ([], nil)
    for number in index.range(below: folder) {
      let entry = index.entries[number]
      let path = index.paths[entry.path.lowerBound..<max(entry.path.lowerBound, entry.name - 1)]
      if last.number == nil || path != last.path {
        guard let text = TreePath(Array(path)).text, !isHidden(path.dropFirst(start.utf8.count))
        else { continue }
        last = (path, level(text))
        // The folders between have to be listed as well, for what is new in them.
        var above = text
        while let slash = above.lastIndex(of: "/"), above.utf8.count > start.utf8.count {
          above = String(above[..<slash])
          if above.utf8.count >= start.utf8.count, levels[above] == nil { _ = level(above) }
        }
      }
      if let place = last.number, isWanted(index.paths[entry.name..<entry.path.upperBound]) {
        open[place].entries.append(number)
      }
    }
    var found: [Found] = []
    while !open.isEmpty {
      let known = levels
      let round = open.mapInParallel(threads: nil) { look(at: $0, known: known) }
      found += round
      open = []
      for folder in round.flatMap(\.folders) { _ = level(folder) }
    }
    for found in found {
      if let failure = found.failure { throw failure }
    }
    return found
  }
}
