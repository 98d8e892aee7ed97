internal import CLibgit2

/// The names that a repository gives to its people now, by those in its commits; see `gitmailmap(5)`.
/// It stays on the thread that read it.
public struct Mailmap: ~Copyable {
  private let handle: Handle

  fileprivate init(_ handle: consuming Handle) {
    self.handle = handle
  }

  /// The person as the repository calls them now.
  public func current(_ person: Identity) -> Identity {
    var name: UnsafePointer<CChar>?
    var email: UnsafePointer<CChar>?
    guard git_mailmap_resolve(&name, &email, handle.pointer, person.name, person.email) == 0,
      let name, let email
    else { return person }
    return Identity(name: String(cString: name), email: String(cString: email))
  }
}

extension Repository {
  /// What `.mailmap` in the work tree and `mailmap.file` and `mailmap.blob` of the configuration say.
  public func mailmap() throws(GitError) -> Mailmap {
    Mailmap(
      try Handle("read the mailmap", free: git_mailmap_free) {
        git_mailmap_from_repository(&$0, handle.pointer)
      })
  }
}
