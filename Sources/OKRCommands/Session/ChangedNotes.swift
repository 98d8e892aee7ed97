import Git
import OKRModel
import OKRWorkspace

/// The notes that differ in two states of a workspace, and the objectives that they say something else of.
struct ChangedNotes {
  /// Their paths.
  private let paths: Set<String>
  /// The cycles that they are of.
  let cycles: Set<String>

  /// - Parameter changed: All paths at which the states differ.
  init(_ changed: [String], _ sides: (old: Workspace?, new: Workspace)) {
    var paths: Set<String> = []
    var cycles: Set<String> = []
    for side in [sides.old, sides.new].compactMap(\.self) {
      for path in changed where side.isNote(path) {
        paths.insert(path)
        let name = Placement(path: path, settings: side.settings).id.path
        if let cycle = side.settings.notesLayout.values(in: name[...])?["cycle"] {
          cycles.insert(cycle)
        } else {
          // A note without a cycle in its path may be on any: one stands for all.
          cycles.insert("")
        }
      }
    }
    (self.paths, self.cycles) = (paths, cycles)
  }

  /// The paths of the objectives that both sides have and of which the notes say something else.
  func objectives(_ sides: (old: Workspace?, new: Workspace)) -> [String] {
    guard !paths.isEmpty, let old = sides.old else { return [] }
    func rows(_ side: Workspace) -> [String: [NotedCheckIn.Content: Int]] {
      var rows: [String: [NotedCheckIn.Content: Int]] = [:]
      for row in side.notes?.rows ?? [] where paths.contains(row.path) {
        guard let id = row.target.id else { continue }
        rows[side.settings.path(of: id), default: [:]][row.content, default: 0] += 1
      }
      return rows
    }
    let (before, after) = (rows(old), rows(sides.new))
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  /// An objective with the changed notes that say something of it.
  func marked(_ objective: ChangedObjective) -> ChangedObjective {
    guard !paths.isEmpty else { return objective }
    var marked = objective
    let noted = (objective.old?.noted ?? []) + (objective.new?.noted ?? [])
    marked.notes = Set(noted.map(\.path)).intersection(paths)
    return marked
  }
}
