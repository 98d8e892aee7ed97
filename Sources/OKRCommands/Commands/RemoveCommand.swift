import ArgumentParser
import Diagnostics
import FileSystem
import Git
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct RemoveCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm",
    abstract: "Remove an objective",
    discussion: """
      Refuses while other objectives or notes of check-ins refer to it, unless --detach takes those \
      references away, of notes their rows; and while what would go is not committed in Git, unless \
      --force removes it for good. An objective that was given up is better marked `status: \
      abandoned`: then its story stays.

      EXAMPLES
        okr rm sales/fill-the-funnel
        okr rm company/grow-revenue --detach
      """)

  @Argument(
    help: ArgumentHelp("The objective.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var id: String

  @Flag(help: "Take away the references of other objectives to it.")
  var detach = false

  @Flag(help: "Remove it even if Git does not have it.")
  var force = false

  @Flag(help: "Write nothing; say what would change.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    let (index, notes) = try session.wholeIndex(of: workspace)
    guard let id = try session.find(id, in: index, of: workspace).id, let summary = index[id] else {
      return
    }
    let rewriting = ReferenceRewriting(index: index, id: id, notes: notes)
    try rewriting.refuseUnresolvedMerges(in: workspace, includesItself: false)
    let referring = rewriting.referring
    let noteChanges = rewriting.notesDetaching()
    let names = referring.map(\.id.path) + noteChanges.map(\.path)
    if !detach, !names.isEmpty {
      throw CommandFailure(
        Message(
          "“{name}” is referred to by: {others}.",
          ["name": id.path, "others": names.joined(separator: ", ")]),
        hint: "Add `--detach` to take those references away.")
    }
    // With the rows of notes goes what people wrote into them.
    for path in [summary.path] + noteChanges.map(\.path) where !force {
      guard !isCommitted(path, workspace) else { continue }
      throw CommandFailure(
        Message("“{path}” is not committed in Git as it stands.", ["path": path]),
        hint: "Commit it first, or add `--force` to remove it for good.")
    }
    do throws(FileError) {
      var changes: [(path: String, bytes: [UInt8])] = []
      for other in referring {
        let document = try workspace.read(other.path).document
        let edits = rewriting.edits(detaching: other, in: document)
        changes.append((other.path, document.source.bytes(applying: edits)))
      }
      changes += noteChanges.map { ($0.path, $0.text.bytes) }
      if !dryRun {
        for change in changes { try workspace.folder.write(change.bytes, to: change.path) }
        try workspace.folder.remove(summary.path, emptyFoldersBelow: workspace.settings.root)
      }
    } catch {
      throw CommandFailure(error)
    }
    session.console.print(
      Message("removed {path}", ["path": session.shown(summary.path, in: workspace)])
        .text(in: catalog).safeForTerminal)
    for path in referring.map(\.path) + noteChanges.map(\.path) {
      session.console.print(
        "  "
          + Message(
            "reference taken away in {path}", ["path": session.shown(path, in: workspace)]
          ).text(in: catalog).safeForTerminal)
    }
    if dryRun { session.sayNothingWritten(workspace) }
  }

  /// Whether Git has the file with exactly these bytes.
  private func isCommitted(_ path: String, _ workspace: Workspace) -> Bool {
    do throws(GitError) {
      let absolute = workspace.folder.absolute(path)
      guard let top = try Repository.discover(from: workspace.folder.path) else { return false }
      let repository = try Repository.open(at: top)
      return try repository.isCommitted(absolute)
    } catch {
      return false
    }
  }
}
