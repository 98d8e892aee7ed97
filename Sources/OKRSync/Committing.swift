import FileSystem
public import Git
import Programs

/// What a commit needs beside the edits.
public struct CommitWishes: Sendable {
  public var message: String
  /// Whether `pre-commit` and `commit-msg` are asked.
  public var runsHooks: Bool
  public var environment: @Sendable (String) -> String?
  /// Hears what hooks say.
  public var listener: (@Sendable ([UInt8]) -> Void)?

  public init(
    message: String, runsHooks: Bool = true,
    environment: @escaping @Sendable (String) -> String?,
    listener: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    self.message = message
    self.runsHooks = runsHooks
    self.environment = environment
    self.listener = listener
  }
}

extension Clone {
  /// Commits edits of the workspace on a branch, and nothing else that may be in the index or on disk.
  ///
  /// First the contents are stored, then the index knows them, then the branch moves: whoever is killed
  /// in between leaves edits that the next commit takes.
  ///
  /// - Returns: The commit, on which the branch stands now.
  public func commit(
    _ edits: [WorkspaceEdit], on start: StartingPoint, _ wishes: CommitWishes
  ) throws(SyncError) -> ObjectID {
    let author = try signature("author", wishes.environment)
    let committer = try signature("committer", wishes.environment)
    let hooks = try Hooks(self)
    let tree = try tree(of: edits, on: start, wishes, hooks)
    let message = try message(wishes, hooks)
    let commit = try write(
      commit: tree, parents: [start.commit].compactMap(\.self), author: author,
      committer: committer, message: message)
    try changeIndex { (index) throws(GitError) in
      for edit in edits { try index.take(edit) }
    }
    let kind = start.commit == nil ? "commit (initial)" : "commit"
    try move(
      start.branch, from: start.commit, to: commit, log: "\(kind): \(message)", as: committer)
    remember(commit)
    // As with Git, what this hook says has no effect on what is done already.
    try? hooks.run("post-commit", listener: wishes.listener)
    return commit
  }

  /// The tree of a commit, after `pre-commit` has seen an index with it and perhaps changed that.
  private func tree(
    of edits: [WorkspaceEdit], on start: StartingPoint, _ wishes: CommitWishes, _ hooks: Hooks
  ) throws(SyncError) -> ObjectID {
    let changes = Dictionary(edits.map { ($0.path, $0.new) }) { $1 }
    let tree = try ask { (repository) throws(GitError) in
      let old = try start.commit.map { id throws(GitError) in try repository.tree(of: id) }
      return try repository.write(tree: old, changing: changes)
    }
    guard wishes.runsHooks, hooks.has("pre-commit") else { return tree }
    let path = ownFolder.path + "/commit-index"
    try SyncError.file { () throws(FileError) in
      for leftover in [path + ".lock", path] { try Folder.removeIfThere(leftover) }
    }
    try ask { (repository) throws(GitError) in
      let index = try repository.index(at: path)
      try index.read(tree: tree, of: repository)
      try index.write()
    }
    defer { try? Folder.removeIfThere(path) }
    try hooks.run("pre-commit", index: path, listener: wishes.listener)
    return try ask { (repository) throws(GitError) in
      try repository.index(at: path).writeTree(in: repository)
    }
  }

  /// The message after the hooks that may change it.
  private func message(_ wishes: CommitWishes, _ hooks: Hooks) throws(SyncError) -> String {
    guard wishes.runsHooks, hooks.has("prepare-commit-msg") || hooks.has("commit-msg") else {
      return wishes.message
    }
    // Where Git has it as well, for hooks that do not go by their argument.
    let path = gitFolder + "/COMMIT_EDITMSG"
    try SyncError.file { () throws(FileError) in
      try Folder(gitFolder).write(Array(wishes.message.utf8), to: "COMMIT_EDITMSG")
    }
    try hooks.run("prepare-commit-msg", [path, "message"], listener: wishes.listener)
    try hooks.run("commit-msg", [path], listener: wishes.listener)
    let bytes = try SyncError.file { () throws(FileError) in
      try Folder(gitFolder).read("COMMIT_EDITMSG")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Index {
  /// Takes an edit over, so that the file on disk counts as committed.
  borrowing func take(_ edit: WorkspaceEdit) throws(GitError) {
    if let new = edit.new, let id = new.id {
      try put(edit.path, mode: new.mode, id: id, stamp: edit.stamp)
    } else {
      try remove(edit.path)
    }
  }
}
