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

  /// The same, for sides that are there already, with their notes or without.
  func changed(_ sides: (old: Workspace?, new: Workspace)) throws -> [ChangedObjective] {
    let changes = try self.changes(sides)
    let notes = ChangedNotes(changes.map(\.path), sides)
    var old = files(changes, sides.old) { $0.old }
    var new = files(changes, sides.new) { $0.new }
    let placements =
      old.compactMap { file in sides.old.map { Placement(path: file.path, settings: $0.settings) } }
      + new.map { Placement(path: $0.path, settings: sides.new.settings) }
    let cycles = Set(placements.compactMap(\.cycle)).union(notes.cycles)
    let noted = try withNotes(sides, of: cycles)
    let known = Set((old + new).map(\.path))
    for path in notes.objectives(noted).filter({ !known.contains($0) }) {
      old.append(StateFile(path: path, contentID: nil))
      new.append(StateFile(path: path, contentID: nil))
    }
    return try changed(noted, old, new).map { notes.marked($0) }
  }

  /// The sides with the notes of some cycles, where they have none yet.
  private func withNotes(
    _ sides: (old: Workspace?, new: Workspace), of cycles: Set<String>
  ) throws -> (old: Workspace?, new: Workspace) {
    func noted(_ side: Workspace) throws(WorkspaceError) -> Workspace {
      try side.notes == nil ? side.withNotes(ofCycles: cycles) : side
    }
    do throws(WorkspaceError) {
      return (try sides.old.map(noted), try noted(sides.new))
    } catch {
      throw CommandFailure(error)
    }
  }

  private func changed(
    _ sides: (old: Workspace?, new: Workspace), _ old: [StateFile], _ new: [StateFile]
  ) throws -> [ChangedObjective] {
    do throws(FileError) {
      return try ChangedObjective.pairs(old: old, new: new) { (path, isNew) throws(FileError) in
        guard let side = isNew ? sides.new : sides.old else { return nil }
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

  /// The objectives of a side among the changes, which are noted so that they are not looked for again.
  private func files(
    _ changes: [(path: String, change: Change)], _ side: Workspace?,
    _ member: (Change) -> Change.Side?
  ) -> [StateFile] {
    guard let side else { return [] }
    var entries: [String: TreeEntry] = [:]
    let files = changes.compactMap { path, change -> StateFile? in
      guard let content = member(change), content.mode.isRegular else { return nil }
      if let id = content.id {
        entries[path] = TreeEntry(path: TreePath(path), mode: content.mode, id: id)
      }
      return side.isObjective(path) ? StateFile(path: path, contentID: content.id) : nil
    }
    (side.files as? TreeFiles)?.note(entries)
    return files
  }

  /// What differs in the workspace, each with its path there.
  private func changes(
    _ sides: (old: Workspace?, new: Workspace)
  ) throws -> [(path: String, change: Change)] {
    let old = old
    let changes: [Change]
    switch new {
    case .commit(let commit):
      changes = try repository.ask { (repository) throws(GitError) in
        try repository.changes(
          from: old.map { commit throws(GitError) in try repository.tree(of: commit) },
          to: try repository.tree(of: commit))
      }
    case .index:
      let file = session.environment("GIT_INDEX_FILE")
      changes = try repository.changes(from: old, toIndexAt: file)
    case .workTree: changes = try changesOnDisk(sides)
    }
    return changes.compactMap { change in path(of: change).map { ($0, change) } }
  }

  private func changesOnDisk(
    _ sides: (old: Workspace?, new: Workspace)
  ) throws -> [Change] {
    let old = old
    let tree = try repository.ask { (repository) throws(GitError) in
      try old.map { commit throws(GitError) in try repository.tree(of: commit) }
    }
    let roots = Set([sides.old, sides.new].compactMap { $0?.settings.root })
    let folders = roots.filter { root in
      !roots.contains { $0 != root && ($0.isEmpty || root.hasPrefix($0 + "/")) }
    }.map { $0.isEmpty ? folder : folder.appending(TreePath($0)) }
    do {
      return try WorkTreeScan(repository.repository, top: repository.top, ending: ".md")
        .changes(from: tree, below: folders)
    } catch let error as FileError {
      throw CommandFailure(error)
    } catch let error as GitError {
      throw CommandFailure(error, workspace.folder)
    }
  }

  /// The path of a change in the workspace; nil for what lies elsewhere or is hidden.
  private func path(of change: Change) -> String? {
    let prefix = folder.isEmpty ? [] : folder.bytes + [UInt8(ascii: "/")]
    guard change.path.bytes.starts(with: prefix), change.path.isWellFormed else { return nil }
    let path = TreePath(Array(change.path.bytes.dropFirst(prefix.count)))
    return path.components.contains { $0.bytes.first == UInt8(ascii: ".") } ? nil : path.text
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
      return try workspace.reading(files)
    } catch {
      return Workspace(planned: workspace.settings, at: workspace.folder, files: files)
    }
  }
}
