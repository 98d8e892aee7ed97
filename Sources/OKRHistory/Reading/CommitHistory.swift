import FileSystem
public import Git

/// What happened to the files of a workspace in all commits up to some, the latest first.
public struct CommitHistory: Sendable {
  let index: HistoryIndex
  let graph: CommitGraph
  /// The commits behind which the history was cut off when it was cloned. What they changed themselves
  /// cannot be told.
  public let border: Set<ObjectID>

  public var commits: [ObjectID] { graph.ids }

  /// What a commit did; nil where it is not part of the history or stands at its border.
  public func record(_ commit: ObjectID) -> HistoryRecord? {
    border.contains(commit) ? nil : index.record(commit)
  }

  /// The commits that come after some others, in their order.
  public func commits(upTo ends: [ObjectID], notIn others: [ObjectID]) -> [ObjectID] {
    let (wanted, left) = (graph.reachable(from: ends), graph.reachable(from: others))
    return graph.ids.indices.filter { wanted[$0] && !left[$0] }.map { graph.ids[$0] }
  }

  /// Where the records of a workspace are kept, and what of the repository is read.
  public struct Place: Sendable {
    /// Any path in the repository.
    public var repository: String
    /// The folder of the workspace in the repository.
    public var folder: TreePath
    /// The folder of the objectives in that of the workspace; empty for the same.
    public var root: String

    public init(repository: String, folder: TreePath, root: String) {
      self.repository = repository
      self.folder = folder
      self.root = root
    }

    var top: TreePath { root.isEmpty ? folder : folder.appending(TreePath(root)) }
  }

  /// Reads what is not in the index yet, and adds it there.
  ///
  /// - Parameters:
  ///   - starts: The commits from which to go back.
  ///   - usesIndex: Whether what was read before is taken from the repository's folder, and what is
  ///     read now is kept there.
  public init(
    _ place: Place, from starts: [ObjectID], usesIndex: Bool = true, threads: Int? = nil
  ) throws(GitError) {
    let pool = RepositoryPool(place.repository)
    let common = try pool.use { (repository) throws(GitError) in repository.commonFolder }
    let file = BlockFile(
      folder: Folder(common), name: IndexNames.name("history", place.top.description),
      key: "commits " + place.top.description.debugDescription)
    var index = HistoryIndex()
    var isWhole = false
    if usesIndex {
      let stored = file.read()
      isWhole = stored.isWhole
      for block in stored.blocks where !index.add(block) { isWhole = false }
    }
    let known = index
    let walk = try pool.use { (repository) throws(GitError) in
      try CommitWalk(repository, from: starts, known: known)
    }
    graph = CommitGraph(walk.nodes)
    border = walk.border
    if !walk.fresh.isEmpty {
      let reader = RecordReader(place, graph: graph, walk: walk, pool: pool)
      let (block, kept) = try reader.records(threads: threads)
      index.add(block)
      if usesIndex, !kept.isEmpty {
        if isWhole, index.blocks.count <= 64 {
          file.append(kept)
        } else {
          var blocks = known.blocks
          blocks.append(kept)
          file.replace(with: [Array(blocks.joined())])
        }
      }
    }
    self.index = index
  }
}

/// The names of the files in the repository's folder.
enum IndexNames {
  /// `okr/history-1a2b3c4d5e6f7081`, another one for each folder of objectives in the repository.
  static func name(_ kind: String, _ folder: String) -> String {
    let sum = BlockFile.checksum(Array(folder.utf8))
    let digits = String(sum, radix: 16)
    return "okr/\(kind)-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
