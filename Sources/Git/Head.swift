internal import CLibgit2

/// Where `HEAD` stands.
public enum Head: Sendable, Hashable {
  /// On a branch, by its full name (`refs/heads/main`); the commit is nil before the first one.
  case branch(String, ObjectID?)
  /// On a commit and no branch.
  case detached(ObjectID)

  public var commit: ObjectID? {
    switch self {
    case .branch(_, let commit): commit
    case .detached(let commit): commit
    }
  }
}

/// The branch of another repository that a branch follows.
public struct Upstream: Sendable, Hashable {
  /// The name of the remote (`origin`); `.` where a branch follows another one of the same clone.
  public var remote: String
  /// The branch there, by its full name.
  public var branch: String
  /// Where this clone keeps what it last saw of it (`refs/remotes/origin/main`); nil where no refspec
  /// of the remote covers the branch.
  public var tracking: String?
}

extension Repository {
  public func head() throws(GitError) -> Head {
    let words = "read HEAD"
    let reference = try Handle(words, free: git_reference_free) {
      git_reference_lookup(&$0, handle.pointer, "HEAD")
    }
    guard git_reference_type(reference.pointer) == GIT_REFERENCE_SYMBOLIC,
      let target = git_reference_symbolic_target(reference.pointer)
    else {
      guard let oid = git_reference_target(reference.pointer) else {
        throw GitError(
          attempt: words, code: .generic, area: .repository, message: "it names nothing")
      }
      return .detached(ObjectID(oid.pointee))
    }
    let name = String(cString: target)
    return .branch(name, try commit(of: name))
  }

  /// The commit that a reference with a full name stands on; nil where there is no such reference.
  public func commit(of reference: String) throws(GitError) -> ObjectID? {
    var oid = git_oid()
    do throws(GitError) {
      try attempt("read the reference \(reference)") {
        git_reference_name_to_id(&oid, handle.pointer, reference)
      }
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
    return ObjectID(oid)
  }

  /// What a branch follows, by its configuration; nil where it follows nothing.
  ///
  /// - Parameter branch: The full name (`refs/heads/main`).
  public func upstream(of branch: String) throws(GitError) -> Upstream? {
    let prefix = "refs/heads/"
    guard branch.hasPrefix(prefix) else { return nil }
    let section = "branch.\(branch.dropFirst(prefix.count))."
    let settings = try configuration()
    guard let remote = try settings.string(section + "remote"),
      let merge = try settings.string(section + "merge")
    else { return nil }
    if remote == "." { return Upstream(remote: remote, branch: merge, tracking: merge) }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    do throws(GitError) {
      try attempt("find what \(branch) follows") {
        git_branch_upstream_name(&buffer, handle.pointer, branch)
      }
    } catch {
      if error.code != .notFound { throw error }
      return Upstream(remote: remote, branch: merge, tracking: nil)
    }
    return Upstream(remote: remote, branch: merge, tracking: buffer.text)
  }

  /// Whether a branch could be called so (`okr/fill-the-funnel`).
  public static func isBranchName(_ name: String) throws(GitError) -> Bool {
    var isValid: Int32 = 0
    try attempt("look at the name \(name)") { git_branch_name_is_valid(&isValid, name) }
    return isValid == 1
  }

  /// The names of all remotes.
  public func remotes() throws(GitError) -> [String] {
    var names = git_strarray()
    try attempt("list the remotes") { git_remote_list(&names, handle.pointer) }
    defer { git_strarray_dispose(&names) }
    return (0..<names.count).compactMap { names.strings[$0].map { String(cString: $0) } }
  }

  /// How many commits each of two has that the other one has not.
  public func distance(
    from first: ObjectID, to second: ObjectID
  ) throws(GitError) -> (ahead: Int, behind: Int) {
    var (ahead, behind) = (0, 0)
    var (one, two) = (first.oid, second.oid)
    try attempt("compare the commits \(first.short) and \(second.short)") {
      git_graph_ahead_behind(&ahead, &behind, handle.pointer, &one, &two)
    }
    return (ahead, behind)
  }
}
