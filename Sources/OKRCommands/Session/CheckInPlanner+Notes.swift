import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// The note that a check-in goes into.
struct NotePlace {
  var file: NoteFile
  /// The text that is there now; nil for a note that has to be made.
  var old: SourceText?
  /// The key result as the note names it.
  var reference: String
}

extension CheckInPlanner {
  /// The note of a person for check-ins on an objective: that of its cycle.
  func notePlace(
    of person: String, for located: LocatedKeyResult, on date: CalendarDate
  ) throws -> NotePlace {
    let file = located.file
    let cycle = file.cycle ?? workspace.settings.cycle(containing: date)?.name
    guard person.isPathPart,
      let path = workspace.settings.notePath(of: person, cycle: cycle), workspace.isNote(path)
    else {
      throw CommandFailure(
        Message("There can be no note of “{person}”.", ["person": person]),
        hint:
          "Name the person with `--by` as a file may be called, or set `check-ins.write-to: objective` in okr.yml."
      )
    }
    let reference = try reference(
      to: located, cycle: workspace.settings.notesLayout.has("cycle") ? cycle : nil)
    if let known = notes[path] {
      return NotePlace(file: known, old: known.note.source, reference: reference)
    }
    guard Folder.kind(at: workspace.folder.absolute(path)) != nil else {
      let name = workspace.settings.people.first { $0.handle == person }?.name ?? person
      let title = Message("Check-ins of {person}", ["person": name])
        .text(in: session.catalog(for: workspace))
      return NotePlace(
        file: workspace.noteFile(path, CheckInNote.text(title: title)), old: nil,
        reference: reference)
    }
    do throws(FileError) {
      let note = try shelf.note(at: path)
      return NotePlace(file: note, old: note.note.source, reference: reference)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The name of a key result, without the cycle that the note is of.
  private func reference(to located: LocatedKeyResult, cycle: String?) throws -> String {
    let (file, index) = (located.file, located.index)
    var name = file.id.path
    if let cycle, name.hasPrefix(cycle + "/") { name.removeFirst(cycle.count + 1) }
    if let label = file.objective.keyResults[index].label { return name + "#" + label }
    guard file.objective.keyResults.count == 1 else {
      throw CommandFailure(
        Message("“{objective}” has several key results.", ["objective": file.id.path]),
        hint: "Run `okr lint --fix` to give them labels.")
    }
    return name
  }

  /// A note with one row more.
  func adding(
    _ cells: [CheckInColumn: String], on date: CalendarDate, to place: NotePlace
  ) throws -> NoteFile {
    let note = place.file.note
    if note.document.hasMergeMarkers { throw CommandFailure.unresolvedMerge(place.file.path) }
    let edits = note.addingCheckIn(cells, on: date)
    guard !edits.isEmpty else { throw Self.noRow(place.file.path) }
    return workspace.noteFile(place.file.path, note.source.applying(edits))
  }

  /// An objective with the rows that a note will have on it.
  func withRows(of note: NoteFile, on file: ObjectiveFile) throws -> ObjectiveFile {
    let rows = workspace.rows(of: note, on: file.id)
    let others = file.noted.filter { $0.path != note.path }
    guard rows.count == file.noted.count - others.count + 1 else { throw Self.noRow(note.path) }
    func precedes(_ path: String, _ other: String) -> Bool {
      path.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return ObjectiveFile(
      placement: file.placement, document: file.document,
      noted: others.filter { precedes($0.path, note.path) } + rows
        + others.filter { precedes(note.path, $0.path) })
  }
}

extension Session {
  /// The cycles whose notes are looked into for an objective: its own, and the present one.
  func cyclesOfNotes(on file: ObjectiveFile, _ settings: Settings) throws -> [String] {
    let present = settings.cycle(containing: try today)?.name
    return Set([file.cycle, present].compactMap(\.self)).sorted()
  }

  /// One objective as it is now, with what the notes say of it.
  func readWithNotes(_ path: String, in workspace: Workspace) throws -> ObjectiveFile {
    let file = try read(path, in: workspace)
    let cycles = try cyclesOfNotes(on: file, workspace.settings)
    return NoteShelf(workspace).addingNotes(to: file, cycles: cycles)
  }
}
