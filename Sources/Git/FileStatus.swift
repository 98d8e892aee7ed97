internal import CLibgit2

extension Repository {
  /// Whether the file at an absolute path stands in the last commit with exactly what it holds now.
  ///
  /// False for a path outside of the work tree and in a repository without a commit.
  public func isCommitted(_ path: String) throws(GitError) -> Bool {
    guard let workTree, path.hasPrefix(workTree + "/") else { return false }
    let relative = String(path.dropFirst(workTree.count + 1))
    var flags: UInt32 = 0
    do throws(GitError) {
      try attempt("compare \(relative) with the last commit") {
        git_status_file(&flags, handle.pointer, relative)
      }
    } catch {
      if error.code == .notFound || error.code == .ambiguous { return false }
      throw error
    }
    return flags == GIT_STATUS_CURRENT.rawValue
  }
}
