import OKRDocument
import OKRWorkspace

extension ObjectiveSummary {
  /// All references of the front matter, each with the key that it stands under.
  var locatedReferences: [(key: String, reference: LocatedReference)] {
    parents.map { (FrontMatterKey.parent.rawValue, $0) }
      + dependsOn.map { (FrontMatterKey.dependsOn.rawValue, $0) }
  }
}

extension WorkspaceView {
  /// The rows of notes, each with the cycle that its reference is looked up in.
  var rowsOfNotes: [(row: NotedCheckIn, cycle: String?)] {
    guard let notes else { return [] }
    let files = Dictionary(
      notes.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return notes.rows.map { row in
      (row, files[row.path]?.cycle(of: row.entry, context.settings))
    }
  }
}
