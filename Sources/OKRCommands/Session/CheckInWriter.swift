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

  /// Writes one file, in which several check-ins may have been made, and tells what was written.
  func write(_ plans: [PlannedCheckIn]) throws {
    guard let first = plans.first, let last = plans.last else { return }
    let (old, new) = (first.before.document.source, last.after.document.source)
    if isDryRun {
      let path = session.shown(last.path, in: workspace)
      session.console.print(
        UnifiedDiff(path: path, from: old, to: new).text(style: session.console.style),
        terminator: "")
    } else {
      guard try session.read(last.path, in: workspace).document.source == old else {
        throw CommandFailure(
          Message("“{path}” has changed meanwhile.", ["path": last.path]),
          hint: "Run the command again.")
      }
      do throws(FileError) {
        try workspace.folder.write(new.bytes, to: last.path)
      } catch {
        throw CommandFailure(error)
      }
    }
    for plan in plans {
      let report = CheckInReport(
        plan, settings: workspace.settings, today: session.today, catalog: catalog)
      session.console.print(
        report.text(path: session.shown(plan.path, in: workspace), style: session.console.style))
    }
  }
}
