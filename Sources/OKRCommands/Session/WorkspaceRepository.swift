import Diagnostics
import FileSystem
import Git
import OKRWorkspace

/// The Git repository that a folder lies in, asked as a command asks it: its failures are sentences.
struct WorkspaceRepository {
  let repository: SharedRepository
  private let folder: Folder
  /// Without links.
  private let workTree: String

  init(of folder: Folder) throws {
    self.folder = folder
    let repository = try Self.asked(folder) { () throws(GitError) -> SharedRepository? in
      do throws(GitError) {
        return try SharedRepository(at: folder.path)
      } catch {
        if error.code == .notFound { return nil }
        throw error
      }
    }
    guard let repository else {
      throw CommandFailure(
        Message("“{folder}” lies in no Git repository.", ["folder": folder.path]),
        hint: "Run `git init` to make it one, or leave out `--since` and `--staged`.")
    }
    guard let workTree = repository.workTree else {
      throw CommandFailure(
        Message("The repository of “{folder}” has no work tree.", ["folder": folder.path]),
        hint: "Run okr in a clone that is not bare.")
    }
    self.repository = repository
    self.workTree = workTree
  }

  /// Whether the clone was cut off, so that older commits are not there.
  var isShallow: Bool { repository.isShallow }

  /// The folder of the work tree.
  var top: Folder { Folder(workTree) }

  /// The path in the repository of a folder, links on the way to it resolved; nil for one outside.
  func path(of folder: Folder) -> TreePath? {
    guard let path = folder.withoutLinks?.path else { return nil }
    if path == workTree { return TreePath("") }
    let prefix = workTree == "/" ? "/" : workTree + "/"
    return path.hasPrefix(prefix) ? TreePath(Array(path.utf8.dropFirst(prefix.utf8.count))) : nil
  }

  /// The commit that the state before is taken from: where HEAD and a revision parted, or HEAD itself
  /// without one; nil before the first commit.
  func base(since revision: String?) throws -> ObjectID? {
    let head = try ask { (repository) throws(GitError) in try repository.headCommit() }
    guard let revision else { return head }
    let named = try commit(named: revision)
    guard let head else { return named }
    guard let base = try mergeBase(of: named, and: head) else {
      throw CommandFailure(
        Message("“{revision}” and HEAD have no commit in common.", ["revision": revision]),
        hint: repository.isShallow
          ? Self.fetchMore : "Name the commit that the work on this branch began at.")
    }
    return base
  }

  /// The commits that `REV`, `A..B` or `A...B` name: two, or one where the second is left to the
  /// caller. Without a revision, HEAD; nil before the first commit. An end that is left out is HEAD.
  func range(_ revisions: String?) throws -> (old: ObjectID?, new: ObjectID?) {
    let head = try ask { (repository) throws(GitError) in try repository.headCommit() }
    guard let revisions else { return (head, nil) }
    func end(_ name: Substring) throws -> ObjectID {
      if name.isEmpty, let head { return head }
      return try commit(named: String(name))
    }
    if let dots = revisions.firstRange(of: "...") {
      let (first, second) = (
        try end(revisions[..<dots.lowerBound]), try end(revisions[dots.upperBound...])
      )
      guard let base = try mergeBase(of: first, and: second) else {
        throw CommandFailure(
          Message("The two ends of “{range}” have no commit in common.", ["range": revisions]),
          hint: repository.isShallow
            ? Self.fetchMore : "Write two dots to compare the two as they are.")
      }
      return (base, second)
    }
    guard let dots = revisions.firstRange(of: "..") else {
      return (try commit(named: revisions), nil)
    }
    return (try end(revisions[..<dots.lowerBound]), try end(revisions[dots.upperBound...]))
  }

  /// Whether a word names a commit or a range of commits.
  func isRevision(_ word: String) -> Bool { (try? range(word)) != nil }

  /// What differs between a commit and an index.
  ///
  /// - Parameter file: The one to read, as `GIT_INDEX_FILE` names it; nil for the repository's own.
  func changes(from commit: ObjectID?, toIndexAt file: String?) throws -> [Change] {
    let path = file.map { top.resolving($0) }
    return try ask { (repository) throws(GitError) in
      let tree = try commit.map { id throws(GitError) in try repository.tree(of: id) }
      return try repository.changes(from: tree, to: try repository.index(at: path))
    }
  }

  private func mergeBase(of first: ObjectID, and second: ObjectID) throws -> ObjectID? {
    try ask { (repository) throws(GitError) in try repository.mergeBase(of: first, and: second) }
  }

  private func commit(named revision: String) throws -> ObjectID {
    let found = try ask { (repository) throws(GitError) -> ObjectID? in
      do throws(GitError) {
        return try repository.commit(named: revision)
      } catch {
        if [.notFound, .invalidName, .ambiguous].contains(error.code) { return nil }
        throw error
      }
    }
    guard let found else {
      let isUpstream = ["@{u}", "@{upstream}", "@{push}"].contains { revision.contains($0) }
      throw CommandFailure(
        Message("“{revision}” names no commit.", ["revision": revision]),
        hint: isUpstream
          ? "The branch has no upstream: run `git push -u origin HEAD`, or name a branch such as `origin/main`."
          : repository.isShallow
            ? Self.fetchMore
            : "Run `git branch --all` to see the branches, or `git fetch` to get more.")
    }
    return found
  }

  private static let fetchMore = Message(
    "Only the end of the history is here: run `git fetch --unshallow`, or set `fetch-depth: 0` where CI checks out."
  )

  /// All entries of the index.
  ///
  /// - Parameter file: The one to read instead, as `GIT_INDEX_FILE` names it.
  func index(at file: String?) throws -> [Index.Entry] {
    let path = file.map { top.resolving($0) }
    return try ask { (repository) throws(GitError) in try repository.index(at: path).entries }
  }

  func ask<Answer: Sendable>(
    _ question: (borrowing Repository) throws(GitError) -> Answer
  ) throws -> Answer {
    try Self.asked(folder) { () throws(GitError) in try repository.ask(question) }
  }

  private static func asked<Answer>(
    _ folder: Folder, _ question: () throws(GitError) -> Answer
  ) throws -> Answer {
    do throws(GitError) {
      return try question()
    } catch {
      throw CommandFailure(error, folder)
    }
  }
}

extension CommandFailure {
  init(_ error: GitError, _ folder: Folder) {
    let reason = error.reason
    self.init(
      Message(
        "The repository of “{folder}” cannot be read: {reason}.",
        ["folder": folder.path, "reason": reason]),
      hint: error.code == .foreignOwner
        ? "Run `git config --global --add safe.directory FOLDER` if you trust what is in it." : nil)
  }
}
