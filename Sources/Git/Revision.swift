internal import CLibgit2

extension Repository {
  /// The commit that a revision names (`main`, `HEAD~2`, `v1.0`, `1a2b3c4`), tags followed; what
  /// `git rev-parse REVISION^{commit}` prints.
  ///
  /// Throws `notFound` for an unknown name, `ambiguous` for digits that fit several objects, and
  /// `invalidName` for what can be no revision or names something other than a commit.
  public func commit(named revision: String) throws(GitError) -> ObjectID {
    let words = "find the commit \(revision)"
    let object = try Handle(words, free: git_object_free) {
      git_revparse_single(&$0, handle.pointer, revision)
    }
    let commit = try Handle(words, free: git_object_free) {
      git_object_peel(&$0, object.pointer, GIT_OBJECT_COMMIT)
    }
    return ObjectID(git_object_id(commit.pointer).pointee)
  }

  /// The commit that `HEAD` stands on; nil before the first one.
  public func headCommit() throws(GitError) -> ObjectID? {
    var oid = git_oid()
    do throws(GitError) {
      try attempt("read HEAD") { git_reference_name_to_id(&oid, handle.pointer, "HEAD") }
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
    return ObjectID(oid)
  }

  /// The tree of a commit: what was in the repository then.
  public func tree(of commit: ObjectID) throws(GitError) -> ObjectID {
    let commit = try lookUp(commit: commit)
    return ObjectID(git_commit_tree_id(commit.pointer).pointee)
  }

  /// The commits that a commit follows, the first one first.
  ///
  /// In a shallow clone those that were not fetched are left out.
  public func parents(of commit: ObjectID) throws(GitError) -> [ObjectID] {
    let commit = try lookUp(commit: commit)
    var parents = (0..<git_commit_parentcount(commit.pointer)).compactMap { number in
      git_commit_parent_id(commit.pointer, number).map { ObjectID($0.pointee) }
    }
    if isShallow {
      let objects = try objectDatabase()
      parents = parents.filter { parent in
        var oid = parent.oid
        return git_odb_exists(objects.pointer, &oid) == 1
      }
    }
    return parents
  }

  /// The first paragraph of a commit's message, as one line.
  public func subject(of commit: ObjectID) throws(GitError) -> String {
    let commit = try lookUp(commit: commit)
    return git_commit_summary(commit.pointer).map { String(cString: $0) } ?? ""
  }

  private func lookUp(commit: ObjectID) throws(GitError) -> Handle {
    var oid = commit.oid
    return try Handle("read the commit \(commit.short)", free: git_commit_free) {
      git_commit_lookup(&$0, handle.pointer, &oid)
    }
  }

  func objectDatabase() throws(GitError) -> Handle {
    try Handle("open the objects of the repository", free: git_odb_free) {
      git_repository_odb(&$0, handle.pointer)
    }
  }

  /// Whether the history of the repository was cut off when it was cloned.
  public var isShallow: Bool { git_repository_is_shallow(handle.pointer) == 1 }
}
