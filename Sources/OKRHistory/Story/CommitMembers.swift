import Git
import OKRMerge
import OKRModel
import OKRWorkspace

extension HistoryRecord {
  /// What the commit did to the objectives, those that moved with both their places, in path order.
  ///
  /// - Parameter versions: Reads the titles of those that moved and changed at once.
  func members(
    _ workspace: Workspace, _ versions: inout VersionReader
  ) throws(GitError) -> [FileChange] {
    let own = changes.filter { workspace.isObjective($0.path) }
    guard parents.count < 2 else { return own }
    let gone = own.compactMap { $0.new == nil ? $0.old : nil }
    let come = own.compactMap { $0.old == nil ? $0.new : nil }
    guard !gone.isEmpty, !come.isEmpty else { return own }
    var moved = MovedFiles(gone: gone, come: come)
    let (partners, paths) = (moved.partners, Set(moved.partners.values.map(\.path)))
    let (restGone, restCome) = (
      gone.filter { !paths.contains($0.path) }, come.filter { partners[$0.path] == nil }
    )
    if !restGone.isEmpty, !restCome.isEmpty,
      restGone.count * restCome.count <= MovedFiles.mostTitles
    {
      let old = try titles(of: restGone, &versions)
      let new = try titles(of: restCome, &versions)
      moved = MovedFiles(gone: gone, come: come) { first, second in
        guard let one = old[first.path], let two = new[second.path] else { return false }
        return ObjectiveDiff.areAlike(one, two)
      }
    }
    let left = Set(moved.partners.values.map(\.path))
    return own.compactMap { change in
      guard let new = change.new, change.old == nil else {
        return change.new == nil && left.contains(change.path) ? nil : change
      }
      return FileChange(old: moved.partners[new.path], new: new)
    }
  }

  private func titles(
    of places: [FilePlace], _ versions: inout VersionReader
  ) throws(GitError) -> [String: String] {
    var titles: [String: String] = [:]
    for place in places {
      titles[place.path] = try versions.file(place)?.objective.title
    }
    return titles
  }
}
