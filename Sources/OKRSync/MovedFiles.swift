import Git
import OKRDocument
import OKRMerge
import OKRWorkspace
import SourceText

/// What one side of a merge did to the files of the base.
struct SideChanges {
  /// The files that are gone, changed or moved, by their paths in the base.
  var changed: [TreePath: Place?] = [:]
  /// The files that are new, and are no file of the base that moved.
  var added: [TreePath: Change.Side] = [:]

  /// Where a file of the base is now.
  struct Place: Hashable {
    var path: TreePath
    var side: Change.Side
  }

  /// - Parameters:
  ///   - changes: From the base to the side.
  ///   - title: The title of the objective with some content; nil for what is none.
  init(_ changes: [Change], title: (Change.Side) throws(SyncError) -> String?) throws(SyncError) {
    var gone: [(path: TreePath, side: Change.Side)] = []
    var come: [(path: TreePath, side: Change.Side)] = []
    for change in changes {
      switch (change.old, change.new) {
      case (nil, let new?): come.append((change.path, new))
      case (let old?, nil): gone.append((change.path, old))
      case (_, let new?): changed[change.path] = .some(Place(path: change.path, side: new))
      case (nil, nil): continue
      }
    }
    join(&gone, &come) { old, new in old.side.id == new.side.id }
    if !gone.isEmpty, !come.isEmpty, gone.count * come.count <= Self.mostPairs {
      var titles: [Change.Side: String] = [:]
      for file in gone + come where titles[file.side] == nil {
        titles[file.side] = try title(file.side) ?? ""
      }
      // Of several with one title the one that kept its name is the same.
      join(&gone, &come) { old, new in
        old.path.components.last == new.path.components.last
          && Self.areAlike(titles[old.side], titles[new.side])
      }
      join(&gone, &come) { old, new in Self.areAlike(titles[old.side], titles[new.side]) }
    }
    for file in gone { changed[file.path] = .some(nil) }
    for file in come { added[file.path] = file.side }
  }

  private mutating func join(
    _ gone: inout [(path: TreePath, side: Change.Side)],
    _ come: inout [(path: TreePath, side: Change.Side)],
    _ areSame: (
      (path: TreePath, side: Change.Side), (path: TreePath, side: Change.Side)
    ) -> Bool
  ) {
    come.removeAll { file in
      guard let place = gone.firstIndex(where: { areSame($0, file) }) else { return false }
      changed[gone.remove(at: place).path] = .some(Place(path: file.path, side: file.side))
      return true
    }
  }

  private static func areAlike(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second, !first.isEmpty, !second.isEmpty else { return false }
    return ObjectiveDiff.areAlike(first, second)
  }

  /// So many pairs of files are compared by their titles.
  private static let mostPairs = 40_000
}
