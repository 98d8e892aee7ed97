public import OKRDocument
public import OKRModel

/// A row of a person's note, and the objective that its reference leads to.
public struct NotedCheckIn: Sendable, Hashable {
  /// The path of the note, relative to the workspace.
  public var path: String
  /// The person whose note it is, by the name of the file.
  public var person: String
  public var entry: CheckInNote.Entry
  public var target: ObjectiveIndex.Resolution
}

/// A person's note as a member of a workspace.
public struct NoteFile: Sendable {
  public let placement: Placement
  public var note: CheckInNote
  public let person: String
  /// The cycle by the path; nil where the path says none.
  public let cycle: String?

  public init(path: String, note: CheckInNote, settings: Settings) {
    placement = Placement(path: path, settings: settings)
    self.note = note
    let values = settings.notesLayout.values(in: placement.id.path[...])
    person = values?["person"] ?? String(placement.id.slug)
    cycle = values?["cycle"]
  }

  public var path: String { placement.path }
  public var id: ObjectiveID { placement.id }

  /// The cycle in which the reference of a row is looked up: that of the path, else the one that its
  /// day lies in.
  public func cycle(of entry: CheckInNote.Entry, _ settings: Settings) -> String? {
    cycle ?? settings.cycle(containing: entry.date)?.name
  }

  /// The rows, with what their references lead to.
  func rows(
    _ names: ObjectiveNames, _ settings: Settings,
    where isWanted: (CheckInNote.Entry) -> Bool = { _ in true }
  ) -> [NotedCheckIn] {
    note.entries.filter(isWanted).map { entry in
      NotedCheckIn(
        path: path, person: person, entry: entry,
        target: names.target(of: entry.reference, from: cycle(of: entry, settings)))
    }
  }
}
