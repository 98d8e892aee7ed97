import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// Makes of what was typed the rows that will be written. Several check-ins on one file build on each
/// other; nothing is written here. Each file is read once.
struct CheckInPlanner {
  let session: Session
  let workspace: Workspace
  /// The objectives as they were read or, after a check-in, as they will be, by their paths.
  private var files: [String: ObjectiveFile] = [:]
  /// The notes in the same way.
  private(set) var notes: [String: NoteFile] = [:]
  /// The notes as they are on disk.
  let shelf: NoteShelf
  /// What names have led to.
  private var located: [String: (path: String, index: Int)] = [:]

  init(_ session: Session, _ workspace: Workspace) {
    self.session = session
    self.workspace = workspace
    shelf = NoteShelf(workspace)
  }

  /// Plans a check-in that builds on those before it, unless it is dropped.
  mutating func plan(_ entry: CheckInEntry) throws -> PlannedCheckIn {
    let result = try plan(entry, on: try locate(entry.keyResult))
    files[result.path] = result.after
    if let note = result.note { notes[note.path] = note }
    return result
  }

  /// The key result that a name means, with what notes say of it.
  mutating func locate(_ name: String) throws -> LocatedKeyResult {
    if let (path, index) = located[name], let file = files[path] {
      return LocatedKeyResult(file: file, index: index)
    }
    let known = files
    var found = try session.locate(name, in: workspace) { path in
      try known[path] ?? session.read(path, in: workspace)
    }
    if let file = known[found.file.path] {
      found.file = file
    } else {
      let cycles = try session.cyclesOfNotes(on: found.file, workspace.settings)
      found.file = shelf.addingNotes(to: found.file, cycles: cycles)
      files[found.file.path] = found.file
    }
    located[name] = (found.file.path, found.index)
    return found
  }

  func plan(_ entry: CheckInEntry, on located: LocatedKeyResult) throws -> PlannedCheckIn {
    let (file, index) = (located.file, located.index)
    try file.refuseUnresolvedMerge()
    let keyResult = file.objective.keyResults[index]
    let date = try day(entry.date, file.document.language)
    let place =
      workspace.settings.writesCheckInsToNotes
      ? try notePlace(of: person(entry.author), for: located, on: date) : nil
    let language = place?.file.note.document.language ?? file.document.language
    let columns =
      place?.file.note.columns(on: date) ?? file.document.checkInColumns(ofKeyResult: index)
    let tick = try MilestoneTick(entry, of: keyResult)
    let value = tick == nil ? try Self.value(entry, of: keyResult.target, language) : nil
    let confidence = try Self.confidence(entry, language)
    let author = place?.file.person ?? (columns.contains(.by) ? person(entry.author) : nil)
    let note = entry.note.nonEmpty ?? tick.map { keyResult.milestones[$0.index].text }
    var cells: [CheckInColumn: String] = [:]
    cells[.value] = value?.text
    cells[.confidence] = confidence?.text
    cells[.by] = columns.contains(.by) ? author : nil
    cells[.note] = note
    cells[.keyResult] = place?.reference
    if place == nil { cells[.date] = date.description }
    if tick != nil, entry.note.nonEmpty == nil, !columns.contains(.note) { cells[.note] = nil }
    try checkColumns(cells, in: columns, language, entry)

    let checkIn = CheckIn(
      date: date, value: value?.quantity, confidence: confidence?.number, author: author,
      note: note)
    var doubts = try doubts(about: checkIn, on: located)
    if let value, value.isAmbiguous {
      doubts.append(
        Message(
          "“{value}” can be read in two ways; it is taken as {reading}.",
          ["value": value.text], numbers: ["reading": value.quantity.number.description]))
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
    var changes: [FileChange] = []
    var changedNote: NoteFile?
    if let place {
      let changed = try adding(cells, on: date, to: place)
      changes.append(
        FileChange(path: changed.path, old: place.old, new: changed.note.source))
      after = try withRows(of: changed, on: after)
      changedNote = changed
    } else {
      after = try apply(
        after.document.addingCheckIn(cells, on: date, toKeyResult: index), to: after)
    }
    if after.document.source != file.document.source {
      changes.append(
        FileChange(path: file.path, old: file.document.source, new: after.document.source))
    }
    return PlannedCheckIn(
      before: file, after: after, index: index, checkIn: checkIn, doubts: doubts,
      changes: changes, note: changedNote)
  }

  private func doubts(about checkIn: CheckIn, on located: LocatedKeyResult) throws -> [Message] {
    let (file, settings) = (located.file, workspace.settings)
    var doubts: [Message] = []
    if !file.isOpen, let status = file.objective.status {
      let word = Message(stringLiteral: status.rawValue).text(in: session.catalog(for: workspace))
      doubts.append(
        Message(
          "“{objective}” is {status}.", ["objective": file.id.path, "status": word]))
    }
    let author = settings.handle(of: checkIn.author ?? "")
    return try doubts
      + file.objective.keyResults[located.index].doubts(
        about: checkIn, today: session.today, cycle: file.knownCycle(settings),
        isSameAuthor: { settings.handle(of: $0.author ?? "") == author }
      ).map(\.message)
  }

  private func apply(_ edits: [TextEdit], to file: ObjectiveFile) throws -> ObjectiveFile {
    guard !edits.isEmpty else { throw Self.noRow(file.path) }
    return workspace.file(file, applying: edits)
  }

  static func noRow(_ path: String) -> CommandFailure {
    CommandFailure(
      Message(
        "No row can be added to “{path}” without changing what else it says.", ["path": path]),
      hint: "Run `okr lint` to see what is wrong with the file, or add the row by hand.")
  }
}
