internal import CLibgit2

extension Repository {
  /// What `.gitattributes` say about a path, as `git check-attr`: the value of an attribute (`merge=okr`);
  /// nil where it is set without a value, switched off, or not said.
  ///
  /// Read from the work tree, then from the index.
  public func attribute(_ name: String, of path: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    try attempt("read the attributes of \(path)") {
      git_attr_get(&value, handle.pointer, 0, path, name)
    }
    guard git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return nil }
    return value.map { String(cString: $0) }
  }
}
