/// The lines that two texts share and those that only one has, by a shortest edit script.
public struct LineDifference: Sendable {
  public enum Change: Sendable, Equatable {
    /// A line of both: its numbers from 0 in the old and in the new text.
    case common(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  public let changes: [Change]

  public init(from old: SourceText, to new: SourceText) {
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
    let difference = newLines[start..<newEnd].difference(from: oldLines[start..<oldEnd])
    let removed = Set(difference.removals.map { $0.offset + start })
    let added = Set(difference.insertions.map { $0.offset + start })
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
