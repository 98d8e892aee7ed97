import Git
import OKRMerge
import Testing

/// Edits of one fact on both sides, and deletions of what the other side has edited: conflicts that
/// hold both, never silent losses.
@Suite struct WideConflictTests {
  /// What both sides do to one part, each with a word of its own; nil where a sketch lacks the part.
  typealias Pair = (ours: (inout WideSketch) -> Void, theirs: (inout WideSketch) -> Void)

  private static let kinds: [String: @Sendable (WideSketch) -> Pair?] = [
    "title": { _ in ({ $0.title = "Ours of all" }, { $0.title = "Theirs of all" }) },
    "entry": { sketch in
      guard sketch.entries.count > 1 else { return nil }
      return ({ $0.entries[0].text = "oursvalue" }, { $0.entries[0].text = "theirsvalue" })
    },
    "entry gone": { sketch in
      guard sketch.entries.count > 1 else { return nil }
      return ({ $0.entries.remove(at: 0) }, { $0.entries[0].text = "theirsvalue" })
    },
    "field": { _ in
      (
        { $0.results[0].fields[0].text = "400 → 901" },
        { $0.results[0].fields[0].text = "400 → 902" }
      )
    },
    "field gone": { sketch in
      guard sketch.results[0].fields.count > 1 else { return nil }
      return (
        { $0.results[0].fields.remove(at: 1) }, { $0.results[0].fields[1].text = "theirsvalue" }
      )
    },
    "key result gone": { sketch in
      guard sketch.results.count > 1 else { return nil }
      return ({ $0.results.remove(at: 0) }, { $0.results[0].fields[0].text = "400 → 902" })
    },
    "key result gone, check-in made": { sketch in
      guard sketch.results.count > 1, !sketch.results[0].rows.isEmpty else { return nil }
      return (
        { $0.results.remove(at: 0) },
        { sketch in
          let row = WideSketch.Row(
            id: -1, cells: ["2026-08-30", "77", "0.5", "ana", "theirsvalue"])
          sketch.results[0].rows.append(row)
        }
      )
    },
    "check-in": { sketch in
      guard !sketch.results[0].rows.isEmpty else { return nil }
      return (
        { $0.results[0].rows[0].cells[1] = "901" }, { $0.results[0].rows[0].cells[1] = "902" }
      )
    },
    "check-in, two cells": { sketch in
      guard !sketch.results[0].rows.isEmpty else { return nil }
      return (
        { $0.results[0].rows[0].cells[1] = "901" },
        { $0.results[0].rows[0].cells[4] = "theirsvalue" }
      )
    },
    "check-in gone": { sketch in
      guard sketch.results[0].rows.count > 1 else { return nil }
      return ({ $0.results[0].rows.remove(at: 0) }, { $0.results[0].rows[0].cells[1] = "902" })
    },
    "task gone": { sketch in
      guard sketch.tasks.count > 1 else { return nil }
      return ({ $0.tasks.remove(at: 0) }, { $0.tasks[0].text += " theirsvalue" })
    },
    "paragraph": { sketch in
      guard !sketch.introduction.isEmpty else { return nil }
      return (
        { $0.introduction[0].text += " oursvalue" }, { $0.introduction[0].text += " theirsvalue" }
      )
    },
    "paragraph gone": { sketch in
      guard sketch.introduction.count > 1 else { return nil }
      return ({ $0.introduction.remove(at: 0) }, { $0.introduction[0].text += " theirsvalue" })
    },
  ]

  @Test(arguments: kinds.keys.sorted())
  func isAConflictThatHoldsBothSides(_ kind: String) throws {
    var count = 0
    for seed in 0..<max(60, KnownAnswerTests.count / 20) {
      var chance = Chance(seed)
      let base = WideSketch(&chance)
      guard let pair = Self.kinds[kind]?(base) else { continue }
      count += 1
      var (ours, theirs) = (base, base)
      pair.ours(&ours)
      pair.theirs(&theirs)
      for (one, other) in [(ours, theirs), (theirs, ours)] {
        let merge = ThreeWayMerge(base.text, one.text, other.text)
        let result = try merge.result()
        #expect(!result.isClean, "seed \(seed)")
        for word in one.text.words.union(other.text.words).subtracting(base.text.words) {
          #expect(result.text.words.contains(word), "seed \(seed): \(word)")
        }
      }
    }
    #expect(count >= 15)
  }

  /// Two people who check in on one day: ours is first, in either order of the two.
  @Test func checkInsOfOneDayAreBothKeptOursFirst() throws {
    for seed in 0..<max(60, KnownAnswerTests.count / 20) {
      var chance = Chance(seed)
      let base = WideSketch(&chance)
      guard !base.results[0].rows.isEmpty else { continue }
      func with(_ rows: [String]) -> WideSketch {
        var sketch = base
        for author in rows {
          sketch.results[0].rows.append(
            .init(id: -1, cells: ["2026-08-30", "77", "0.5", author, "By \(author)"]))
        }
        return sketch
      }
      let merge = ThreeWayMerge(base.text, with(["ana"]).text, with(["kofi"]).text)
      let result = try merge.result()
      #expect(result.isClean && result.text == with(["ana", "kofi"]).text, "seed \(seed)")
    }
  }
}

extension String {
  fileprivate var words: Set<Substring> {
    Set(split { $0.isWhitespace || $0 == "|" || $0 == "," || $0 == "[" || $0 == "]" })
  }
}
