import Diagnostics
import OKRDocument
import OKRModel
public import OKRWorkspace

extension Linter {
  /// The findings about the form of a note, those left out that the note silences.
  ///
  /// - Parameter index: All objectives, by whose targets a value is one or none.
  public func lint(_ note: NoteFile, _ rows: [NotedCheckIn], index: ObjectiveIndex) -> FileFindings
  {
    var note = note
    for row in rows where row.entry.isOnlyDoneOrNot {
      let keyResults = row.target.id.flatMap { index[$0]?.keyResults } ?? []
      let label = row.entry.reference.keyResult.map(ObjectiveIndex.canonicalLabel)
      let keyResult =
        label == nil && keyResults.count == 1
        ? keyResults.first : keyResults.first { $0.label == label }
      if let kind = keyResult?.kind, kind != .binary {
        note.note.noteUnreadableValue(of: row.entry)
      }
    }
    return lint(
      form: ObjectiveFile(placement: note.placement, document: note.note.document))
  }
}
