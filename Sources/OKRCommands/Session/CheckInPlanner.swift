import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// Makes of what was typed the rows that will be written. Several check-ins on one file build on each
/// other; nothing is written here.
struct CheckInPlanner {
  let session: Session
  let workspace: Workspace
  /// The files as they will be, by their paths.
  private var planned: [String: ObjectiveFile] = [:]

  init(_ session: Session, _ workspace: Workspace) {
    self.session = session
    self.workspace = workspace
  }

  /// Plans a check-in that builds on those before it, unless it is dropped.
  mutating func plan(_ entry: CheckInEntry) throws -> PlannedCheckIn {
    var located = try session.locate(entry.keyResult, in: workspace)
    if let known = planned[located.file.path] { located.file = known }
    let result = try plan(entry, on: located)
    planned[result.path] = result.after
    return result
  }

  func plan(_ entry: CheckInEntry, on located: LocatedKeyResult) throws -> PlannedCheckIn {
    let file = located.file
    let index = located.index
    guard !file.document.hasMergeMarkers else {
      throw CommandFailure(
        Message("A merge is unresolved in “{path}”.", ["path": file.path]),
        hint: "Choose what shall stand there, and run the command again.")
    }
    let keyResult = file.objective.keyResults[index]
    let date = try day(entry.date, file.document.language)
    let tick = try MilestoneTick(entry, of: keyResult)
    let value = tick == nil ? try Self.value(entry, of: file.document, index) : nil
    let confidence = try Self.confidence(entry, in: file.document)
    let columns = file.document.checkInColumns(ofKeyResult: index)
    let author = columns.contains(.by) ? person(entry.author) : nil
    let note = entry.note.nonEmpty ?? tick.map { keyResult.milestones[$0.index].text }
    var cells: [CheckInColumn: String] = [:]
    cells[.value] = value?.text
    cells[.confidence] = confidence?.text
    cells[.by] = author
    cells[.note] = note
    if tick != nil, entry.note.nonEmpty == nil, !columns.contains(.note) { cells[.note] = nil }
    try checkColumns(cells, in: columns, file.document, entry)

    let checkIn = CheckIn(
      date: date, value: value?.quantity, confidence: confidence?.number, author: author,
      note: note)
    var doubts: [Message] = []
    if let status = file.objective.status, status == .closed || status == .abandoned {
      doubts.append(
        Message(
          "“{objective}” is {status}.",
          [
            "objective": file.id.path,
            "status": Message(stringLiteral: status.rawValue).text(
              in: session.catalog(for: workspace)),
          ]))
    }
    let cycle = file.cycle.flatMap { workspace.settings.calendar.cycle(named: $0) }
    doubts += keyResult.doubts(
      about: checkIn, today: session.today, cycle: cycle,
      isSameAuthor: { old in
        workspace.settings.handle(of: old.author ?? "")
          == workspace.settings.handle(of: author ?? "")
      }
    ).map(\.message)
    if let value, value.isAmbiguous {
      doubts.append(
        Message(
          "“{value}” can be read in two ways; it is taken as {reading}.",
          ["value": value.text, "reading": value.quantity.number.description]))
    }
    var after = file
    if let tick {
      if keyResult.milestones[tick.index].isDone == tick.isDone {
        doubts.append(
          tick.isDone
            ? Message("“{milestone}” is ticked already.", ["milestone": tick.text(in: keyResult)])
            : Message("“{milestone}” is not ticked.", ["milestone": tick.text(in: keyResult)]))
      } else {
        after = try apply(
          after.document.setting(milestone: tick.index, ofKeyResult: index, done: tick.isDone),
          to: after)
      }
    }
    after = try apply(
      after.document.addingCheckIn(cells, on: date, toKeyResult: index), to: after)
    return PlannedCheckIn(
      before: file, after: after, index: index, checkIn: checkIn, doubts: doubts)
  }

  private func apply(_ edits: [TextEdit], to file: ObjectiveFile) throws -> ObjectiveFile {
    guard !edits.isEmpty else {
      throw CommandFailure(
        Message(
          "No row can be added to “{path}” without changing what else it says.",
          [
            "path": file.path
          ]),
        hint: "Run `okr lint` to see what is wrong with the file, or add the row by hand.")
    }
    return workspace.file(file.path, file.document.source.applying(edits))
  }
}
