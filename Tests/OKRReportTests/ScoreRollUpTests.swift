import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace
import SourceText
import Testing

@Suite struct ScoreRollUpTests {
  /// A forest from lines `name < parent parent`, where a score of nil means no key results.
  private func contributions(
    to id: String, _ parents: [String: [String]], _ scores: [String: String?] = [:],
    drafts: Set<String> = []
  ) -> [String: Ratio?] {
    let summaries = parents.keys.sorted().map { name in
      let list = (parents[name] ?? []).map { "\"\($0)\"" }.joined(separator: ", ")
      let text = "---\nparent: [\(list)]\n---\n\n# \(name)\n"
      return ObjectiveSummary(
        ObjectiveFile(
          placement: Placement(path: "okrs/2026-Q3/t/\(name).md", settings: Settings()),
          document: ObjectiveDocument(
            SourceText(Array(text.utf8)), language: "en", packs: .builtIn)))
    }
    let rollUp = ScoreRollUp(AlignmentTree(ObjectiveIndex(summaries))) { id in
      let name = String(id.slug)
      let score = scores[name] ?? nil
      return ScoreRollUp.Facts(
        mean: score.flatMap { DecimalNumber($0) }.map { Ratio($0) }, hasKeyResults: score != nil,
        weight: .one, counts: !drafts.contains(name))
    }
    let found = rollUp.contributions(to: ObjectiveID("2026-Q3/t/\(id)"))
    return Dictionary(uniqueKeysWithValues: found.map { (String($0.id.slug), $0.part.score) })
  }

  @Test func childrenContributeWhatTheyScoreThemselves() {
    let found = contributions(
      to: "top", ["top": [], "a": ["t/top"], "b": ["t/top"], "below": ["t/a"]],
      ["a": "0.5", "b": "-", "below": "1"])
    #expect(found == ["a": Ratio(1, 2), "b": Ratio?.none])
  }

  @Test func aChildWithoutKeyResultsPassesOnWhatIsBelow() {
    let found = contributions(
      to: "top", ["top": [], "a": ["t/top"], "x": ["t/a"], "y": ["t/a"]], ["x": "1", "y": "0.5"])
    #expect(found == ["a": Ratio(3, 4)])
  }

  @Test func draftsDoNotCountAndAChildCountsOnce() {
    let found = contributions(
      to: "top", ["top": [], "a": ["t/top", "t/top"], "b": ["t/top"]], ["a": "0.5", "b": "1"],
      drafts: ["b"])
    #expect(found == ["a": Ratio(1, 2)])
  }

  @Test func aCircleEnds() {
    let found = contributions(to: "a", ["a": ["t/b"], "b": ["t/a"]])
    #expect(found == ["b": Ratio?.none])
    #expect(contributions(to: "a", ["a": ["t/a"]]).isEmpty)
  }

  /// Forty layers of two, each with both of the layer above as parents, are 2^40 ways.
  @Test func manyWaysAreWalkedOnce() {
    var parents = ["top": [String]()]
    var above = ["top"]
    for layer in 0..<40 {
      let names = ["l\(layer)a", "l\(layer)b"]
      for name in names { parents[name] = above.map { "t/" + $0 } }
      above = names
    }
    let found = contributions(to: "top", parents, ["l39a": "1", "l39b": "0"])
    #expect(found == ["l0a": Ratio(1, 2), "l0b": Ratio(1, 2)])
  }
}
