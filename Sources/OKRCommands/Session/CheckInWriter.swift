import Diagnostics
import FileSystem
import OKRDocument
import OKRWorkspace
import SourceText

/// Writes planned check-ins, or shows what they would change.
struct CheckInWriter {
  let session: Session
  let workspace: Workspace
  /// Writes what is doubtful without asking.
  let isForced: Bool
  let isDryRun: Bool

  private var catalog: MessageCatalog { session.catalog(for: workspace) }

  /// Whether a check-in is to be written: where it is doubtful, the person at the terminal says so.
  /// Without a terminal it is refused.
  func isWanted(_ plan: PlannedCheckIn) throws -> Bool {
    guard !isForced, !plan.doubts.isEmpty else { return true }
    guard !isDryRun, let prompt = Prompt(session, catalog) else { throw refusal(of: plan) }
    for doubt in plan.doubts { session.console.say(doubt.text(in: catalog).safeForTerminal) }
    return prompt.confirm(Message("Write it all the same? [y/N]"))
  }

  /// The first doubt as the failure, with the others before it.
  func refusal(of plan: PlannedCheckIn) -> CommandFailure {
    let others = plan.doubts.dropFirst().map { $0.text(in: catalog).safeForTerminal }
    return CommandFailure(
      plan.doubts[0], hint: "Correct it, or write it all the same with `--force`.",
      details: others.joined(separator: "\n"))
  }

  /// Writes the files of some check-ins, which may share them. What was written is told later, when
  /// all is, as who reads it may have seen enough and go away.
  func write(_ plans: [PlannedCheckIn]) throws {
    for change in plans.flatMap(\.changes).joined {
      if isDryRun {
        let path = session.shown(change.path, in: workspace)
        session.console.print(
          UnifiedDiff(path: path, from: change.old ?? SourceText([]), to: change.new)
            .text(style: session.console.style), terminator: "")
      } else {
        try write(change)
      }
    }
  }

  /// Tells what was written.
  func tell(_ plans: [PlannedCheckIn]) {
    for plan in plans {
      let report = CheckInReport(plan, settings: workspace.settings, catalog: catalog)
      session.console.print(
        report.text(
          path: session.shown(plan.path, in: workspace),
          note: plan.note.map { session.shown($0.path, in: workspace) },
          style: session.console.style, width: session.console.width))
    }
  }

  /// Writes a file unless somebody has changed it since it was read.
  private func write(_ change: FileChange) throws {
    do throws(FileError) {
      guard let old = change.old else {
        return try workspace.folder.write(change.new.bytes, to: change.path, replacing: false)
      }
      if try workspace.source(of: change.path) == old {
        return try workspace.folder.write(change.new.bytes, to: change.path)
      }
    } catch {
      let isThere = change.old == nil && error.reason == .exists
      guard isThere, error.path == workspace.folder.absolute(change.path) else {
        throw CommandFailure(error)
      }
    }
    throw CommandFailure.changedMeanwhile(change.path)
  }

  /// Puts the files back as they were before a check-in, unless somebody has changed them since.
  func takeBack(_ plan: PlannedCheckIn) throws {
    do throws(FileError) {
      for change in plan.changes where try workspace.source(of: change.path) != change.new {
        throw FileError(.write, change.path, .exists)
      }
    } catch {
      throw CommandFailure.changedMeanwhile(error.path)
    }
    do throws(FileError) {
      for change in plan.changes.reversed() {
        if let old = change.old {
          try workspace.folder.write(old.bytes, to: change.path)
        } else {
          try workspace.folder.remove(change.path, emptyFoldersBelow: workspace.settings.root)
        }
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}
