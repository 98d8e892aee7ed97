import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace
import SourceText

/// Writes objectives that come to their end, one file at a time, or shows what would change.
struct ClosingWriter {
  let session: Session
  let workspace: Workspace
  let isDryRun: Bool

  private var catalog: MessageCatalog { session.catalog(for: workspace) }

  /// Writes an objective as it ended, and tells its score. One that was changed meanwhile is refused.
  func write(_ closing: ObjectiveClosing) throws -> ObjectiveFile {
    let closed = try closing.closed()
    let (old, new) = (closing.file.document.source, closed.document.source)
    let path = session.shown(closed.path, in: workspace)
    if isDryRun {
      session.console.print(
        UnifiedDiff(path: path, from: old, to: new).text(style: session.console.style),
        terminator: "")
    } else {
      try replace(old, with: new, at: closed.path)
    }
    let row = ObjectiveRow(closed, rules: workspace.settings.scoreRules)
    let score = ObjectiveTable.score(row.score, catalog)
    session.console.print(
      Message("closed {path}", ["path": path]).text(in: catalog).safeForTerminal + "  " + score)
    return closed
  }

  /// Puts a file back as it was before it was closed here.
  func takeBack(_ before: ObjectiveFile, _ after: ObjectiveFile) throws {
    guard !isDryRun else { return }
    try replace(after.document.source, with: before.document.source, at: before.path)
    session.console.say(
      Message("“{objective}” is open again.", ["objective": before.id.path]).text(in: catalog)
        .safeForTerminal)
  }

  private func replace(_ old: SourceText, with new: SourceText, at path: String) throws {
    guard try session.read(path, in: workspace).document.source == old else {
      throw CommandFailure.changedMeanwhile(path)
    }
    do throws(FileError) {
      try workspace.folder.write(new.bytes, to: path)
    } catch {
      throw CommandFailure(error)
    }
  }
}
