public import Git
public import OKRWorkspace

/// What one commit did to the objectives of a workspace.
public struct ToldCommit: Sendable {
  public var record: HistoryRecord
  /// In path order.
  public var objectives: [ToldObjective]
}

extension CommitHistory {
  /// Tells commits one after another. Those that did nothing to an objective are left out.
  public struct Teller: Sendable {
    let history: CommitHistory
    let workspace: Workspace
    let pool: RepositoryPool
    /// The folder of the workspace in the repository.
    let folder: TreePath

    /// - Parameter workspace: In the repository of the history; its present settings hold for all
    ///   commits.
    public init(_ history: CommitHistory, _ workspace: Workspace, _ place: Place) {
      self.history = history
      self.workspace = workspace
      pool = RepositoryPool(place.repository)
      folder = place.folder
    }

    /// What some commits did, in their order.
    ///
    /// - Parameter lineage: The objective whose part in each commit is told; nil for all.
    public func tell(
      _ commits: [ObjectID], of lineage: Lineage? = nil, threads: Int? = nil
    ) throws(GitError) -> [ToldCommit] {
      let results = commits.mapInParallel(threads: threads, least: 4) {
        commit -> Result<ToldCommit, GitError>? in
        do throws(GitError) {
          return try tell(commit, lineage).map { .success($0) }
        } catch {
          return .failure(error)
        }
      }
      var told: [ToldCommit] = []
      for result in results { told.append(try result.get()) }
      return told
    }

    private func tell(_ commit: ObjectID, _ lineage: Lineage?) throws(GitError) -> ToldCommit? {
      guard let record = history.record(commit), !record.changes.isEmpty else { return nil }
      let objectives = try pool.use { (repository) throws(GitError) in
        var versions = VersionReader(try repository.reader(), workspace)
        var objectives: [ToldObjective] = []
        for member in try record.members(workspace, &versions)
        where lineage.map({ $0.paths[commit]?.contains(member.path) ?? false }) ?? true {
          var objective = try ToldObjective(member, &versions)
          if member.old == nil { objective.predecessor = lineage?.predecessors[commit] }
          let isMove = member.old?.path != member.new?.path
          if isMove || !objective.changes.isEmpty || !objective.isReadable {
            objectives.append(objective)
          }
        }
        return objectives
      }
      return objectives.isEmpty ? nil : ToldCommit(record: record, objectives: objectives)
    }
  }
}
