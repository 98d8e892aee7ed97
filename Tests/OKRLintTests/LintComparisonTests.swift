import Diagnostics
import FileSystem
import OKRLint
import OKRModel
import OKRWorkspace
import Testing

@Suite struct LintComparisonTests {
  /// The new findings: path and code.
  private func new(
    _ present: [String: String], since base: [String: String], on paths: Set<String>? = nil
  ) throws -> [String] {
    let comparison = try compare(
      FilesInMemory(present, knowsIDs: false), FilesInMemory(base, knowsIDs: true), on: paths)
    return comparison.before.new(comparison.run.diagnostics).diagnostics
      .map { "\($0.path) \($0.code)" }
  }

  private func compare(
    _ present: FilesInMemory, _ base: FilesInMemory, on paths: Set<String>? = nil
  ) throws -> LintComparison {
    func side(_ files: FilesInMemory) throws -> LintComparison.Side {
      let workspace = try Workspace(at: Folder("/goals"), files: files)
      let linter = Linter(
        workspace.settings, today: CalendarDate(year: 2026, month: 7, day: 20))
      return LintComparison.Side(
        workspace, all: try workspace.objectivePaths().paths, linter: linter)
    }
    return try LintComparison(side(present), since: side(base), reportingOn: paths)
  }

  /// An objective with an owner and two key results that have no findings.
  private func objective(parent: String? = nil, second: String = "1 → 2 €", more: String = "")
    -> String
  {
    """
    ---
    owner: maria
    type: committed
    \(parent.map { "parent: \($0)\n" } ?? "")---

    # \(parent == nil ? "Be the supplier that workshops call first" : "Be loved by those who sell")

    ## Key results

    ### KR1: Keep the churn low

    - Target: ≤ 8 %
    - Guards: KR2

    ### KR2: Raise revenue

    - Target: \(second)
    \(more)
    ## Initiatives

    - [ ] Hire
    """
  }

  private let parent = "okrs/2026-Q3/company/grow.md"
  private let child = "okrs/2026-Q3/sales/fill.md"

  @Test func nothingIsNewWhereNothingChanged() throws {
    let files = [parent: objective(second: "40 €"), child: objective(parent: "company/gone")]
    #expect(try new(files, since: files) == [])
    #expect(try new(files, since: [:]).sorted() == ["\(parent) M003", "\(child) L001"])
  }

  @Test func aFileThatWasNotTouchedHasWhatTheChangeCaused() throws {
    let child = [child: objective(parent: "company/grow")]
    let before = child.merging([parent: objective()]) { $1 }
    #expect(
      try new(child, since: before) == ["\(parent) H003", "\(parent) H003", "\(self.child) L001"])
    #expect(try new(before, since: child) == [])
  }

  @Test func findingsOfOneSubjectAreCounted() throws {
    func objective(lines: Int) -> [String: String] {
      let lines = String(repeating: "- Due: 2026-09-15\n", count: lines)
      return [parent: self.objective(more: lines)]
    }
    // The second line is one repeated field, the third another one.
    #expect(try new(objective(lines: 3), since: objective(lines: 1)).count == 2)
    #expect(try new(objective(lines: 3), since: objective(lines: 2)) == ["\(parent) F012"])
    #expect(try new(objective(lines: 2), since: objective(lines: 3)) == [])
  }

  @Test func aStricterSettingIsAChange() throws {
    let files = [parent: objective(), "okr.yml": "limits:\n  key-results-per-objective: 1\n"]
    #expect(try new(files, since: [parent: objective()]) == ["\(parent) A002"])
    #expect(try new(files, since: files) == [])
  }

  @Test func aRenamedObjectiveKeepsItsFindings() throws {
    let text = objective(second: "40 €")
    let other = "okrs/2026-Q3/company/grow-more.md"
    #expect(try new([other: text], since: [parent: text]) == [])
    #expect(try new([other: text], since: [parent: text], on: [other]) == [])
    // A copy is another objective.
    #expect(
      try new([other: text, parent: text], since: [parent: text]) == [
        "\(other) M003", "\(parent) S007",
      ])
  }

  @Test func onlyWhatIsAskedAboutIsReported() throws {
    let files = [
      parent: objective(second: "40 €"), child: objective(parent: "company/grow", second: "40 €"),
    ]
    #expect(try new(files, since: [:], on: [child]) == ["\(child) M003"])
    let changed = files.merging([child: objective(parent: "nobody", second: "40 €")]) { $1 }
    #expect(try new(changed, since: files, on: [child]) == ["\(child) L001"])
    #expect(try new(changed, since: files, on: [parent]) == [])
  }

  @Test(arguments: [true, false]) func whatIsTheSameIsReadOnce(sameSettings: Bool) throws {
    let settings = sameSettings ? "language: en" : "language: en\nteams: [sales]"
    let present = FilesInMemory(
      [parent: objective(), child: objective(), "okr.yml": settings], knowsIDs: false)
    let base = FilesInMemory(
      [parent: objective(), child: objective(second: "3 €")], knowsIDs: true)
    _ = try compare(present, base)
    #expect([present, base].map { $0.readings(of: parent) } == [1, 0])
    #expect([present, base].map { $0.readings(of: child) } == [1, 1])
  }

  @Test func aFileOfBeforeThatCannotBeReadIsTold() throws {
    let comparison = try compare(
      FilesInMemory([parent: objective()], knowsIDs: false),
      FilesInMemory([parent: "unreadable"], knowsIDs: true))
    #expect(comparison.unreadableBefore.map(\.path) == [parent])
    #expect(comparison.run.unreadable == [])
  }
}
