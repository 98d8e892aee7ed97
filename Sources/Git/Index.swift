internal import CLibgit2

/// The index as it was read: what the next commit will hold. It stays on the thread that read it.
public struct Index: ~Copyable {
  let handle: Handle

  /// An entry of an index.
  public struct Entry: Sendable, Hashable {
    /// Which side of a merge an entry is of; `merged` for all that are in no conflict.
    public enum Stage: Int32, Sendable { case merged, base, ours, theirs }

    public var path: TreePath
    public var mode: FileMode
    public var id: ObjectID
    public var stage: Stage
    /// Whether `git add --intent-to-add` made the entry: no commit will hold it, and its content is
    /// empty.
    public var isIntent: Bool
    /// Whether a sparse checkout leaves the file out of the work tree.
    public var skipsWorkTree: Bool
  }

  /// All entries in the order of their paths and stages. Paths are as they are stored, well formed
  /// or not.
  public var entries: [Entry] {
    (0..<git_index_entrycount(handle.pointer)).compactMap { number in
      git_index_get_byindex(handle.pointer, number).flatMap { Entry($0.pointee) }
    }
  }

  /// Whether a merge has left conflicts that nobody has resolved.
  public var hasConflicts: Bool { git_index_has_conflicts(handle.pointer) == 1 }
}

extension Repository {
  /// Reads the index; an empty one where there is none yet.
  ///
  /// - Parameter path: The file to read instead of the repository's own, as `GIT_INDEX_FILE` names it
  ///   for the hooks of `git commit FILE`.
  public func index(at path: String? = nil) throws(GitError) -> Index {
    let words = "read the index"
    if let path {
      return Index(
        handle: try Handle(words, free: git_index_free) { git_index_open(&$0, path) })
    }
    let index = Index(
      handle: try Handle(words, free: git_index_free) {
        git_repository_index(&$0, handle.pointer)
      })
    let pointer = index.handle.pointer
    // libgit2 keeps the index of an open repository; another program may have written it since.
    try attempt(words) { git_index_read(pointer, 0) }
    return index
  }
}

extension Index.Entry {
  fileprivate init?(_ entry: git_index_entry) {
    guard let path = entry.path else { return nil }
    let extended = UInt32(entry.flags_extended)
    self.init(
      path: TreePath(path), mode: FileMode(rawValue: entry.mode), id: ObjectID(entry.id),
      stage: Stage(rawValue: Int32(entry.flags >> 12) & 3) ?? .merged,
      isIntent: extended & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0,
      skipsWorkTree: extended & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0)
  }
}
