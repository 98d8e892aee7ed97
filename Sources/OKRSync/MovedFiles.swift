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
  ///   - look: What an objective with some content looks like; nil for what is none.
  init(
    _ changes: [Change], look: (Change.Side) throws(SyncError) -> ObjectiveLook?
  ) throws(SyncError) {
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
      var looks: [Change.Side: ObjectiveLook] = [:]
      for file in gone + come where looks[file.side] == nil {
        looks[file.side] = try look(file.side)
      }
      let titles = looks.compactMapValues(\.title)
      // Of several with one title the one that kept its name is the same.
      join(&gone, &come) { old, new in
        old.path.components.last == new.path.components.last
          && Self.areAlike(titles[old.side], titles[new.side])
      }
      join(&gone, &come) { old, new in Self.areAlike(titles[old.side], titles[new.side]) }
      joinNearest(&gone, &come, looks)
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

  /// Joins what is left by its lines, the nearest first: a file may move and get another title at once.
  private mutating func joinNearest(
    _ gone: inout [(path: TreePath, side: Change.Side)],
    _ come: inout [(path: TreePath, side: Change.Side)], _ looks: [Change.Side: ObjectiveLook]
  ) {
    var pairs: [(share: Double, old: TreePath, new: TreePath, side: Change.Side)] = []
    for old in gone {
      guard let before = looks[old.side] else { continue }
      for new in come {
        guard let share = looks[new.side]?.shareInCommon(with: before) else { continue }
        if share >= Self.leastShare { pairs.append((share, old.path, new.path, new.side)) }
      }
    }
    pairs.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    for pair in pairs {
      guard gone.contains(where: { $0.path == pair.old }),
        come.contains(where: { $0.path == pair.new })
      else { continue }
      gone.removeAll { $0.path == pair.old }
      come.removeAll { $0.path == pair.new }
      changed[pair.old] = .some(Place(path: pair.new, side: pair.side))
    }
  }

  private static func areAlike(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second, !first.isEmpty, !second.isEmpty else { return false }
    return ObjectiveDiff.areAlike(first, second)
  }

  /// Of the bytes that two files have in lines which both hold, at least so many are in common in a file
  /// that moved.
  private static let leastShare = 0.8

  /// So many pairs of files are compared by their titles.
  private static let mostPairs = 40_000
}

/// What a file is known by when it has moved.
struct ObjectiveLook {
  var title: String?
  var lines: [[UInt8]]

  /// How much of both texts is in lines that both hold, 0 to 1.
  func shareInCommon(with other: ObjectiveLook) -> Double {
    let total = (lines + other.lines).reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    var left: [[UInt8]: Int] = [:]
    for line in other.lines { left[line, default: 0] += 1 }
    var common = 0
    for line in lines where left[line, default: 0] > 0 {
      left[line]! -= 1
      common += line.count
    }
    return Double(2 * common) / Double(total)
  }
}
