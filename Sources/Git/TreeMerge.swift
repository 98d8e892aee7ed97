internal import CLibgit2

extension Repository {
  /// The merge of two trees in memory, as Git makes it: renamed files followed, texts merged by lines.
  /// What is in conflict has its sides in the index (``Index/Entry/Stage``). Nothing is written but
  /// merged contents.
  ///
  /// - Parameter base: The tree that both come from; nil for an empty one.
  public func merge(
    base: ObjectID?, ours: ObjectID, theirs: ObjectID
  ) throws(GitError) -> Index {
    let words = "merge two commits"
    var options = git_merge_options()
    try attempt(words) {
      git_merge_options_init(&options, UInt32(GIT_MERGE_OPTIONS_VERSION))
    }
    var ancestor: Handle?
    if let base { ancestor = try lookUp(tree: base) }
    let pointer = ancestor?.pointer
    let one = try lookUp(tree: ours)
    let two = try lookUp(tree: theirs)
    let index = Index(
      handle: try Handle(words, free: git_index_free) {
        git_merge_trees(&$0, handle.pointer, pointer, one.pointer, two.pointer, &options)
      })
    _ = consume ancestor
    return index
  }

  /// All last commits that two commits have in common, best first: several where each side has merged
  /// the other; none where they share nothing.
  public func mergeBases(of first: ObjectID, and second: ObjectID) throws(GitError) -> [ObjectID] {
    var bases = git_oidarray()
    var (one, two) = (first.oid, second.oid)
    do throws(GitError) {
      try attempt("find what \(first.short) and \(second.short) have in common") {
        git_merge_bases(&bases, handle.pointer, &one, &two)
      }
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
    defer { git_oidarray_dispose(&bases) }
    return (0..<bases.count).map { ObjectID(bases.ids[$0]) }
  }
}
