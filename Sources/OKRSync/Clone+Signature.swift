import Git

extension Clone {
  /// Who commits now, as Git finds it: the environment, else `author.name`, `user.name` and the like
  /// of the configuration.
  ///
  /// - Parameters:
  ///   - role: `author` or `committer`.
  func signature(
    _ role: String, _ environment: (String) -> String?
  ) throws(SyncError) -> Signature {
    let upper = role.uppercased()
    func given(_ name: String) -> String? {
      environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    let (name, email) = try ask { (repository) throws(GitError) in
      let settings = try repository.configuration()
      func configured(_ key: String) throws(GitError) -> String? {
        if let own = try settings.string("\(role).\(key)"), !own.isEmpty { return own }
        return try settings.string("user.\(key)")
      }
      return (try configured("name"), try configured("email"))
    }
    guard let name = given("GIT_\(upper)_NAME") ?? name,
      let email = given("GIT_\(upper)_EMAIL") ?? email ?? given("EMAIL"), !name.isEmpty
    else { throw .refused(.noIdentity) }
    let moment = given("GIT_\(upper)_DATE").flatMap { CommitTime($0) } ?? CommitTime.now
    return Signature(
      identity: Identity(name: name, email: email), time: moment.seconds, offset: moment.offset)
  }
}
