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
  public func identity() throws(GitError) -> Identity? { try Identity(try configuration()) }
}

extension Identity {
  /// The identity in a configuration; nil unless name and address are set.
  init?(_ configuration: borrowing Configuration) throws(GitError) {
    guard let name = try configuration.string("user.name"),
      let email = try configuration.string("user.email"), !name.isEmpty, !email.isEmpty
    else { return nil }
    self.init(name: name, email: email)
  }
}
