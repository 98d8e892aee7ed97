internal import CLibgit2

extension Library {
  /// Whether the person or the machine has set `safe.directory` to `*`, as containers of CI services
  /// do. Git heeds it; libgit2 compares it with the folder, as a name.
  static func trustsEveryOwner() throws(GitError) -> Bool {
    let words = "read safe.directory in Git's configuration"
    let configuration = try Handle(words, free: git_config_free) { git_config_open_default(&$0) }
    let values = try Handle(words, free: git_config_iterator_free) {
      git_config_multivar_iterator_new(&$0, configuration.pointer, "safe.directory", nil)
    }
    var trusts = false
    var entry: UnsafeMutablePointer<git_config_entry>?
    while git_config_next(&entry, values.pointer) == 0 {
      // An empty value takes back those before it.
      switch entry?.pointee.value.map({ String(cString: $0) }) {
      case "*": trusts = true
      case "": trusts = false
      default: break
      }
    }
    return trusts
  }

  /// Opens something while libgit2 does not ask who owns it.
  ///
  /// The switch is the process's. Whoever opens a repository meanwhile is trusted as well, by the same
  /// setting.
  static func withoutOwnerValidation(
    _ open: () throws(GitError) -> Repository
  ) throws(GitError) -> Repository {
    try attempt("trust the owners of all repositories") { git_set_owner_validation(0) }
    defer { _ = git_set_owner_validation(1) }
    return try open()
  }
}
