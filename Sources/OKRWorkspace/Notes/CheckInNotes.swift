public import FileSystem
import OKRDocument
public import OKRModel
public import SourceText

/// The check-ins that stand in the notes of a workspace.
public struct CheckInNotes: Sendable {
  /// In path order.
  public let files: [NoteFile]
  /// All rows, in the order of the files.
  public let rows: [NotedCheckIn]
  /// Notes that could not be read, in path order.
  public let unreadable: [FileError]
  private let byObjective: [ObjectiveID: [NotedCheckIn]]

  init(_ files: [NoteFile], unreadable: [FileError], _ names: ObjectiveNames, _ settings: Settings)
  {
    self.files = files
    self.unreadable = unreadable
    rows = files.flatMap { $0.rows(names, settings) }
    var byObjective: [ObjectiveID: [NotedCheckIn]] = [:]
    for row in rows {
      if let id = row.target.id { byObjective[id, default: []].append(row) }
    }
    self.byObjective = byObjective
  }

  /// The rows on an objective, in the order of the notes.
  public subscript(id: ObjectiveID) -> [NotedCheckIn] { byObjective[id] ?? [] }
}

extension Workspace {
  /// The workspace with what its notes say, so that objectives are read together with the check-ins on
  /// them. Without notes it is the same.
  ///
  /// - Parameters:
  ///   - listing: Of this workspace.
  ///   - draft: A note that takes the place of the one at its path.
  public func withNotes(
    _ listing: WorkspaceListing, threads: Int? = nil, draft: NoteFile? = nil
  ) -> Workspace {
    var listing = listing
    if let draft, !listing.notes.contains(draft.path) {
      listing.notes.append(draft.path)
      listing.notes.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    guard !listing.notes.isEmpty else { return self }
    let results: [Result<NoteFile, FileError>] = listing.notes.mapInParallel(threads: threads) {
      path in
      if let draft, draft.path == path { return .success(draft) }
      do throws(FileError) {
        return .success(try readNote(path))
      } catch {
        return error.isMissing ? nil : .failure(error)
      }
    }
    var files: [NoteFile] = []
    var unreadable: [FileError] = []
    for result in results {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let error): unreadable.append(error)
      }
    }
    var workspace = self
    workspace.notes = CheckInNotes(
      files, unreadable: unreadable, ObjectiveNames(settings, paths: listing.objectives), settings)
    return workspace
  }

  /// Reads one note.
  public func readNote(_ path: String) throws(FileError) -> NoteFile {
    noteFile(path, try source(of: path))
  }

  /// The note that a text at a path would be.
  public func noteFile(_ path: String, _ source: SourceText) -> NoteFile {
    NoteFile(
      path: path, note: CheckInNote(source, language: settings.language, packs: packs),
      settings: settings)
  }
}
