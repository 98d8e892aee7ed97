import Git
import OKRMerge
import SourceText

extension ThreeWayMerge {
  init(_ base: String, _ ours: String, _ theirs: String) {
    self.init(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
  }

  /// What Git alone makes of it.
  func lineMerge() throws -> TextMerge {
    try TextMerge(base: base, ours: ours, theirs: theirs, markers: markers)
  }
}

extension MergeResult {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

enum ConflictSide { case ours, theirs }

extension String {
  /// The text after one side was chosen in all conflicts.
  func choosing(_ side: ConflictSide) -> String {
    var result = ""
    var place: ConflictSide?
    let source = SourceText(self)
    for line in (0..<source.lineCount).map({ source.string(in: source.lineRange($0)) }) {
      if line.hasPrefix("<<<<<<<") {
        place = .ours
      } else if line.hasPrefix("=======") {
        place = .theirs
      } else if line.hasPrefix(">>>>>>>") {
        place = nil
      } else if place == nil || place == side {
        result += line
      }
    }
    return result
  }
}
