internal import CLibgit2

/// Git's configuration as one repository sees it, read at one moment. It stays on the thread that
/// read it.
public struct Configuration: ~Copyable {
  let handle: Handle

  /// The value of a variable (`core.hooksPath`); nil where it is not set.
  public func string(_ name: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    let pointer = handle.pointer
    let isSet = try Self.isSet("read \(name) in Git's configuration") {
      git_config_get_string(&value, pointer, name)
    }
    return isSet ? value.map { String(cString: $0) } : nil
  }

  /// The value of a variable that is on or off, as Git spells these (`true`, `yes`, `on`, `1`); nil
  /// where it is not set. Throws where it is neither.
  public func flag(_ name: String) throws(GitError) -> Bool? {
    var value: Int32 = 0
    let pointer = handle.pointer
    let isSet = try Self.isSet("read \(name) in Git's configuration") {
      git_config_get_bool(&value, pointer, name)
    }
    return isSet ? value != 0 : nil
  }

  /// The value of a variable that is a path, `~` replaced by the home folder; nil where it is not
  /// set.
  public func path(_ name: String) throws(GitError) -> String? {
    let pointer = handle.pointer
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    let isSet = try Self.isSet("read \(name) in Git's configuration") {
      git_config_get_path(&buffer, pointer, name)
    }
    return isSet ? buffer.text : nil
  }

  private static func isSet(
    _ words: String, _ call: () -> Int32
  ) throws(GitError) -> Bool {
    do throws(GitError) {
      try attempt(words, call)
      return true
    } catch {
      if error.code == .notFound { return false }
      throw error
    }
  }
}

extension Repository {
  /// The effective configuration: system, person, repository and work tree together.
  public func configuration() throws(GitError) -> Configuration {
    Configuration(
      handle: try Handle("read the configuration of the repository", free: git_config_free) {
        git_repository_config_snapshot(&$0, handle.pointer)
      })
  }

  /// Sets a variable in the configuration of this clone alone, as `git config --local` does.
  public func configure(_ name: String, as value: String) throws(GitError) {
    let local = try localConfiguration()
    try attempt("set \(name) in the configuration of this clone") {
      git_config_set_string(local.pointer, name, value)
    }
  }

  /// Takes a variable out of the configuration of this clone, if it is there.
  public func removeConfiguration(_ name: String) throws(GitError) {
    let local = try localConfiguration()
    do throws(GitError) {
      try attempt("take \(name) out of the configuration of this clone") {
        git_config_delete_entry(local.pointer, name)
      }
    } catch {
      if error.code != .notFound { throw error }
    }
  }

  private func localConfiguration() throws(GitError) -> Handle {
    let words = "open the configuration of this clone"
    let whole = try Handle(words, free: git_config_free) {
      git_repository_config(&$0, handle.pointer)
    }
    return try Handle(words, free: git_config_free) {
      git_config_open_level(&$0, whole.pointer, GIT_CONFIG_LEVEL_LOCAL)
    }
  }
}

extension git_buf {
  /// What the buffer holds, as text.
  var text: String { ptr.map { String(cString: $0) } ?? "" }
}
