import Git
import OKRMerge
import Testing

@Suite struct MovedFilesTests {
  private func file(_ path: String, _ text: String?) throws -> MovedFiles.File {
    MovedFiles.File(path: path, contentID: try text.map { try ObjectID.ofBlob(Array($0.utf8)) })
  }

  private func partners(
    gone: [String], come: [String], titles: [String: MovedFiles.Titles] = [:]
  ) throws -> [String: String] {
    MovedFiles(
      gone: try gone.map { try file($0, nil) }, come: try come.map { try file($0, nil) }
    ) { path, _ in titles[path] }.partners
  }

  @Test func theSameContentIsTheSameFile() throws {
    let moved = MovedFiles(
      gone: [try file("Q3/a.md", "one"), try file("Q3/b.md", "two")],
      come: [try file("Q3/c.md", "two"), try file("Q3/d.md", "three")]
    ) { _, _ in nil }
    #expect(moved.partners == ["Q3/c.md": "Q3/b.md"])
  }

  @Test func copiesGoByTheirNames() throws {
    let moved = MovedFiles(
      gone: [try file("Q3/a.md", "same"), try file("Q3/b.md", "same")],
      come: [try file("Q4/b.md", "same"), try file("Q4/a.md", "same")]
    ) { _, _ in nil }
    #expect(moved.partners == ["Q4/a.md": "Q3/a.md", "Q4/b.md": "Q3/b.md"])
  }

  @Test func theLongestCommonEndCounts() throws {
    #expect(
      try partners(
        gone: ["Q3/ops/grow.md", "Q3/sales/grow.md"], come: ["Q4/sales/grow.md", "Q4/x/grow.md"])
        == ["Q4/sales/grow.md": "Q3/sales/grow.md", "Q4/x/grow.md": "Q3/ops/grow.md"])
  }

  @Test func titlesAreTheLastResort() throws {
    let titles = [
      "a.md": MovedFiles.Titles(objective: "Fill the funnel", keyResults: ["Raise leads"]),
      "b.md": MovedFiles.Titles(objective: "Fill the whole funnel", keyResults: []),
      "c.md": MovedFiles.Titles(objective: "Another beginning", keyResults: ["Raise leads now"]),
    ]
    #expect(try partners(gone: ["a.md"], come: ["b.md"], titles: titles) == ["b.md": "a.md"])
    #expect(try partners(gone: ["a.md"], come: ["c.md"], titles: titles) == ["c.md": "a.md"])
    #expect(try partners(gone: ["b.md"], come: ["c.md"], titles: titles) == [:])
  }

  /// A thousand teams with an objective of the same name each: by content and by name in proportion.
  @Test func aWholeCycleMoves() throws {
    let gone = (0..<1000).map { "okrs/Q3/team-\($0)/grow.md" }.sorted()
    let come = gone.map { $0.replacing("Q3", with: "Q4") }
    #expect(
      try partners(gone: gone, come: come)
        == Dictionary(uniqueKeysWithValues: zip(come, gone)))
  }
}

@Suite struct ChangeReasonTests {
  @Test(
    arguments: [
      (nil, "Fair in Lyon", true), ("", "corrected", true), ("Fair in Lyon", "", false),
      ("Fair in Lyon", nil, false), ("Fair in Lyon", "Fair in Lyon", false),
      ("Fair in Lyon", "Fair at Lyon", false), ("Fair in Lyon", "Fair in Lyon, was 412", true),
      ("Fair in Lyon", "corrected", true), ("Fair in Lyon", "Lyon", false),
      ("Fair in Lyon", "fair in lyon.", false),
    ] as [(String?, String?, Bool)])
  func aTextThatSaysMore(old: String?, new: String?, says: Bool) {
    #expect(ChangeReasons.says(new, insteadOf: old) == says)
  }
}
