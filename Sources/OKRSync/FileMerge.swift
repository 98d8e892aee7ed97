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
    let whole = preference == .theirs ? job.theirs : job.ours
    let undecided = preference == nil ? FileMerge.Outcome.conflict(.other) : .plain
    guard job.ours.mode.isRegular, job.theirs.mode.isRegular else { return (whole, undecided) }
    let contents = try ask { (repository) throws(GitError) in
      [
        try job.base?.id.map { id throws(GitError) in
          try repository.blob(id, limit: Self.mostMergedBytes)
        } ?? [],
        try repository.blob(job.ours.id!, limit: Self.mostMergedBytes),
        try repository.blob(job.theirs.id!, limit: Self.mostMergedBytes),
      ]
    }
    if contents.contains(where: { $0.contains(0) }) { return (whole, undecided) }
    var result = try job.result(of: contents, language: language)
    if !result.isClean, let preference {
      // With markers that no line of the texts can be taken for.
      let markers = TextMerge.Markers(size: 1 + (contents.map(\.longestRule).max() ?? 0))
      let marked = try job.result(of: contents, language: language, markers: markers)
      result.bytes = marked.bytes.choosing(preference, between: markers)
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

extension FileMergeJob {
  /// The merge of the contents of base, our side and theirs.
  fileprivate func result(
    of contents: [[UInt8]], language: String, markers: TextMerge.Markers = TextMerge.Markers()
  ) throws(SyncError) -> MergeResult {
    let (base, ours, theirs) = (contents[0], contents[1], contents[2])
    return try SyncError.git { () throws(GitError) in
      if isObjective {
        return try ThreeWayMerge(
          base: base, ours: ours, theirs: theirs, language: language, markers: markers
        ).result()
      }
      let lines = try TextMerge(base: base, ours: ours, theirs: theirs, markers: markers)
      return MergeResult(
        bytes: lines.bytes, isClean: lines.isClean, method: .lines, reason: .unclear,
        decisions: [])
    }
  }
}
