import FileSystem
import OKRDocument
import OKRModel

extension Workspace {
  /// The workspace with what the notes of some cycles say. Where these have no notes, nothing else is
  /// listed and it is the same.
  public func withNotes(ofCycles cycles: Set<String>) throws(WorkspaceError) -> Workspace {
    let folders = Set(
      (cycles.isEmpty && !settings.notesLayout.has("cycle") ? [""] : cycles)
        .compactMap { settings.notePath(of: "x", cycle: $0) }
        .map { path in path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" })
    let notes = folders.flatMap { below -> [String] in
      guard files.link(on: below) == nil else { return [] }
      return ((try? files.files(below: below, ending: ".md")) ?? []).filter(isNote)
    }
    guard !notes.isEmpty else { return self }
    var listing = try self.listing()
    listing.notes = Set(notes).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return withNotes(listing)
  }
}

extension NotedCheckIn {
  /// What a row says, wherever in the note it stands.
  public struct Content: Hashable, Sendable {
    var keyResult: String?
    var date: CalendarDate
    var value: String?
    var confidence: DecimalNumber?
    var author: String
    var note: String?
  }

  public var content: Content {
    Content(
      keyResult: entry.reference.keyResult.map(ObjectiveIndex.canonicalLabel), date: entry.date,
      value: (entry.quantity ?? entry.isDone)?.spelling, confidence: entry.confidence,
      author: entry.author ?? person, note: entry.note)
  }
}
