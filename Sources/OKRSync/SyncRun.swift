public import Git
public import OKRWorkspace

/// One exchange with the branch that this one follows: commit, fetch, merge, check, push.
///
/// It may be killed at any point: what is there is the earlier or the later state, and the next run goes on.
public struct SyncRun {
  /// What the caller decides and hears.
  public struct Caller {
    /// The message for a commit of some edits.
    public var message: ([WorkspaceEdit], StartingPoint) throws -> String
    /// Whether a commit may be pushed onto another; nil where there is nothing yet.
    public var mayPush: (ObjectID, ObjectID?) throws -> Bool
    /// Hears of each step when it is done.
    public var hears: (SyncStep) -> Void

    public init(
      message: @escaping ([WorkspaceEdit], StartingPoint) throws -> String,
      mayPush: @escaping (ObjectID, ObjectID?) throws -> Bool,
      hears: @escaping (SyncStep) -> Void
    ) {
      self.message = message
      self.mayPush = mayPush
      self.hears = hears
    }
  }

  public var preference: Preference?
  public var isDryRun = false
  let clone: Clone
  let workspace: Workspace
  let transport: any Transport
  let caller: Caller
  /// Its message is replaced by the caller's.
  let wishes: CommitWishes

  public init(
    _ clone: Clone, _ workspace: Workspace, transport: any Transport, wishes: CommitWishes,
    caller: Caller
  ) {
    self.clone = clone
    self.workspace = workspace
    self.transport = transport
    self.wishes = wishes
    self.caller = caller
  }

  /// How often a push is tried when others are faster.
  static let mostRaces = 5

  /// - Throws: ``SyncError``, and what the caller throws.
  public func run() throws -> SyncOutcome {
    try withExtendedLifetime(try CloneLock(clone)) { try runAlone() }
  }

  private func runAlone() throws -> SyncOutcome {
    let kept = try clone.finishUpdate(workspace, preferring: preference, caller.hears)
    guard kept.isEmpty else { return .editsInConflict(kept) }
    var start = try clone.preflight(followsUpstream: true)
    let edits = try clone.edits(of: workspace, since: start.commit)
    if isDryRun { return try preview(edits, start) }
    if !edits.isEmpty {
      var wishes = wishes
      wishes.message = try caller.message(edits, start)
      let commit = try clone.commit(edits, on: start, wishes)
      caller.hears(.committed(commit, message: wishes.message))
      start = start.at(commit)
    }
    return try exchange(start)
  }

  private func exchange(_ beginning: StartingPoint) throws -> SyncOutcome {
    guard let upstream = beginning.upstream, let tracking = upstream.tracking else {
      preconditionFailure("the pre-flight refuses a branch that follows nothing")
    }
    var start = beginning
    var rejection = ""
    var seen: ObjectID??
    for race in 0..<Self.mostRaces {
      try transport.fetch(upstream.remote)
      let theirs = try clone.ask { (repository) throws(GitError) in
        try repository.commit(of: tracking)
      }
      if let seen, seen == theirs, !rejection.isEmpty, !rejection.speaksOfLocks {
        throw SyncError.remote(action: .accept, words: rejection)
      }
      if race > 0 { caller.hears(.outrun(race)) }
      seen = .some(theirs)
      switch try join(beginning.commit, theirs, from: start, isFirst: race == 0) {
      case .conflicts(let merge): return .conflicts(merge)
      case .keptEdits(let kept): return .editsInConflict(kept)
      case .at(let commit): start = start.at(commit)
      }
      guard let mine = start.commit, mine != theirs else { return .upToDate }
      guard try caller.mayPush(mine, theirs) else { return .notPushed }
      switch try transport.push(mine, to: upstream.branch, of: upstream.remote) {
      case .accepted(let words):
        caller.hears(.pushed(words: words))
        return .pushed(mine)
      case .rejected(let words): rejection = words
      }
      // Not all at the same moment again.
      Clock.pause(milliseconds: Int.random(in: 20...(150 * (race + 1))))
    }
    throw SyncError.tooManyRaces(Self.mostRaces)
  }
}

extension StartingPoint {
  func at(_ commit: ObjectID?) -> StartingPoint {
    StartingPoint(branch: branch, commit: commit, upstream: upstream)
  }
}

extension String {
  /// Whether the other side says that two pushes met, so that another try may succeed.
  fileprivate var speaksOfLocks: Bool {
    ["lock", "failed to update ref", "incorrect old value"].contains { contains($0) }
  }
}
