/// What shall stand at the place of a conflict.
public enum ConflictChoice: Sendable, Equatable {
  case ours, theirs
  /// The lines of ours, and behind them those of theirs.
  case both
  /// Other lines.
  case lines([UInt8])
}

extension ConflictText {
  /// The text with what was chosen; conflicts without a choice stay between their markers.
  public func text(choosing choices: [Int: ConflictChoice]) -> [UInt8] {
    var number = 0
    var result: [UInt8] = []
    for segment in segments {
      guard case .conflict(let conflict) = segment else {
        if case .text(let text) = segment { result += text }
        continue
      }
      switch choices[number] {
      case .ours: result += conflict.ours
      case .theirs: result += conflict.theirs
      case .both: result += conflict.ours + conflict.theirs
      case .lines(let typed): result += typed
      case nil: result += marked(conflict)
      }
      number += 1
    }
    if !isEnded, result.suffix(ending.count) == ending[...] { result.removeLast(ending.count) }
    return result
  }

  /// The version before, or of one side, as far as the text tells: the base is nil where a conflict
  /// lacks it.
  func version(_ side: (Conflict) -> [UInt8]?) -> [UInt8]? {
    var result: [UInt8] = []
    for segment in segments {
      switch segment {
      case .text(let text): result += text
      case .conflict(let conflict):
        guard let lines = side(conflict) else { return nil }
        result += lines
      }
    }
    return result
  }

  /// Whether another text has the same pieces, whatever its markers are.
  func says(theSameAs other: ConflictText) -> Bool {
    segments.count == other.segments.count
      && zip(segments, other.segments).allSatisfy { pair in
        switch pair {
        case (.text(let one), .text(let other)): one == other
        case (.conflict(let one), .conflict(let other)):
          one.ours == other.ours && one.theirs == other.theirs
        default: false
        }
      }
  }

  private func marked(_ conflict: Conflict) -> [UInt8] {
    func marker(_ sign: UInt8, _ label: String = "") -> [UInt8] {
      Array(repeating: sign, count: markerSize) + Array((label.isEmpty ? "" : " " + label).utf8)
        + ending
    }
    var lines = marker(0x3C, conflict.labels.ours) + conflict.ours
    if let label = conflict.labels.base, let base = conflict.base {
      lines += marker(0x7C, label) + base
    }
    return lines + marker(0x3D) + conflict.theirs + marker(0x3E, conflict.labels.theirs)
  }
}
