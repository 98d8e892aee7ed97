internal import CLibgit2

/// libgit2 as a whole: its start, and the settings that hold for the whole process.
public enum Library {
  /// A place where Git looks for configuration outside of a repository.
  public enum ConfigurationLevel: Sendable {
    /// The folder of `gitconfig`, usually `/etc`.
    case system
    /// The folder of `git/config`, usually `~/.config/git`.
    case xdg
    /// The folder of `.gitconfig`, usually the home folder.
    case global
  }

  /// Looks for the configuration of a level in one folder, or nowhere if it is nil.
  ///
  /// libgit2 takes `HOME` and `XDG_CONFIG_HOME` from the environment but not
  /// `GIT_CONFIG_NOSYSTEM`. Holds for repositories that are opened afterwards, in all threads.
  public static func searchConfiguration(
    _ level: ConfigurationLevel, in folder: String?
  ) throws(GitError) {
    let number =
      switch level {
      case .system: GIT_CONFIG_LEVEL_SYSTEM
      case .xdg: GIT_CONFIG_LEVEL_XDG
      case .global: GIT_CONFIG_LEVEL_GLOBAL
      }
    try attempt("choose where Git's configuration is read") {
      git_set_search_path(Int32(number.rawValue), folder ?? "")
    }
  }

  /// Starts libgit2 at the first call of the process, and never stops it.
  ///
  /// In a build whose libgit2 has TLS this reads the machine's certificates, which takes
  /// milliseconds; so nothing may need it before the first call about a repository.
  fileprivate static let state: Int32 = {
    let result = git_libgit2_init()
    guard result >= 0 else { return result }
    var (major, minor, revision): (Int32, Int32, Int32) = (0, 0, 0)
    git_libgit2_version(&major, &minor, &revision)
    // The layouts of libgit2's structures are the same in these versions only.
    precondition(major == 1 && minor >= 5, "libgit2 is of version 1.5 or later, below 2")
    return result
  }()
}

/// Calls libgit2: the one place where its return values become errors.
///
/// The words say what is attempted, as in ``GitError/attempt``. libgit2 keeps its message for each
/// thread, so it is taken here at once.
@discardableResult
func attempt(
  _ words: @autoclosure () -> String, _ call: () -> Int32
) throws(GitError) -> Int32 {
  var result = Library.state
  if result >= 0 {
    git_error_clear()
    result = call()
  }
  guard result < 0 else { return result }
  var error = GitError(
    attempt: words(), code: GitError.Code(rawValue: result), area: GitError.Area(rawValue: 0),
    message: "")
  if let last = git_error_last() {
    error.area = GitError.Area(rawValue: Int32(last.pointee.klass))
    error.message = last.pointee.message.map { String(cString: $0) } ?? ""
  }
  throw error
}
