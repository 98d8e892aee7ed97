public import FileSystem
public import Git

/// Where the files of a workspace are read from: its folder on disk, a tree of Git, or the index.
///
/// All forms agree on what is there: only regular files have content, no link is followed, and names
/// that begin with a dot or are no UTF-8 are left out of lists. Paths are relative to the workspace.
public protocol WorkspaceFiles: Sendable {
  /// The bytes of a regular file; throws where there are more than a limit.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]

  /// The paths of all regular files below a folder whose names end in a suffix, in byte order.
  func files(below folder: String, ending suffix: String) throws(FileError) -> [String]

  /// The same, going on where a folder below cannot be listed, with those failures.
  func filesAndFailures(
    below folder: String, ending suffix: String
  ) throws(FileError) -> (paths: [String], unreadable: [FileError])

  /// The first component of a path that is a link; nil where none is.
  func link(on path: String) -> String?

  /// Git's name for the content of a file that was listed; nil where it has to be read for that.
  func contentID(of path: String) -> ObjectID?
}

extension WorkspaceFiles {
  public func filesAndFailures(
    below folder: String, ending suffix: String
  ) throws(FileError) -> (paths: [String], unreadable: [FileError]) {
    (try files(below: folder, ending: suffix), [])
  }
}

/// The files on disk.
extension Folder: WorkspaceFiles {
  public func contentID(of path: String) -> ObjectID? { nil }
}
