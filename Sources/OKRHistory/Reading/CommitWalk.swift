import Git

/// All commits that some follow, those not in the index read whole.
struct CommitWalk: Sendable {
  private(set) var nodes: [HistoryNode] = []
  /// Those that are not in the index.
  private(set) var fresh: [ObjectID: Commit] = [:]
  /// Those of which a parent was not fetched.
  private(set) var border: Set<ObjectID> = []

  /// Throws where a commit cannot be read: only in a shallow clone may one be missing.
  init(
    _ repository: borrowing Repository, from starts: [ObjectID], known: HistoryIndex
  ) throws(GitError) {
    let isShallow = repository.isShallow
    var seen = Set(starts)
    var open = starts
    while let id = open.popLast() {
      var node: HistoryNode
      if let stored = known.node(id) {
        node = stored
      } else {
        let commit = try repository.commit(id)
        fresh[id] = commit
        node = HistoryNode(
          id: id, parents: commit.parents, committed: commit.committer.time)
      }
      if isShallow {
        var parents: [ObjectID] = []
        for parent in node.parents {
          var isHere = known.contains(parent)
          if !isHere { isHere = try repository.holds(parent) }
          if isHere { parents.append(parent) }
        }
        if parents.count < node.parents.count {
          // What it changed was worked out while its parents were there.
          if fresh[id] != nil { border.insert(id) }
          node.parents = parents
        }
      }
      nodes.append(node)
      for parent in node.parents where seen.insert(parent).inserted { open.append(parent) }
    }
  }
}
