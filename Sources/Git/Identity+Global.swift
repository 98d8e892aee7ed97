internal import CLibgit2

extension Identity {
  /// `user.name` and `user.email` of the person's own configuration, outside of any repository; nil
  /// unless both are set.
  public static func global() throws(GitError) -> Identity? {
    let words = "read Git's configuration"
    let whole = try Handle(words, free: git_config_free) { git_config_open_default(&$0) }
    let pointer = whole.pointer
    let snapshot = try Handle(words, free: git_config_free) { git_config_snapshot(&$0, pointer) }
    return try Identity(Configuration(handle: snapshot))
  }
}
