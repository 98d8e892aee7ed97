internal import CLibgit2

extension Repository {
  /// The last commit that two commits have in common, from which both have gone on; one of several
  /// where there are several, as `git merge-base` gives it; nil where they have none.
  ///
  /// In a shallow clone the answer is nil as well where the common commit was not fetched. Where it
  /// was, it is found even if it was fetched for one of the sides only, when `git` does not see it.
  public func mergeBase(
    of first: ObjectID, and second: ObjectID
  ) throws(GitError) -> ObjectID? {
    // Up to libgit2 1.6 a walk fails where the history is cut off, even behind the answer.
    if isShallow { return try shallowMergeBase(of: first, and: second) }
    var oid = git_oid()
    var (one, two) = (first.oid, second.oid)
    do throws(GitError) {
      try attempt("find what \(first.short) and \(second.short) have in common") {
        git_merge_base(&oid, handle.pointer, &one, &two)
      }
    } catch {
      if error.code == .notFound, error.area == .merge { return nil }
      throw error
    }
    return ObjectID(oid)
  }

  /// Takes all common commits that no other common commit follows, and of these the one with the
  /// greatest ID, so that the answer is always the same. A shallow history is short.
  private func shallowMergeBase(
    of first: ObjectID, and second: ObjectID
  ) throws(GitError) -> ObjectID? {
    var known: [ObjectID: [ObjectID]] = [:]
    let common = try history(of: first, &known).intersection(history(of: second, &known))
    let followed = Set(common.flatMap { known[$0] ?? [] })
    return common.subtracting(followed).max()
  }

  private func history(
    of commit: ObjectID, _ known: inout [ObjectID: [ObjectID]]
  ) throws(GitError) -> Set<ObjectID> {
    var seen: Set<ObjectID> = [commit]
    var open = [commit]
    while let next = open.popLast() {
      if known[next] == nil { known[next] = try parents(of: next) }
      for parent in known[next] ?? [] where seen.insert(parent).inserted { open.append(parent) }
    }
    return seen
  }
}
