import OKRDocument
import SourceText
import Testing

@testable import OKRMerge

/// The laws of the difference of two texts, over random objectives and edits whose facts are known.
@Suite struct DiffLawTests {
  private static func document(_ text: String) -> ObjectiveDocument {
    ObjectiveDocument(SourceText(text), language: "en")
  }

  private static func changes(_ old: String, _ new: String) -> [ObjectiveChange] {
    ObjectiveDiff(from: document(old), to: document(new)).changes
  }

  /// What a change is about, without what depends on other changes.
  private static func facts(_ changes: [ObjectiveChange]) -> [String] {
    changes.filter { ![.title, .keyResultTitle].contains($0.fact) && $0.name != "tags" }
      .map { change in
        [
          change.fact.rawValue, change.kind.rawValue, change.keyResult ?? "", change.name,
          change.old ?? "–", change.new ?? "–",
        ].joined(separator: " | ")
      }.sorted()
  }

  private struct Trial {
    var base: Sketch
    var edits: [SketchEdit] = []

    init(_ seed: Int) {
      var chance = Chance(seed)
      base = Sketch(&chance)
      var seen: Set<String> = []
      for side in ["o", "t"] {
        let edit = SketchEdit(of: base, side: side, &chance)
        if seen.insert(edit.fact).inserted { edits.append(edit) }
      }
    }

    func text(_ edits: ArraySlice<SketchEdit>) -> String {
      var result = base
      for edit in edits { edit.apply(&result) }
      return result.text
    }
  }

  @Test func whatIsTheSameHasNoChanges() {
    for seed in 0..<200 {
      let text = Trial(seed).base.text
      #expect(Self.changes(text, text).isEmpty, "seed \(seed)")
    }
  }

  @Test func formattingIsNoChange() throws {
    for seed in 0..<200 {
      let text = Trial(seed).base.text
      let document = Self.document(text)
      let formatted = document.source.applying(document.formatting())
      let changes = Self.changes(text, String(decoding: formatted.bytes, as: UTF8.self))
      #expect(changes.isEmpty, "seed \(seed): \(changes.first.map { "\($0)" } ?? "")\n\(text)")
    }
  }

  @Test func everyEditIsSeenAndNothingElse() {
    for seed in 0..<500 {
      let trial = Trial(seed)
      for place in trial.edits.indices {
        let edit = trial.edits[place]
        let changes = Self.changes(trial.base.text, trial.text(trial.edits[place...place]))
        #expect(changes.count == 1, "seed \(seed) \(edit.fact): \(changes)")
        #expect(
          changes.allSatisfy { edit.fact.hasPrefix($0.keyResult ?? "") },
          "seed \(seed) \(edit.fact)")
      }
    }
  }

  @Test func twoEditsTogetherAreTheChangesOfBoth() {
    for seed in 0..<500 {
      let trial = Trial(seed)
      guard trial.edits.count == 2 else { continue }
      let base = trial.base.text
      let first = Self.facts(Self.changes(base, trial.text(trial.edits[0...0])))
      let second = Self.facts(Self.changes(base, trial.text(trial.edits[1...1])))
      let both = Self.facts(Self.changes(base, trial.text(trial.edits[...])))
      if trial.edits.contains(where: { $0.fact.hasPrefix("introduction") }) { continue }
      #expect(both == (first + second).sorted(), "seed \(seed)")
    }
  }

  @Test func theOtherWayRoundAddedIsRemoved() {
    for seed in 0..<300 {
      let trial = Trial(seed)
      let (old, new) = (trial.base.text, trial.text(trial.edits[...]))
      let there = Self.changes(old, new).map { [$0.old, $0.new] }
      let back = Self.changes(new, old).map { [$0.new, $0.old] }
      #expect(Set(there) == Set(back), "seed \(seed)")
    }
  }

  @Test func wordsOfBothTextsComeBackFromTheirDifference() {
    for seed in 0..<500 {
      var chance = Chance(seed)
      let words = ["to", "the", "leads", "grow", "now"]
      let (old, new) = (
        (0..<chance.below(12)).map { _ in chance.one(of: words) }.joined(separator: " "),
        (0..<chance.below(12)).map { _ in chance.one(of: words) }.joined(separator: " ")
      )
      let runs = WordChange.between(old, new)
      func text(without kind: WordChange.Kind) -> String {
        runs.filter { $0.kind != kind }.map(\.text).joined(separator: " ")
      }
      #expect(text(without: .added) == old && text(without: .removed) == new, "\(runs)")
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }
  }
}
