import Diagnostics
import SourceText

/// The difference of two texts as `git diff` and `patch` write it, with three lines around.
struct UnifiedDiff {
  let path: String
  let old: SourceText
  let new: SourceText

  init(path: String, from old: SourceText, to new: SourceText) {
    self.path = path
    self.old = old
    self.new = new
  }

  func text(style: TextStyle) -> String {
    let changes = LineDifference(from: old, to: new, isParted: true).changes
    let hunks = Self.hunks(of: changes)
    guard !hunks.isEmpty else { return "" }
    let name = path.safeForTerminal
    var text = style(.emphasis, "--- a/\(name)\n+++ b/\(name)") + "\n"
    for hunk in hunks {
      let members = changes[hunk]
      let oldLines = members.compactMap(\.oldLine)
      let newLines = members.compactMap(\.newLine)
      text +=
        style(
          .advice,
          "@@ -\(Self.range(oldLines, before: changes[..<hunk.lowerBound].last?.oldLine)) +\(Self.range(newLines, before: changes[..<hunk.lowerBound].last?.newLine)) @@"
        ) + "\n"
      for change in members { text += line(change, style) }
    }
    return text
  }

  private static let context = 3

  /// The runs of changes with their surroundings.
  private static func hunks(of changes: [LineDifference.Change]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, change) in changes.enumerated() {
      if case .common = change { continue }
      let low = max(0, index - context)
      let high = min(changes.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= low {
        hunks[hunks.count - 1] = last.lowerBound..<high
      } else {
        hunks.append(low..<high)
      }
    }
    return hunks
  }

  private static func range(_ lines: [Int], before: Int?) -> String {
    guard let first = lines.first else { return "\((before ?? -1) + 1),0" }
    return lines.count == 1 ? "\(first + 1)" : "\(first + 1),\(lines.count)"
  }

  private func line(_ change: LineDifference.Change, _ style: TextStyle) -> String {
    switch change {
    case .common(let old, _): return content(self.old, old, mark: " ", nil, style)
    case .removed(let line): return content(old, line, mark: "-", .error, style)
    case .added(let line): return content(new, line, mark: "+", .good, style)
    }
  }

  private func content(
    _ text: SourceText, _ line: Int, mark: String, _ role: TextStyle.Role?, _ style: TextStyle
  ) -> String {
    let content = mark + text.string(in: text.lineContent(line)).safeForTerminal
    let isUnended = text.lineContent(line).upperBound == text.lineRange(line).upperBound
    return (role.map { style($0, content) } ?? content) + "\n"
      + (isUnended ? "\\ No newline at end of file\n" : "")
  }
}

extension LineDifference.Change {
  fileprivate var oldLine: Int? {
    switch self {
    case .common(let old, _), .removed(let old): old
    case .added: nil
    }
  }

  fileprivate var newLine: Int? {
    switch self {
    case .common(_, let new), .added(let new): new
    case .removed: nil
    }
  }
}
