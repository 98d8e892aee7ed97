import FileSystem
import OKRDocument
public import OKRModel
import SourceText

extension Settings {
  /// The path of a person's note, relative to the workspace; nil where the layout needs a cycle and
  /// there is none.
  public func notePath(of person: String, cycle: String?) -> String? {
    var values = ["person": person]
    values["cycle"] = cycle
    return notesLayout.path(values).map { path(of: ObjectiveID($0)) }
  }
}

extension Workspace {
  /// Whether a path below the root is that of a note.
  public func isNote(_ path: String) -> Bool {
    guard let name = name(path) else { return false }
    return !name.isReadMe && settings.notesLayout.fits(name)
  }

  /// An objective together with what the notes of some cycles say of it. Only notes are read that name
  /// it, and nothing else; one that cannot be read is left out.
  public func addingNotes(to file: ObjectiveFile, cycles: [String]) -> ObjectiveFile {
    let slug = Array(file.id.slug.utf8)
    var rows: [NotedCheckIn] = []
    for path in notePaths(of: cycles) {
      guard let text = try? source(of: path), !text.places(of: slug).isEmpty else { continue }
      rows += self.rows(of: noteFile(path, text), on: file.id)
    }
    guard !rows.isEmpty else { return file }
    return ObjectiveFile(placement: file.placement, document: file.document, noted: rows)
  }

  /// The rows of a note that are on an objective.
  public func rows(of note: NoteFile, on id: ObjectiveID) -> [NotedCheckIn] {
    let names = ObjectiveNames(
      settings,
      exists: { $0 == settings.path(of: id) || isObjectiveFile($0) },
      all: { (try? objectivePaths().paths) ?? [] })
    // A reference ends with the last part of the name that it leads to.
    return note.rows(names, settings) {
      $0.reference.objective.split(separator: "/").last == id.slug
    }.filter { $0.target.id == id }
  }

  /// The notes of cycles, in path order.
  private func notePaths(of cycles: [String]) -> [String] {
    let folders = cycles.compactMap { settings.notePath(of: "x", cycle: $0) }.map { path in
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
    var paths: [String] = []
    for below in Set(folders) {
      guard folder.link(on: below) == nil, let entries = try? folder.entries(of: below) else {
        continue
      }
      for entry in entries where entry.kind == .file && !entry.name.hasPrefix(".") {
        let path = below.isEmpty ? entry.name : below + "/" + entry.name
        if isNote(path) { paths.append(path) }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether an objective stands at a path, with no link on the way.
  public func isObjectiveFile(_ path: String) -> Bool {
    isObjective(path) && path.split(separator: "/").allSatisfy { $0 != ".." && !$0.hasPrefix(".") }
      && Folder.kind(at: folder.absolute(path)) == .file && folder.link(on: path) == nil
  }
}
