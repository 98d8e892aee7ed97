public import Git
import OKRMerge
import OKRModel
import OKRWorkspace

/// The commits that changed one objective, and what it was called then.
public struct Lineage: Sendable {
  /// The latest first.
  public private(set) var commits: [ObjectID] = []
  /// By commit: where the objective stands after it, else where it stood.
  public private(set) var paths: [ObjectID: Set<String>] = [:]
  /// By the commit that wrote the objective anew for a cycle: the one of the cycle before, which stays and
  /// whose story comes next.
  public private(set) var predecessors: [ObjectID: String] = [:]
}

extension CommitHistory.Teller {
  /// Follows an objective back, from the name that it has in the latest of some commits.
  ///
  /// - Parameter commits: In the order of the history.
  public func lineage(of path: String, in commits: [ObjectID]) throws(GitError) -> Lineage {
    try pool.use { (repository) throws(GitError) in
      var versions = VersionReader(try repository.reader(), workspace)
      var lineage = Lineage()
      var names: Set<String> = [path]
      var bytes = names.map { Array($0.utf8) }
      for commit in commits where history.index.mentions(commit, oneOf: bytes) {
        guard let record = history.record(commit) else { continue }
        var next = names
        for move in record.moves where names.contains(move.new) { next.insert(move.old) }
        for member in try record.members(workspace, &versions) {
          let places = [member.new?.path, member.old?.path].compactMap(\.self)
          guard places.contains(where: { names.contains($0) }) else { continue }
          lineage.add(commit, member.path)
          if member.old == nil, let new = member.new, record.parents.count < 2,
            let before = try predecessor(of: new, in: commit, repository, &versions)
          {
            lineage.add(predecessor: before, commit)
            next.insert(before)
          }
          if let old = member.old?.path, let new = member.new?.path, old != new,
            names.contains(new)
          {
            next.insert(old)
            if record.parents.count < 2 { next.remove(new) }
          }
        }
        guard next != names else { continue }
        names = next
        bytes = names.map { Array($0.utf8) }
      }
      return lineage
    }
  }

  /// The latest name of an objective that once stood at a path; nil where none ever did.
  public func latestName(
    where isWanted: (String) -> Bool, in commits: [ObjectID]
  ) throws(GitError) -> String? {
    var later: [String: String] = [:]
    return try pool.use { (repository) throws(GitError) in
      var versions = VersionReader(try repository.reader(), workspace)
      for commit in commits {
        guard let record = history.record(commit) else { continue }
        let isMove =
          record.changes.contains { $0.new == nil }
          && record.changes.contains { $0.old == nil }
        let members = isMove ? try record.members(workspace, &versions) : record.changes
        for member in members {
          if let old = member.old?.path, let new = member.new?.path, old != new,
            later[old] == nil
          {
            later[old] = later[new] ?? new
          }
          for path in [member.new?.path, member.old?.path].compactMap(\.self)
          where isWanted(path) && workspace.isObjective(path) {
            return later[path] ?? path
          }
        }
      }
      return nil
    }
  }
}

extension CommitHistory.Teller {
  /// The objective of the cycle before that a new one goes on from: at the same place but for the cycle,
  /// with mostly the same title.
  private func predecessor(
    of place: FilePlace, in commit: ObjectID, _ repository: borrowing Repository,
    _ versions: inout VersionReader
  ) throws(GitError) -> String? {
    let settings = workspace.settings
    let id = Placement(path: place.path, settings: settings).id
    guard var values = settings.layout.values(in: id.path[...]), let name = values["cycle"],
      let cycle = settings.calendar.cycle(named: name),
      let before = settings.cycle(containing: cycle.start.adding(days: -1))
    else { return nil }
    values["cycle"] = before.name
    guard let old = settings.layout.path(values) else { return nil }
    let path = settings.path(of: ObjectiveID(old))
    let entry = try repository.entry(
      at: folder.appending(TreePath(path)), in: repository.tree(of: commit))
    guard let entry, entry.mode.isRegular,
      let one = try versions.file(FilePlace(path: path, id: entry.id))?.objective.title,
      let two = try versions.file(place)?.objective.title, ObjectiveDiff.areAlike(one, two)
    else { return nil }
    return path
  }
}

extension Lineage {
  fileprivate mutating func add(predecessor path: String, _ commit: ObjectID) {
    predecessors[commit] = path
  }

  fileprivate mutating func add(_ commit: ObjectID, _ path: String) {
    if paths[commit] == nil { commits.append(commit) }
    paths[commit, default: []].insert(path)
  }
}
