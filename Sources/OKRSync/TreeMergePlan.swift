import Git

/// What becomes of the files of the workspace when their side's changes come onto ours.
struct TreeMergePlan {
  let ours: SideChanges
  /// What the tree of our side gets.
  var updates: [TreePath: Change.Side?] = [:]
  /// The contents that both sides have changed.
  var jobs: [FileMergeJob] = []
  /// What was decided without a look at contents.
  var decided: [FileMerge] = []
  /// What to do where their word counts, for conflicts of places.
  private var theirWay: [TreePath: [TreePath: Change.Side?]] = [:]

  private let preference: Preference?

  init(ours: SideChanges, preferring preference: Preference?) {
    self.ours = ours
    self.preference = preference
  }

  mutating func take(
    _ theirs: SideChanges, from clone: Clone, base: ObjectID?
  ) throws(SyncError) {
    for (path, place) in theirs.changed {
      let before = try clone.ask { (repository) throws(GitError) in
        try base.flatMap { tree throws(GitError) in try repository.entry(at: path, in: tree) }
          .map { Change.Side(mode: $0.mode, id: $0.id) }
      }
      take(place, of: path, before: before)
    }
    for (path, side) in theirs.added { take(added: side, at: path) }
  }

  private mutating func take(
    _ place: SideChanges.Place?, of path: TreePath, before: Change.Side?
  ) {
    guard let our = ours.changed[path] else {
      // We left it alone.
      guard let place else {
        updates[path] = .some(nil)
        return
      }
      put(place.side, at: place.path, comingFrom: path)
      return
    }
    switch (our, place) {
    case (nil, nil): return
    case (nil, let place?):
      conflict(path, .goneHere, theirWay: [place.path: place.side])
    case (let our?, nil):
      conflict(our.path, .goneThere, theirWay: [our.path: nil])
    case (let our?, let place?):
      var target = our.path
      if place.path != path, our.path != path, place.path != our.path {
        guard let preference else {
          conflict(our.path, .movedTwice(there: place.path), theirWay: [:])
          return
        }
        // Whose word counts says where it stands; what it says is of both.
        if preference == .theirs {
          if isTaken(place.path) {
            conflict(place.path, .placeTaken, theirWay: [:])
            return
          }
          updates[our.path] = .some(nil)
          target = place.path
        }
        jobs.append(
          FileMergeJob(
            path: target, base: before, ours: our.side, theirs: place.side, isObjective: true))
        return
      }
      if place.path != path, our.path == path {
        target = place.path
        if isTaken(target) {
          conflict(target, .placeTaken, theirWay: [path: nil, target: place.side])
          return
        }
        updates[path] = .some(nil)
      }
      jobs.append(
        FileMergeJob(
          path: target, base: before, ours: our.side, theirs: place.side, isObjective: true))
    }
  }

  private mutating func take(added side: Change.Side, at path: TreePath) {
    guard let own = ours.added[path] else {
      put(side, at: path)
      return
    }
    jobs.append(
      FileMergeJob(path: path, base: nil, ours: own, theirs: side, isObjective: true))
  }

  /// Puts a file where our side has none of the base's; one of ours that moved there stands in the way.
  ///
  /// - Parameter old: Where it was in the base, and stays if it cannot be put.
  private mutating func put(
    _ side: Change.Side, at path: TreePath, comingFrom old: TreePath? = nil
  ) {
    let isMove = old != nil && old != path
    if isTaken(path) {
      var theirWay: [TreePath: Change.Side?] = [path: side]
      if let old, isMove { theirWay[old] = .some(nil) }
      conflict(path, .placeTaken, theirWay: theirWay)
      return
    }
    if let old, isMove { updates[old] = .some(nil) }
    updates[path] = .some(side)
  }

  /// Whether a file of ours stands at a path that is not the one which the base has there.
  private func isTaken(_ path: TreePath) -> Bool {
    ours.added[path] != nil || ours.changed.contains { $1?.path == path && $0 != path }
  }

  private mutating func conflict(
    _ path: TreePath, _ conflict: FileMerge.Conflict, theirWay: [TreePath: Change.Side?]
  ) {
    decided.append(FileMerge(path: path, outcome: .conflict(conflict)))
    self.theirWay[path] = theirWay
  }

  /// Decides the conflicts of places by whose word counts.
  mutating func settle(_ files: [FileMerge], _ preference: Preference) -> [FileMerge] {
    var settled = files
    for index in settled.indices {
      guard case .conflict(let conflict) = settled[index].outcome else { continue }
      if case .facts = conflict { continue }
      if preference == .theirs {
        for (path, side) in theirWay[settled[index].path] ?? [:] { updates[path] = .some(side) }
      }
      settled[index].outcome = .plain
    }
    return settled
  }
}
