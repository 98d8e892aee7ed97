import Foundation
import Git
import SourceText
import Testing

@testable import OKRMerge

/// Merges of random edits whose right answer is known, because text and answer are written from the
/// same sketch. `OKR_MERGES` says how many are tried.
@Suite struct KnownAnswerTests {
  static let count = ProcessInfo.processInfo.environment["OKR_MERGES"].flatMap { Int($0) } ?? 500

  private struct Trial {
    var base: Sketch
    var ours: [SketchEdit] = []
    var theirs: [SketchEdit] = []

    init(_ seed: Int) {
      var chance = Chance(seed)
      base = Sketch(&chance)
      for _ in 0..<(1 + chance.below(3)) {
        ours.append(SketchEdit(of: base, side: "o", &chance))
        theirs.append(SketchEdit(of: base, side: "t", &chance))
      }
    }

    /// Leaves out the edits of facts that an earlier one has touched.
    mutating func makeDisjoint() {
      var seen: Set<String> = []
      ours = ours.filter { seen.insert($0.fact).inserted }
      theirs = theirs.filter { seen.insert($0.fact).inserted }
    }

    func sketch(_ edits: [SketchEdit]) -> Sketch {
      var result = base
      for edit in edits { edit.apply(&result) }
      return result
    }

    var merge: ThreeWayMerge {
      ThreeWayMerge(base.text, sketch(ours).text, sketch(theirs).text)
    }
  }

  @Test func editsOfDifferentFactsAreAllInTheResult() throws {
    var wrong: [String] = []
    for seed in 0..<Self.count where wrong.count < 3 {
      var trial = Trial(seed)
      trial.makeDisjoint()
      let result = try trial.merge.result()
      let expected = trial.sketch(trial.ours + trial.theirs).text
      if !result.isClean || result.method != .facts || result.text != expected {
        wrong.append(
          "\(seed): \(trial.ours.map(\.fact)) | \(trial.theirs.map(\.fact)) \(result.method) \(String(describing: result.reason))\n--- expected\n\(expected)\n--- merged\n\(result.text)"
        )
      }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n\n"))")
  }

  @Test func aSideThatChangedNothingTakesWhatTheOtherHas() throws {
    for seed in 0..<(Self.count / 3) {
      var trial = Trial(seed)
      trial.makeDisjoint()
      let (base, edited) = (trial.base.text, trial.sketch(trial.ours).text)
      for merge in [
        ThreeWayMerge(base, base, edited), ThreeWayMerge(base, edited, base),
        ThreeWayMerge(base, edited, edited),
      ] {
        let result = try merge.resultByFacts()
        #expect(result.isClean && result.text == edited, "seed \(seed)")
      }
    }
  }

  @Test func twoValuesOfOneFactAreAConflictThatHoldsBoth() throws {
    for seed in 0..<(Self.count / 3) {
      var chance = Chance(seed)
      let base = Sketch(&chance)
      let (ours, theirs) = (base.retargeted("400 → 901"), base.retargeted("400 → 902"))
      let result = try ThreeWayMerge(base.text, ours.text, theirs.text).result()
      #expect(!result.isClean)
      #expect(result.text.contains("400 → 901") && result.text.contains("400 → 902"))
      let chosen = result.text.choosing(.ours)
      if base.style.isEnded { #expect(chosen == ours.text, "seed \(seed)") }
      #expect(result.decisions.filter { $0.outcome == .conflict }.count == 1)
    }
  }

  @Test func theOtherWayRoundTheSameIsDecided() throws {
    for seed in 0..<(Self.count / 3) {
      let trial = Trial(seed)
      let (base, ours, theirs) = (
        trial.base.text, trial.sketch(trial.ours).text, trial.sketch(trial.theirs).text
      )
      let one = try ThreeWayMerge(base, ours, theirs).result()
      let other = try ThreeWayMerge(base, theirs, ours).result()
      #expect(one.isClean == other.isClean && one.method == other.method, "seed \(seed)")
      if one.isClean {
        // The order of what both have added may differ, and the values of a list stand on one line.
        #expect(one.text.pieces == other.text.pieces, "seed \(seed)")
      }
    }
  }

  @Test func whatLinesMergeRightlyIsNoConflict() throws {
    for seed in 0..<(Self.count / 3) {
      let merge = Trial(seed).merge
      if try merge.lineMerge().isClean { #expect(try merge.result().isClean, "seed \(seed)") }
    }
  }

  @Test func mergingAgainChangesNothing() throws {
    for seed in 0..<(Self.count / 3) {
      let trial = Trial(seed)
      let merged = try trial.merge.result()
      guard merged.isClean else { continue }
      let again = try ThreeWayMerge(
        trial.sketch(trial.theirs).text, merged.text, trial.sketch(trial.theirs).text
      ).result()
      #expect(again.text == merged.text, "seed \(seed)")
    }
  }
}

extension Sketch {
  fileprivate func retargeted(_ value: String) -> Sketch {
    var result = self
    result.results[0].fields[0][1] = value
    return result
  }
}

extension String {
  fileprivate var pieces: [String] {
    split { $0.isNewline || $0 == "," || $0 == "[" || $0 == "]" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
  }
}
