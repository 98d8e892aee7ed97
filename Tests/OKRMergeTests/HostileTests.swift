import Foundation
import Git
import OKRDocument
import OKRMerge
import SourceText
import Testing

/// Merges of texts in which lines were changed, removed, doubled and moved at random, whatever they
/// are: what must hold for all texts.
@Suite struct HostileTests {
  private struct Trial {
    var merge: ThreeWayMerge
    var seed: Int

    init(_ seed: Int, _ bases: [String]) {
      var chance = Chance(seed)
      let base = chance.one(of: bases)
      merge = ThreeWayMerge(
        base, Self.edited(base, "o", &chance), Self.edited(base, "t", &chance))
      self.seed = seed
    }

    private static func edited(_ text: String, _ side: String, _ chance: inout Chance) -> String {
      let source = SourceText(text)
      var lines = (0..<source.lineCount).map { source.string(in: source.lineRange($0)) }
      for _ in 0..<(1 + chance.below(4)) where lines.count > 2 {
        let place = chance.below(lines.count)
        let word = "\(side)\(chance.below(99))"
        switch chance.below(7) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: chance.below(lines.count))
        case 2: lines.insert(lines.remove(at: place), at: chance.below(lines.count))
        case 3: lines.insert("\(word) stands alone.\n", at: place)
        case 4: lines.insert("- \(word): of its own\n", at: place)
        case 5: lines.insert("| 2026-07-1\(chance.below(9)) | 1 | \(word) | - |\n", at: place)
        default:
          let words = lines[place].split(separator: " ", omittingEmptySubsequences: false)
          if words.count > 1 {
            lines[place] = ([words[0], Substring(word)] + words[1...]).joined(separator: " ")
          }
        }
      }
      return lines.joined()
    }
  }

  private static let trials: [Trial] = {
    let bases = MergeCase.all("working").compactMap { try? $0.text("base") }.filter { !$0.isEmpty }
    return (0..<KnownAnswerTests.count).map { Trial($0, bases) }
  }()

  @Test func noWordIsLostAndNoneInvented() throws {
    for trial in Self.trials {
      let merge = trial.merge
      let result = try merge.result()
      let (base, ours, theirs) = (
        Self.words(merge.base), Self.words(merge.ours), Self.words(merge.theirs)
      )
      let merged = Self.words(result.bytes)
      let lost = ours.union(theirs).subtracting(base).subtracting(merged)
      #expect(lost == [], "seed \(trial.seed)")
      let invented = merged.subtracting(base).subtracting(ours).subtracting(theirs)
        .subtracting(["ours", "theirs"])
      #expect(invented.filter { !$0.hasPrefix("KR") } == [], "seed \(trial.seed)")
    }
  }

  @Test func aSideThatChangedNothingTakesWhatTheOtherHas() throws {
    for trial in Self.trials {
      let (base, ours) = (trial.merge.base, trial.merge.ours)
      for (one, other) in [(base, ours), (ours, base), (ours, ours)] {
        let result = try ThreeWayMerge(base: base, ours: one, theirs: other).result()
        #expect(result.isClean && result.bytes == ours, "seed \(trial.seed)")
      }
    }
  }

  @Test func whatGitMergesIsNoConflictUnlessAFactIsSaidTwice() throws {
    for trial in Self.trials {
      let merge = trial.merge
      guard try merge.lineMerge().isClean else { continue }
      let result = try merge.result()
      #expect(result.isClean || result.text.contains("<<<<<<<"), "seed \(trial.seed)")
      if !result.isClean {
        #expect(try merge.lineMerge().bytes.repetitions > 0, "seed \(trial.seed)")
      }
    }
  }

  @Test func aConflictHasAllMarkersOfItsOwn() throws {
    for trial in Self.trials {
      let result = try trial.merge.result()
      let marks = ["<<<<<<< ours", "=======", ">>>>>>> theirs"].map { mark in
        result.text.split(whereSeparator: \.isNewline).count { $0 == mark }
      }
      #expect(marks[0] == marks[1] && marks[1] == marks[2], "seed \(trial.seed)")
      #expect(result.isClean == (marks[0] == 0), "seed \(trial.seed)")
    }
  }

  private static func words(_ bytes: [UInt8]) -> Set<String> {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return Set(words.map(String.init))
  }
}

extension [UInt8] {
  /// How many labels, keys and fields the text has twice.
  fileprivate var repetitions: Int {
    let document = ObjectiveDocument(SourceText(self))
    return document.problems.count { problem in
      switch problem.kind {
      case .repeatedKey, .repeatedField, .labelRepeated: true
      default: false
      }
    }
  }
}
