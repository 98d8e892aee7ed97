import Diagnostics
import FileSystem
import Git
import OKRMerge
import OKRModel
import OKRWorkspace

/// All files of a workspace that a merge has left in conflict: those that Git's index holds in
/// versions, and those whose text holds its markers.
struct ConflictSurvey {
  private(set) var files: [ConflictedFile] = []
  /// Paths in the repository of conflicts that are none of the workspace's objectives.
  private(set) var others: [String] = []
  private(set) var unfinished: UnfinishedOperation?
  let repository: SharedRepository?

  init(_ session: Session, _ workspace: Workspace) throws {
    repository = try Self.repository(of: workspace)
    var versions: [TreePath: [Index.Entry.Stage: Index.Entry]] = [:]
    if let repository {
      let (entries, operation) = try Self.asked(workspace) { () throws(GitError) in
        try repository.ask { (repository) throws(GitError) in
          (try repository.index().entries, repository.unfinishedOperation)
        }
      }
      unfinished = operation
      for entry in entries where entry.stage != .merged {
        versions[entry.path, default: [:]][entry.stage] = entry
      }
    }
    let top = repository?.workTree
    let prefix = top.flatMap { Self.prefix(of: workspace.folder, in: $0) } ?? ""
    for (path, stages) in versions.sorted(by: { $0.key < $1.key }) {
      let areFiles = stages.values.allSatisfy { $0.mode.isRegular }
      guard let text = path.text, text.hasPrefix(prefix), areFiles,
        Self.isOwn(String(text.dropFirst(prefix.count)), workspace)
      else {
        others.append(path.description)
        continue
      }
      files.append(
        try file(String(text.dropFirst(prefix.count)), path, stages, workspace))
    }
    try addMarked(workspace)
    files.sort { $0.path < $1.path }
  }

  /// Whether `okr.yml` itself is in conflict, so that it cannot say anything.
  var includesSettings: Bool { files.contains { $0.path == Workspace.settingsFile } }

  private static func isOwn(_ path: String, _ workspace: Workspace) -> Bool {
    let root = workspace.settings.root
    return path == Workspace.settingsFile
      || path.hasSuffix(".md") && (root.isEmpty || path.hasPrefix(root + "/"))
  }

  private func file(
    _ path: String, _ staged: TreePath, _ stages: [Index.Entry.Stage: Index.Entry],
    _ workspace: Workspace
  ) throws -> ConflictedFile {
    func bytes(_ stage: Index.Entry.Stage) throws -> [UInt8]? {
      guard let entry = stages[stage], let repository else { return nil }
      return try Self.asked(workspace) { () throws(GitError) in
        try repository.ask { (repository) throws(GitError) in
          try repository.blob(entry.id, limit: 1 << 30)
        }
      }
    }
    var file = ConflictedFile(
      path: path, name: Self.name(path, workspace), staged: staged,
      current: try Self.current(path, workspace), kind: .gone)
    switch (try bytes(.base), try bytes(.ours), try bytes(.theirs)) {
    case (let base, let ours?, let theirs?):
      file.read(
        .init(base: base, ours: ours, theirs: theirs), language: workspace.settings.language)
    case (_, let ours?, nil): file.kind = .deleted(by: .theirs, kept: ours)
    case (_, nil, let theirs?): file.kind = .deleted(by: .ours, kept: theirs)
    case (_, nil, nil): break
    }
    return file
  }

  /// Adds the files whose text holds markers although the index does not know of a conflict.
  private mutating func addMarked(_ workspace: Workspace) throws {
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      listing = try workspace.listing()
    } catch {
      // A merge may have left a workspace whose settings are in conflict, or whose root is gone.
      if !files.isEmpty { return }
      throw CommandFailure(error)
    }
    let known = Set(files.map(\.path))
    let mark = Array("<<<<<<<".utf8)
    let marked: [ConflictedFile] = (listing.objectives + listing.notes).filter {
      !known.contains($0)
    }.mapInParallel(threads: nil) { path in
      guard let bytes = try? workspace.files.read(path, limit: 1 << 30), bytes.contains(mark)
      else { return nil }
      var file = ConflictedFile(
        path: path, name: Self.name(path, workspace), current: bytes, kind: .gone)
      file.read(nil, language: workspace.settings.language)
      return file.isOpen ? file : nil
    }
    files += marked
  }

  private static func name(_ path: String, _ workspace: Workspace) -> String {
    guard workspace.isObjective(path) else { return path }
    return Placement(path: path, settings: workspace.settings).id.path
  }

  private static func current(_ path: String, _ workspace: Workspace) throws -> [UInt8]? {
    do throws(FileError) {
      return try workspace.folder.read(path)
    } catch {
      if error.isMissing { return nil }
      throw CommandFailure(error)
    }
  }

  private static func repository(of workspace: Workspace) throws -> SharedRepository? {
    try asked(workspace) { () throws(GitError) -> SharedRepository? in
      do throws(GitError) {
        let repository = try SharedRepository(at: workspace.folder.path)
        return repository.workTree == nil ? nil : repository
      } catch {
        if error.code == .notFound { return nil }
        throw error
      }
    }
  }

  private static func asked<Answer>(
    _ workspace: Workspace, _ question: () throws(GitError) -> Answer
  ) throws -> Answer {
    do throws(GitError) {
      return try question()
    } catch {
      throw CommandFailure(error, workspace.folder)
    }
  }

  /// The path in the repository of what lies in a folder, up to its last slash.
  private static func prefix(of folder: Folder, in top: String) -> String? {
    guard let path = folder.withoutLinks?.path, path != top else { return "" }
    let start = top == "/" ? "/" : top + "/"
    return path.hasPrefix(start) ? path.dropFirst(start.count) + "/" : nil
  }
}

extension ConflictedFile {
  /// Reads the conflicts of its text.
  fileprivate mutating func read(_ stages: ConflictedText.Stages?, language: String) {
    do throws(ConflictFault) {
      kind = .text(try ConflictedText(current, stages: stages, language: language))
    } catch {
      switch error {
      case .markers(let line):
        kind = .unreadable(
          CommandFailure(
            Message(
              "The conflict markers of “{path}” do not fit each other, at line {line}.",
              ["path": path, "line": "\(line)"]),
            hint: "Mend them in an editor, or begin anew with `git checkout --merge FILE`."))
      case .git(let error):
        kind = .unreadable(
          CommandFailure(
            Message(
              "“{path}” cannot be merged: {reason}.", ["path": path, "reason": error.reason])))
      }
    }
  }
}
