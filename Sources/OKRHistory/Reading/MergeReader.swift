import Git

/// What a merge itself may have changed: files that are other than in both sides, and those of which one
/// side's version was taken although both had changed it.
///
/// What only one side changed was changed by a commit there, and is told there.
struct MergeReader {
  private(set) var changes: [FileChange] = []
  private(set) var moves: [HistoryRecord.Move] = []

  /// - Parameter base: The tree from which two parents went on; nil where there is none, and for more
  ///   parents than two.
  init(
    parents: [ObjectID], base: ObjectID?, result: ObjectID, trees: inout FolderReader
  ) throws(GitError) {
    var sides: [Side] = []
    for parent in parents {
      var side = Side(try trees.differences(from: parent, to: result))
      if let base {
        side.since = Dictionary(
          try trees.differences(from: base, to: parent).map { ($0.path, $0) },
          uniquingKeysWith: { first, _ in first })
      }
      sides.append(side)
    }
    var seenMoves: Set<String> = []
    for side in sides {
      for (new, old) in side.partners.sorted(by: { $0.key < $1.key })
      where seenMoves.insert(old + "\0" + new).inserted {
        moves.append(HistoryRecord.Move(old: old, new: new))
      }
    }
    for path in Set(sides.flatMap { $0.changes.keys }).sorted() {
      guard Self.isTheMergesOwn(path, sides),
        let change = Self.change(path, sides, hasBase: base != nil)
      else { continue }
      changes.append(change)
    }
  }

  private struct Side {
    /// What the merge made of the parent, by path.
    var changes: [String: FileDifference]
    /// What the parent had changed since the base.
    var since: [String: FileDifference] = [:]
    /// The paths in the parent of files that the merge has elsewhere.
    var partners: [String: String] = [:]

    init(_ differences: [FileDifference]) {
      changes = Dictionary(
        differences.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      let pairs = MovedFiles(
        gone: differences.compactMap { file in
          file.new == nil ? file.old.map { FilePlace(path: file.path, id: $0) } : nil
        },
        come: differences.compactMap { file in
          file.old == nil ? file.new.map { FilePlace(path: file.path, id: $0) } : nil
        })
      for (new, old) in pairs.partners { partners[new] = old.path }
    }
  }

  private static func isTheMergesOwn(_ path: String, _ sides: [Side]) -> Bool {
    if sides.allSatisfy({ $0.changes[path] != nil }) { return true }
    return sides.contains { $0.changes[path] != nil && $0.since[path] != nil }
  }

  private static func change(_ path: String, _ sides: [Side], hasBase: Bool) -> FileChange? {
    let result = sides.compactMap { $0.changes[path] }.first?.new
    // A side that the merge left as it was has what the merge has.
    let places = sides.map { side -> FilePlace? in
      if let partner = side.partners[path], let id = side.changes[partner]?.old {
        return FilePlace(path: partner, id: id)
      }
      let id = side.changes[path].map { $0.old } ?? result
      return id.map { FilePlace(path: path, id: $0) }
    }
    // Where one side had no such file, its other commits have told what became of it.
    let isThere = Set(places.map { $0 != nil })
    guard isThere.count == 1, result != nil || isThere.contains(true) else { return nil }
    // A file that came back under its name as another one was moved away is no news.
    if result == nil, sides.contains(where: { $0.partners.values.contains(path) }) { return nil }
    var base: FilePlace?
    if hasBase {
      for (side, place) in zip(sides, places) {
        guard let place, base == nil else { continue }
        if let known = side.since[place.path] {
          base = known.old.map { FilePlace(path: place.path, id: $0) }
        } else {
          base = place
        }
      }
    }
    return FileChange(
      old: places.first ?? nil, new: result.map { FilePlace(path: path, id: $0) },
      sides: FileChange.Sides(base: base, parents: places))
  }
}
