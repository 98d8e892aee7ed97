public import FileSystem
import OKRDocument
import OKRModel
import SourceText

/// The notes of a workspace as one objective after another asks for them: each file is read once, and
/// only those are parsed that name an objective which was asked for.
public final class NoteShelf {
  private let workspace: Workspace
  private var paths: [String: [String]] = [:]
  /// nil for a note that cannot be read.
  private var texts: [String: [UInt8]?] = [:]
  private var notes: [String: NoteFile] = [:]

  public init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// An objective together with what the notes of some cycles say of it. One that cannot be read is left
  /// out.
  public func addingNotes(to file: ObjectiveFile, cycles: [String]) -> ObjectiveFile {
    let slug = Array(file.id.slug.utf8)
    var rows: [NotedCheckIn] = []
    for path in paths(of: cycles) {
      guard let text = text(of: path), text.hasName(slug) else { continue }
      rows += workspace.rows(of: note(path, text), on: file.id)
    }
    guard !rows.isEmpty else { return file }
    return ObjectiveFile(placement: file.placement, document: file.document, noted: rows)
  }

  /// The note at a path.
  public func note(at path: String) throws(FileError) -> NoteFile {
    if let known = notes[path] { return known }
    let bytes = try workspace.files.read(path, limit: Workspace.mostBytes)
    texts[path] = bytes
    return note(path, bytes)
  }

  private func note(_ path: String, _ text: [UInt8]) -> NoteFile {
    if let known = notes[path] { return known }
    let note = workspace.noteFile(path, SourceText(text))
    notes[path] = note
    return note
  }

  private func text(of path: String) -> [UInt8]? {
    if let known = texts[path] { return known }
    let text = try? workspace.files.read(path, limit: Workspace.mostBytes)
    texts[path] = text
    return text
  }

  /// The notes of cycles, in path order.
  private func paths(of cycles: [String]) -> [String] {
    let folders = cycles.compactMap { workspace.settings.notePath(of: "x", cycle: $0) }.map {
      path in
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
    return Set(folders).flatMap { paths(in: $0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func paths(in below: String) -> [String] {
    if let known = paths[below] { return known }
    let folder = workspace.folder
    var found: [String] = []
    if folder.link(on: below) == nil, let entries = try? folder.entries(of: below) {
      for entry in entries where entry.kind == .file && !entry.name.hasPrefix(".") {
        let path = below.isEmpty ? entry.name : below + "/" + entry.name
        if workspace.isNote(path) { found.append(path) }
      }
    }
    paths[below] = found
    return found
  }
}

extension [UInt8] {
  /// Whether a name stands in them that does not go on before or behind, as `grow` in `growth`.
  fileprivate func hasName(_ name: [UInt8]) -> Bool {
    func goesOn(_ index: Int) -> Bool {
      guard indices.contains(index) else { return false }
      switch self[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: return true
      default: return false
      }
    }
    return places(of: name).contains { !goesOn($0 - 1) && !goesOn($0 + name.count) }
  }
}
