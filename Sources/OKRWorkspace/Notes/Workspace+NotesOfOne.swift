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

  /// Whether an objective stands at a path, with no link on the way.
  public func isObjectiveFile(_ path: String) -> Bool {
    isObjective(path) && path.split(separator: "/").allSatisfy { $0 != ".." && !$0.hasPrefix(".") }
      && Folder.kind(at: folder.absolute(path)) == .file && folder.link(on: path) == nil
  }
}
