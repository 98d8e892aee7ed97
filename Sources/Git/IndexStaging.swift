internal import CLibgit2

extension Repository {
  /// Stages files of the work tree as they are now, and the removal of others, as `git add` and
  /// `git rm --cached` do: the sides of a merge at these paths are gone from the index, which is
  /// written once.
  ///
  /// Throws `locked` while another program writes the index, and for a file that a filter of
  /// `.gitattributes` would have to convert, which is not run here.
  public func stage(_ paths: [TreePath], removing removed: [TreePath] = []) throws(GitError) {
    for path in paths { try refuseFilter(path) }
    let index = try index()
    let pointer = index.handle.pointer
    for path in paths {
      try attempt("stage \(path)") {
        path.withCString { git_index_add_bypath(pointer, $0) }
      }
    }
    for path in removed {
      try attempt("stage that \(path) is gone") {
        path.withCString { git_index_remove_bypath(pointer, $0) }
      }
    }
    try attempt("write the index") { git_index_write(pointer) }
  }

  private func refuseFilter(_ path: TreePath) throws(GitError) {
    var value: UnsafePointer<CChar>?
    try attempt("read the attributes of \(path)") {
      path.withCString { git_attr_get(&value, handle.pointer, 0, $0, "filter") }
    }
    guard git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return }
    throw GitError(
      attempt: "stage \(path)", code: .generic, area: .repository,
      message: "a filter of .gitattributes has to convert it")
  }
}
