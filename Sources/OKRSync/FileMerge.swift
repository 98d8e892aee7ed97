public import Git
public import OKRMerge

/// A file that both sides of a merge have changed, and what became of it.
public struct FileMerge: Sendable {
  /// In the repository, where the result stands.
  public var path: TreePath
  public var outcome: Outcome

  public enum Outcome: Sendable {
    /// Merged by facts or by lines.
    case merged(MergeResult)
    /// Git has merged it, or both have done the same.
    case plain
    case conflict(Conflict)
  }

  /// What no rule decides.
  public enum Conflict: Sendable {
    /// Facts that both have changed differently; in a merge by lines none is named.
    case facts(MergeResult)
    /// Gone on our side, changed on theirs.
    case goneHere
    /// Changed on our side, gone on theirs.
    case goneThere
    /// Moved to two places: there to this one.
    case movedTwice(there: TreePath)
    /// Another file or folder stands where it would have to.
    case placeTaken
    /// No file of the workspace.
    case other
  }
}

/// Which side's word counts where both have changed one fact.
public enum Preference: String, Sendable, CaseIterable { case ours, theirs }

/// One file to merge by its three contents.
struct FileMergeJob: Sendable {
  var path: TreePath
  var base: Change.Side?
  var ours: Change.Side
  var theirs: Change.Side
  var isObjective: Bool
}

extension Clone {
  /// Merges the contents of one file.
  func merge(
    _ job: FileMergeJob, language: String, preferring preference: Preference?
  ) throws(SyncError) -> (side: Change.Side, outcome: FileMerge.Outcome) {
    let mode = job.ours.mode == job.base?.mode ? job.theirs.mode : job.ours.mode
    if job.ours.id == job.theirs.id || job.theirs.id == job.base?.id {
      return (Change.Side(mode: mode, id: job.ours.id), .plain)
    }
    if job.ours.id == job.base?.id {
      return (Change.Side(mode: mode, id: job.theirs.id), .plain)
    }
    guard job.ours.mode.isRegular, job.theirs.mode.isRegular else {
      return (job.ours, .conflict(.other))
    }
    let contents = try ask { (repository) throws(GitError) in
      [
        try job.base?.id.map { id throws(GitError) in
          try repository.blob(id, limit: Self.mostMergedBytes)
        } ?? [],
        try repository.blob(job.ours.id!, limit: Self.mostMergedBytes),
        try repository.blob(job.theirs.id!, limit: Self.mostMergedBytes),
      ]
    }
    if contents.contains(where: { $0.contains(0) }) { return (job.ours, .conflict(.other)) }
    var result = try SyncError.git { () throws(GitError) in
      if job.isObjective {
        return try ThreeWayMerge(
          base: contents[0], ours: contents[1], theirs: contents[2], language: language
        ).result()
      }
      let lines = try TextMerge(base: contents[0], ours: contents[1], theirs: contents[2])
      return MergeResult(
        bytes: lines.bytes, isClean: lines.isClean, method: .lines, reason: .unclear,
        decisions: [])
    }
    if !result.isClean, let preference {
      result.bytes = result.bytes.choosing(preference)
      result.isClean = true
    }
    let bytes = result.bytes
    let id = try ask { (repository) throws(GitError) in try repository.write(blob: bytes) }
    return (
      Change.Side(mode: mode, id: id),
      result.isClean ? .merged(result) : .conflict(.facts(result))
    )
  }

  /// The most bytes of a file that is merged.
  private static let mostMergedBytes = 1 << 26
}

/// Which sides a line of a text with conflict markers is of.
private enum MarkedPart { case both, ours, theirs }

extension [UInt8] {
  /// A text in which one side stands where Git's conflict markers of the usual size stand around both.
  func choosing(_ preference: Preference) -> [UInt8] {
    var part = MarkedPart.both
    var chosen: [UInt8] = []
    var rest = self[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      switch part {
      case .both where line.starts(with: Array("<<<<<<< ours".utf8)): part = .ours
      case .ours where line.starts(with: Array("=======".utf8)): part = .theirs
      case .theirs where line.starts(with: Array(">>>>>>> theirs".utf8)): part = .both
      case .both: chosen += line
      case .ours: if preference == .ours { chosen += line }
      case .theirs: if preference == .theirs { chosen += line }
      }
    }
    return chosen
  }
}
