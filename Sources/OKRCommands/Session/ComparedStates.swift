import Diagnostics
import FileSystem
import Git
import OKRWorkspace

/// Two states of a workspace, of which only the files that differ are read.
struct ComparedStates {
  enum State {
    case commit(ObjectID)
    case index
    case workTree
  }

  /// How the states are told to people: `HEAD`, `1a2b3c4`.
  let old: ObjectID?
  let new: State
  private let session: Session
  private let workspace: Workspace
  private let repository: WorkspaceRepository
  /// The workspace's folder in the repository.
  private let folder: TreePath

  /// - Parameters:
  ///   - revisions: `REV`, `A..B` or `A...B`; nil for HEAD.
  ///   - staged: Whether the second state is what the next commit will hold.
  init(_ session: Session, _ workspace: Workspace, revisions: String?, staged: Bool) throws {
    self.session = session
    self.workspace = workspace
    repository = try WorkspaceRepository(of: workspace.folder)
    guard let folder = repository.path(of: workspace.folder) else {
      throw CommandFailure(
        Message(
          "“{folder}” lies in no Git repository.", ["folder": workspace.folder.path]))
    }
    self.folder = folder
    let range = try repository.range(revisions)
    old = range.old
    if let end = range.new {
      guard !staged else {
        throw CommandFailure(
          "`--staged` compares with one commit, not with a range.",
          hint: "Leave out `--staged`, or name one commit.")
      }
      new = .commit(end)
    } else {
      new = staged ? .index : .workTree
    }
  }

  /// The workspace in both states; no old one before the first commit.
  func sides() throws -> (old: Workspace?, new: Workspace) {
    let oldSide = try old.map { try side(of: $0) }
    switch new {
    case .commit(let commit): return (oldSide, try side(of: commit))
    case .index: return (oldSide, try indexSide())
    case .workTree: return (oldSide, workspace)
    }
  }

  /// The objectives that differ, in path order.
  func changed() throws -> [ChangedObjective] { try changed(try sides()) }

  /// The same, for sides that are there already.
  func changed(_ sides: (old: Workspace?, new: Workspace)) throws -> [ChangedObjective] {
    let changes = try self.changes()
    let (oldSide, newSide) = sides
    func files(
      _ side: Workspace?, _ member: (Change) -> Change.Side?
    ) -> [StateFile] {
      changes.compactMap { change in
        guard let side, let content = member(change), content.mode.isRegular,
          let path = path(of: change), side.isObjective(path)
        else { return nil }
        return StateFile(path: path, contentID: content.id)
      }
    }
    do throws(FileError) {
      return try ChangedObjective.pairs(
        old: files(oldSide) { $0.old }, new: files(newSide) { $0.new }
      ) { (path, isNew) throws(FileError) in
        guard let side = isNew ? newSide : oldSide else { return nil }
        do throws(FileError) {
          return try side.read(path)
        } catch {
          if error.isMissing { return nil }
          throw error
        }
      }.filter { !$0.saysTheSame }
    } catch {
      throw CommandFailure(error)
    }
  }

  private func changes() throws -> [Change] {
    let (old, folder) = (old, folder)
    switch new {
    case .commit(let commit):
      return try repository.ask { (repository) throws(GitError) in
        try repository.changes(
          from: old.map { commit throws(GitError) in try repository.tree(of: commit) },
          to: try repository.tree(of: commit))
      }
    case .index:
      let file = session.environment("GIT_INDEX_FILE")
      return try repository.changes(from: old, toIndexAt: file)
    case .workTree:
      return try repository.ask { (repository) throws(GitError) in
        try repository.changesInWorkTree(
          from: old.map { commit throws(GitError) in try repository.tree(of: commit) },
          includesUntracked: true, below: folder)
      }
    }
  }

  /// The path of a change in the workspace; nil for what lies elsewhere.
  private func path(of change: Change) -> String? {
    let prefix = folder.isEmpty ? [] : folder.bytes + [UInt8(ascii: "/")]
    guard change.path.bytes.starts(with: prefix), change.path.isWellFormed else { return nil }
    return TreePath(Array(change.path.bytes.dropFirst(prefix.count))).text
  }

  /// The workspace as a commit has it. Where the commit has no settings, those of the present hold.
  private func side(of commit: ObjectID) throws -> Workspace {
    let files: TreeFiles
    do throws(GitError) {
      files = try TreeFiles(of: commit, in: folder, repository: repository.repository)
    } catch {
      throw CommandFailure(error, workspace.folder)
    }
    return side(files)
  }

  private func indexSide() throws -> Workspace {
    let entries = try repository.index(at: session.environment("GIT_INDEX_FILE"))
    return side(
      IndexFiles(
        entries, in: folder, at: workspace.folder, repository: repository.repository))
  }

  private func side(_ files: any WorkspaceFiles) -> Workspace {
    do throws(WorkspaceError) {
      return try Workspace(at: workspace.folder, files: files)
    } catch {
      return Workspace(planned: workspace.settings, at: workspace.folder, files: files)
    }
  }
}
