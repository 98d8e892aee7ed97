import Diagnostics
import FileSystem
import OKRWorkspace

/// Many check-ins at once. A file gets all of its rows or none, and no file gets any where the file of
/// one cannot be told; what keeps one from being written is told with its line. Into notes, where many
/// objectives share a file, all are written or none.
struct CheckInBatch {
  let session: Session
  let workspace: Workspace
  let writer: CheckInWriter
  /// What holds for check-ins that do not say it themselves.
  let date: String?
  let author: String?

  private var catalog: MessageCatalog { session.catalog(for: workspace) }

  func run(_ input: CheckInInput) throws {
    var planner = CheckInPlanner(session, workspace)
    var plans: [String: [PlannedCheckIn]] = [:]
    var order: [String] = []
    var spoilt: Set<String> = []
    var isWholeSpoilt = false
    var hasFailed = false
    for line in input.lines {
      do {
        var entry = try line.entry.get()
        entry.date = entry.date.nonEmpty ?? date
        entry.author = entry.author.nonEmpty ?? author
        let plan = try planner.plan(entry)
        if plans[plan.path] == nil { order.append(plan.path) }
        plans[plan.path, default: []].append(plan)
        if !writer.isForced, !plan.doubts.isEmpty { throw writer.refusal(of: plan) }
      } catch let failure as CommandFailure {
        hasFailed = true
        tell(failure, line.number)
        if let path = path(of: line, &planner) {
          spoilt.insert(path)
        } else {
          isWholeSpoilt = true
        }
      }
    }
    if isWholeSpoilt || hasFailed && workspace.settings.writesCheckInsToNotes {
      spoilt.formUnion(order)
    }
    let good = order.filter { !spoilt.contains($0) }
    try write(good.map { plans[$0] ?? [] })
    let left = order.filter { spoilt.contains($0) }.flatMap { plans[$0] ?? [] }
    for change in left.flatMap(\.changes).joined {
      session.console.say(
        Message(
          "Nothing was written to {path}.",
          ["path": session.shown(change.path, in: workspace)]
        ).text(in: catalog).safeForTerminal)
    }
    if writer.isDryRun { session.sayNothingWritten(workspace) }
    guard !hasFailed else { throw ExitStatus.failed }
  }

  /// Writes check-ins, in groups of one file each, and tells those that were written, be it that a
  /// later file could not be.
  private func write(_ groups: [[PlannedCheckIn]]) throws {
    var written: [PlannedCheckIn] = []
    defer { writer.tell(written) }
    let isWhole = workspace.settings.writesCheckInsToNotes
    for group in isWhole ? [groups.flatMap { $0 }] : groups {
      try writer.write(group)
      written += group
    }
  }

  /// The file that a line is about; nil where it cannot be told.
  private func path(of line: CheckInInput.Line, _ planner: inout CheckInPlanner) -> String? {
    guard let entry = try? line.entry.get() else { return nil }
    return try? planner.locate(entry.keyResult).file.path
  }

  /// The failure with its line, as failures are told.
  private func tell(_ failure: CommandFailure, _ line: Int) {
    var failure = failure
    let sentence = failure.text(in: catalog)
    failure.reason = nil
    failure.message = Message(
      "line {line}: {sentence}", ["line": "\(line)", "sentence": sentence])
    failure.tell(session.console, catalog)
  }
}
