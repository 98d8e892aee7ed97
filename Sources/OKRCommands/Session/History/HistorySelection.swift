import Diagnostics
import FileSystem
import Git
import OKRHistory
import OKRModel
import OKRWorkspace

/// The history that a command looks at: the commits of a range, and of these those that changed an
/// objective, where one was named.
struct HistorySelection {
  let workspace: Workspace
  let repository: WorkspaceRepository
  let history: CommitHistory
  let place: CommitHistory.Place
  /// Those of the range, the latest first.
  let commits: [ObjectID]
  let teller: CommitHistory.Teller
  /// The objective that was named, and its key result; nil where none was.
  private(set) var path: String?
  private(set) var keyResult: String?
  /// The folder that was named; empty for all.
  private(set) var folder = ""

  init(_ words: [String], _ workspace: Workspace, _ session: Session) throws {
    self.workspace = workspace
    let repository = try WorkspaceRepository(of: workspace.folder)
    self.repository = repository
    guard let folder = repository.path(of: workspace.folder) else {
      throw CommandFailure(
        Message("“{folder}” lies in no Git repository.", ["folder": workspace.folder.path]))
    }
    var words = words
    let range = words.firstIndex { Self.isRange($0, workspace, session, repository) }
      .map { words.remove(at: $0) }
    guard words.count < 2 else {
      throw CommandFailure(
        "Only one objective or folder can be asked for.",
        hint: "Name one, or none for all.", status: .usage)
    }
    var (old, new) = try repository.range(range)
    // One commit alone stands for all up to it.
    if range == nil || new == nil { (old, new) = (nil, new ?? old) }
    let ends = [new, old].compactMap(\.self)
    let place = CommitHistory.Place(
      repository: workspace.folder.path, folder: folder, root: workspace.settings.root)
    self.place = place
    do throws(GitError) {
      try Library.expectManyObjects()
      history = try CommitHistory(place, from: ends)
    } catch {
      throw CommandFailure(error, workspace.folder)
    }
    commits =
      old == nil
      ? history.commits
      : history.commits(
        upTo: [new].compactMap(\.self), notIn: [old].compactMap(\.self))
    teller = CommitHistory.Teller(history, workspace, place)
    if let word = words.first { try choose(word, session) }
  }

  /// Whether a word is a range of commits, or one commit and no objective.
  private static func isRange(
    _ word: String, _ workspace: Workspace, _ session: Session, _ repository: WorkspaceRepository
  ) -> Bool {
    let path = session.folder.resolving(word)
    guard Folder.kind(at: path) == nil else { return false }
    if word.contains(".."), !word.contains("/../"), !word.hasPrefix("../") { return true }
    guard !word.contains("#"), repository.isRevision(word) else { return false }
    let found = try? session.candidates(for: word, in: workspace)
    return found?.isEmpty ?? true
  }

  private mutating func choose(_ word: String, _ session: Session) throws {
    let absolute = session.folder.resolving(word)
    if Folder.kind(at: absolute) == .folder {
      guard let relative = workspace.relative(absolute) else {
        throw CommandFailure(
          Message("“{path}” lies outside of the workspace.", ["path": word]),
          hint: "Name files and folders of this workspace, or go to the other one with `-C FOLDER`."
        )
      }
      folder = relative
      return
    }
    let reference = Reference(word)
    keyResult = reference.keyResult.map(ObjectiveIndex.canonicalLabel)
    path = try find(reference.objective, session)
  }

  /// The path of an objective that is there, else the last one of an objective that was.
  private func find(_ name: String, _ session: Session) throws -> String {
    if let path = session.path(typed: name, in: workspace) { return path }
    let candidates = try session.candidates(for: name, in: workspace)
    if candidates.count == 1 { return candidates[0] }
    if candidates.count > 1 {
      var files: [ObjectiveFile] = []
      for path in candidates { files.append(try session.read(path, in: workspace)) }
      let index = ObjectiveIndex(files.map { ObjectiveSummary($0) })
      let found = try session.find(name, in: index, of: workspace)
      return found.id.flatMap { index[$0]?.path } ?? candidates[0]
    }
    let whole = workspace.settings.path(of: ObjectiveID(name))
    let typed = workspace.relative(session.folder.resolving(name))
    let gone = try asked { () throws(GitError) in
      try teller.latestName(
        where: { $0 == whole || $0 == typed || $0.hasSuffix("/\(name).md") }, in: commits)
    }
    if let gone { return gone }
    let found = try session.find(
      name, in: try session.index(of: workspace).index, of: workspace)
    return found.id.map { workspace.settings.path(of: $0) } ?? whole
  }

  /// The commits that changed the objective that was named; nil where none was.
  func lineage() throws -> Lineage? {
    guard let path else { return nil }
    return try asked { () throws(GitError) in try teller.lineage(of: path, in: commits) }
  }

  func asked<Answer>(_ question: () throws(GitError) -> Answer) throws -> Answer {
    do throws(GitError) {
      return try question()
    } catch {
      throw CommandFailure(error, workspace.folder)
    }
  }

  /// Whether an objective at a path is one that is asked for.
  func isInFolder(_ path: String) -> Bool { folder.isEmpty || path.hasPrefix(folder + "/") }

  /// Tells that there was more before, where the clone is shallow.
  func sayWhatIsMissing(_ session: Session) {
    guard !history.border.isEmpty else { return }
    session.console.say(
      Message(
        "What came before is not in this clone: run `git fetch --unshallow` to get the whole history."
      ).text(in: session.catalog(for: workspace)))
  }
}
