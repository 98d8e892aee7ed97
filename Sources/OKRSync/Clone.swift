public import FileSystem
public import Git

/// The clone that a workspace lies in, and the folder in its `.git` where runs of the program keep what
/// the next one needs.
public struct Clone: Sendable {
  public let repository: SharedRepository
  /// The top of the work tree.
  public let workTree: Folder
  /// The workspace's folder in the repository; empty for its top.
  public let folder: TreePath
  /// The absolute paths of what belongs to this work tree, and of what all work trees share.
  let gitFolder: String
  let commonFolder: String

  /// Opens the clone that a folder lies in.
  public init(of folder: Folder) throws(SyncError) {
    let repository: SharedRepository
    do throws(GitError) {
      repository = try SharedRepository(at: folder.path)
    } catch {
      if error.code == .notFound { throw .refused(.noWorkTree) }
      throw .git(error)
    }
    guard let workTree = repository.workTree else { throw .refused(.noWorkTree) }
    let (gitFolder, commonFolder) = try SyncError.git { () throws(GitError) in
      try repository.ask { ($0.gitFolder, $0.commonFolder) }
    }
    let prefix = workTree == "/" ? "/" : workTree + "/"
    guard let path = folder.withoutLinks?.path, path == workTree || path.hasPrefix(prefix) else {
      throw .refused(.noWorkTree)
    }
    self.repository = repository
    self.workTree = Folder(workTree)
    self.folder = TreePath(path == workTree ? "" : String(path.dropFirst(prefix.count)))
    self.gitFolder = gitFolder
    self.commonFolder = commonFolder
  }

  /// The folder of the program in `.git`.
  var ownFolder: Folder { Folder(gitFolder + "/okr") }

  /// Asks the repository; its failures are failures of the run.
  public func ask<Answer: Sendable>(
    _ question: (borrowing Repository) throws(GitError) -> Answer
  ) throws(SyncError) -> Answer {
    try SyncError.git { () throws(GitError) in try repository.ask(question) }
  }

  /// The path in the repository of a path in the workspace.
  public func treePath(_ path: String) -> TreePath { folder.appending(TreePath(path)) }

  /// The path in the workspace of one in the repository; nil for what lies elsewhere or has no name that
  /// is text.
  public func workspacePath(_ path: TreePath) -> String? {
    guard path.isWellFormed else { return nil }
    guard !folder.isEmpty else { return path.text }
    let prefix = folder.bytes + [UInt8(ascii: "/")]
    guard path.bytes.starts(with: prefix) else { return nil }
    return TreePath(Array(path.bytes.dropFirst(prefix.count))).text
  }
}

/// The one run of the program in a clone that may change it.
public struct CloneLock: ~Copyable {
  private let lock: HeldLock

  /// Takes the lock, waiting for another run; refuses after `attempts` tenths of a second.
  public init(_ clone: Clone, attempts: Int = 50) throws(SyncError) {
    let path = clone.ownFolder.path + "/lock"
    try SyncError.file { () throws(FileError) in
      try Folder(clone.gitFolder).createFolder("okr")
    }
    for attempt in 1...max(1, attempts) {
      if let lock = try SyncError.file({ () throws(FileError) in try HeldLock(at: path) }) {
        self.lock = lock
        return
      }
      if attempt < attempts { Clock.pause(milliseconds: 100) }
    }
    throw .refused(.anotherRun)
  }
}
