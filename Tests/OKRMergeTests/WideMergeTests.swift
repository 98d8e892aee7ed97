import Foundation
import Git
import OKRMerge
import Testing

/// Merges of several edits on each side of objectives that hold all that one can hold. The right
/// answer is known, because text and answer are written from the same sketch. `OKR_MERGES` says how
/// many are tried.
@Suite struct WideMergeTests {
  struct Trial {
    var base: WideSketch
    var ours: [WideEdit] = []
    var theirs: [WideEdit] = []

    /// Edits that go together: of different facts, and what one side removes the other leaves alone.
    init(_ seed: Int) {
      var chance = Chance(seed &+ 7_000_000)
      base = WideSketch(&chance)
      var places: [[String]] = []
      var hasMoved = false
      func isFree(_ place: [String]) -> Bool {
        !places.contains { $0.starts(with: place) || place.starts(with: $0) }
      }
      for _ in 0..<(1 + chance.below(4)) {
        for side in ["o", "t"] {
          var edit = WideEdit(of: base, side: side, &chance)
          guard isFree(edit.place), !edit.isMove || !hasMoved else { continue }
          // The labels of several new ones depend on their order.
          let own = side == "o" ? ours : theirs
          guard edit.kind != "new result" || !own.contains(where: { $0.kind == edit.kind }) else {
            continue
          }
          hasMoved = hasMoved || edit.isMove
          places.append(edit.place)
          edit.isShared = edit.kind != "new result" && chance.happens(0.07)
          if side == "o" || edit.isShared { ours.append(edit) }
          if side == "t" || edit.isShared { theirs.append(edit) }
        }
      }
    }

    /// Who removes what another part stands behind does so in the end.
    func text(_ edits: [WideEdit]) -> String {
      var sketch = base
      for edit in edits where !edit.isRemoval { edit.apply(&sketch) }
      for edit in edits where edit.isRemoval { edit.apply(&sketch) }
      return sketch.text
    }

    var merge: ThreeWayMerge { ThreeWayMerge(base.text, text(ours), text(theirs)) }
    var answer: String { text(ours + theirs.filter { !$0.isShared }) }

    var words: String { "\(ours.map(\.kind)) | \(theirs.map(\.kind))" }
  }

  /// How many merges there were, and what became of them by lines and by facts.
  struct Tally {
    var lines = (clean: 0, right: 0, conflicts: 0)
    var solved = 0
    /// How many are as written, and not only of the same lines.
    var exact = 0
    var lost: [String] = []
    var wrong: [String] = []
    var kinds: [String: Int] = [:]
  }

  private static func tally(_ seeds: Range<Int>) throws -> Tally {
    var tally = Tally()
    for seed in seeds {
      let trial = Trial(seed)
      let merge = trial.merge
      let (lines, result) = (try merge.lineMerge(), try merge.result())
      let answer = trial.answer
      let isRight = result.isClean && result.text.says(theSameAs: answer)
      if isRight, result.text == answer { tally.exact += 1 }
      let linesText = String(decoding: lines.bytes, as: UTF8.self)
      let areLinesRight = lines.isClean && linesText.says(theSameAs: answer)
      if lines.isClean { tally.lines.clean += 1 } else { tally.lines.conflicts += 1 }
      if areLinesRight { tally.lines.right += 1 }
      if !lines.isClean, isRight { tally.solved += 1 }
      let report =
        "\(seed): \(trial.words) \(result.isClean) \(result.method) \(String(describing: result.reason))\n--- answer\n\(answer)\n--- merged\n\(result.text)"
      if areLinesRight, !isRight { tally.lost.append(report) }
      if !isRight {
        tally.wrong.append(report)
        for edit in trial.ours + trial.theirs { tally.kinds[edit.kind, default: 0] += 1 }
      }
    }
    return tally
  }

  @Test func editsOfDifferentFactsOfAllKindsAreInTheResult() throws {
    let tally = try Self.tally(0..<KnownAnswerTests.count)
    let share = Double(tally.solved) / Double(max(1, tally.lines.conflicts))
    print(
      "merges: \(KnownAnswerTests.count), clean by lines \(tally.lines.clean), of these right \(tally.lines.right); conflicts by lines \(tally.lines.conflicts), of these solved \(tally.solved), \(share); exact \(tally.exact), not right \(tally.wrong.count) \(tally.kinds.sorted { $0.value > $1.value })"
    )
    for report in tally.wrong.prefix(6) { print(report) }
    #expect(tally.lost.isEmpty, "\(tally.lost.prefix(2).joined(separator: "\n\n"))")
    #expect(share >= 0.9)
  }
}

extension String {
  fileprivate func says(theSameAs other: String) -> Bool {
    self == other || sortedLines == other.sortedLines
  }

  private var sortedLines: [String] {
    split(whereSeparator: \.isNewline).map { line in
      // What the formatter and editors write in one way or another.
      String(line).filter { $0 != " " && $0 != "\u{FEFF}" }.replacing("*", with: "-")
        .replacing(/-+/, with: "-").replacing(/^###KR([0-9]+)-/) { "###KR\($0.output.1):" }
        .replacing(/^-KR([0-9]+)-/) { "-KR\($0.output.1):" }
    }.sorted()
  }
}
