public import Git
import OKRWorkspace

/// The commits that changed one objective, and what it was called then.
public struct Lineage: Sendable {
  /// The latest first.
  public private(set) var commits: [ObjectID] = []
  /// By commit: where the objective stands after it, else where it stood.
  public private(set) var paths: [ObjectID: Set<String>] = [:]
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
        let isMove = record.changes.contains { $0.new == nil }
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

extension Lineage {
  fileprivate mutating func add(_ commit: ObjectID, _ path: String) {
    if paths[commit] == nil { commits.append(commit) }
    paths[commit, default: []].insert(path)
  }
}
