internal import CLibgit2

extension Repository {
  /// Whether `.gitignore` files, `.git/info/exclude` or `core.excludesFile` exclude a path.
  ///
  /// The path is relative to the work tree and need not exist; a folder that does not exist ends
  /// with a slash. Whether the path is tracked makes no difference, as in
  /// `git check-ignore --no-index`. Up to libgit2 1.9 a `!pattern` has no effect on what a
  /// `.gitignore` file higher up excludes (libgit2 issue 7284).
  public func excludes(_ path: String) throws(GitError) -> Bool {
    var isExcluded: Int32 = 0
    try attempt("find out whether Git ignores \(path)") {
      git_ignore_path_is_ignored(&isExcluded, handle.pointer, path)
    }
    return isExcluded == 1
  }
}
