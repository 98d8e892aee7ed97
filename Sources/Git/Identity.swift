internal import CLibgit2

/// The name and address under which a person commits.
public struct Identity: Sendable, Hashable {
  public var name: String
  public var email: String

  public init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}

extension Repository {
  /// `user.name` and `user.email` of the effective configuration; nil unless both are set.
  ///
  /// The environment (`GIT_AUTHOR_NAME` and the like) is not asked.
  public func identity() throws(GitError) -> Identity? {
    let words = "read the configuration of the repository"
    let configuration = try Handle(words, free: git_config_free) {
      git_repository_config_snapshot(&$0, handle.pointer)
    }
    return try Identity(configuration)
  }
}

extension Identity {
  /// The identity in a snapshot of a configuration; nil unless name and address are set.
  init?(_ snapshot: borrowing Handle) throws(GitError) {
    guard let name = try Self.string("user.name", in: snapshot),
      let email = try Self.string("user.email", in: snapshot),
      !name.isEmpty, !email.isEmpty
    else { return nil }
    self.init(name: name, email: email)
  }

  /// The value of a variable in a snapshot; nil where it is not set.
  private static func string(
    _ name: String, in snapshot: borrowing Handle
  ) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    let pointer = snapshot.pointer
    do throws(GitError) {
      try attempt("read \(name) in Git's configuration") {
        git_config_get_string(&value, pointer, name)
      }
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
    return value.map { String(cString: $0) }
  }
}
