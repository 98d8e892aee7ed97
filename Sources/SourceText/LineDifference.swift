/// The lines that two texts share and those that only one has, by a shortest edit script; by
/// a short one where more than a thousand lines have changed, so that time stays in proportion.
public struct LineDifference: Sendable {
  public enum Change: Sendable, Equatable {
    /// A line of both: its numbers from 0 in the old and in the new text.
    case common(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  public let changes: [Change]

  /// - Parameter isParted: Whether the texts are parted first at lines that each of them has once. Such
  ///   lines then stay, which a reader finds his way by, though the script may not be the shortest.
  public init(from old: SourceText, to new: SourceText, isParted: Bool = false) {
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    // What both begin and end with needs no comparison.
    var start = 0
    while start < min(oldLines.count, newLines.count), oldLines[start] == newLines[start] {
      start += 1
    }
    var oldEnd = oldLines.count
    var newEnd = newLines.count
    while oldEnd > start, newEnd > start, oldLines[oldEnd - 1] == newLines[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let (removed, added) = Self.changed(
      oldLines[start..<oldEnd], newLines[start..<newEnd], depth: 0, isParted: isParted)
    var changes: [Change] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < oldLines.count || newLine < newLines.count {
      if removed.contains(oldLine) {
        changes.append(.removed(old: oldLine))
        oldLine += 1
      } else if added.contains(newLine) {
        changes.append(.added(new: newLine))
        newLine += 1
      } else {
        changes.append(.common(old: oldLine, new: newLine))
        oldLine += 1
        newLine += 1
      }
    }
    self.changes = changes
  }

  /// The numbers of the lines that only one of two texts has. The script is a shortest one where the
  /// texts are of a size at which that takes no time; larger ones are parted first, at lines that
  /// each of them has once.
  private static func changed(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>, depth: Int,
    isParted: Bool = false
  ) -> (removed: Set<Int>, added: Set<Int>) {
    let isSmall = old.count * new.count <= mostPairs
    let anchors =
      isParted || !isSmall && depth < mostPartings ? LineAnchors(old, new).pairs : []
    if isSmall, anchors.isEmpty {
      let difference = new.difference(from: old)
      return (
        Set(difference.removals.map { $0.offset + old.startIndex }),
        Set(difference.insertions.map { $0.offset + new.startIndex })
      )
    }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    guard !anchors.isEmpty else { return (Set(old.indices), Set(new.indices)) }
    var (low, newLow) = (old.startIndex, new.startIndex)
    for (high, newHigh) in anchors + [(old.endIndex, new.endIndex)] {
      let part = changed(old[low..<high], new[newLow..<newHigh], depth: depth + 1)
      removed.formUnion(part.removed)
      added.formUnion(part.added)
      (low, newLow) = (min(high + 1, old.endIndex), min(newHigh + 1, new.endIndex))
    }
    return (removed, added)
  }

  private static let mostPairs = 1_000_000
  private static let mostPartings = 8

  private static func lines(of text: SourceText) -> [ArraySlice<UInt8>] {
    var lines = (0..<text.lineCount).map { text.bytes[text.lineRange($0)] }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
