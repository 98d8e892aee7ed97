import FileSystem
import Foundation
import Git
import OKRHistory
import Testing

@Suite struct AuditTests {
  private func codes(_ audit: [AuditedCommit]) -> [[String]] {
    audit.map { $0.entries.map(\.code) }
  }

  @Test func whatIsTakenBackLaterIsListedAllTheSame() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.commit()
    try folder.write(funnel(target: "400 → 600"))
    let lowered = try folder.commit()
    try folder.write(funnel())
    try folder.commit()
    let audit = try folder.audit()
    #expect(audit.map(\.record.id) == [lowered])
    #expect(codes(audit) == [["H001"]])
  }

  @Test func aReasonIsToldAndNoExcuse() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel(["| 2026-07-01 | 412 | paul | |"]))
    try folder.commit()
    try folder.write(
      funnel(
        ["| 2026-07-01 | 413 | paul | a slip |"],
        target: "400 → 600\n- Reason: Two regions were sold"))
    try folder.commit()
    let entries = try folder.audit().flatMap(\.entries)
    #expect(entries.map(\.code) == ["H001"])
    #expect(entries.map(\.reason) == ["Two regions were sold"])
  }

  @Test func whatWasNotAgreedYetMayChange() throws {
    let folder = try HistoryFolder()
    let draft = "---\nstatus: draft\n---\n\n"
    try folder.write(draft + funnel())
    try folder.write(funnel(), to: "okrs/2026-Q4/sales/later.md")
    try folder.commit()
    try folder.write(draft + funnel(target: "400 → 600"))
    try folder.write(funnel(target: "400 → 600"), to: "okrs/2026-Q4/sales/later.md")
    try folder.commit()
    #expect(try folder.audit() == [])
  }

  @Test func anObjectiveThatIsGoneIsListedAndOneThatMovedIsNot() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.write("# Other\n\nWords.\n", to: "okrs/2026-Q3/hr/other.md")
    try folder.commit()
    try folder.run(
      "git mv \(HistoryFolder.path) okrs/2026-Q3/sales/leads.md && git rm -q -r okrs/2026-Q3/hr")
    try folder.commit()
    let entries = try folder.audit().flatMap(\.entries)
    #expect(entries.map(\.code) == ["H003"])
    #expect(entries.map(\.path) == ["okrs/2026-Q3/hr/other.md"])
  }

  @Test func anObjectiveThatGoesOverWhileItsCycleRunsIsPushed() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.write(funnel(), to: "okrs/2026-Q2/sales/old.md")
    try folder.commit()
    try folder.run(
      "mkdir -p okrs/2026-Q4 && git mv okrs/2026-Q3/sales okrs/2026-Q4/sales && git mv okrs/2026-Q2/sales/old.md okrs/2026-Q4/sales/old.md"
    )
    try folder.commit()
    let entries = try folder.audit().flatMap(\.entries)
    // The second quarter was over: what goes on from it begins anew.
    #expect(entries.map(\.path) == ["okrs/2026-Q4/sales/funnel.md"])
    #expect(entries.map(\.code) == ["H004"])
  }

  @Test func rowsThatAreAddedNeedNoReading() throws {
    let folder = try HistoryFolder()
    // A check-in whose table another one tears apart is gone for whoever reads it as Markdown.
    try folder.write(funnel(["| 2026-07-01 | 412 | paul | |", "| 2026-07-02 | 415 | paul | |"]))
    try folder.commit()
    let rows = try folder.read()
    try folder.write(
      rows.replacing("| 2026-07-02", with: "| 2026-07-03 | 9 | x | |\n| 2026-07-02"))
    try folder.commit()
    #expect(try folder.audit() == [])
    // A row between head and rule makes another table of it.
    try folder.write(rows.replacing("|------------", with: "| a | b |\n|------------"))
    try folder.commit()
    #expect(codes(try folder.audit()) == [["H005", "H005", "H005"]])
  }

  @Test func aShallowCloneTellsWhatIsThere() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.commit()
    try folder.write(funnel(target: "400 → 600"))
    let border = try folder.commit()
    try folder.write(funnel(target: "400 → 500"))
    let last = try folder.commit()
    try folder.run("git clone -q --depth 2 \"file://$PWD\" clone")
    let place = CommitHistory.Place(
      repository: folder.folder.path + "/clone", folder: TreePath(""), root: "okrs")
    for _ in 1...2 {
      let history = try CommitHistory(place, from: [last])
      #expect(history.border == [border])
      #expect(history.commits == [last, border])
      let audit = try CommitAudit(history, try folder.workspace(), place, version: "1")
        .entries(of: history.commits)
      #expect(audit.map(\.record.id) == [last])
    }
    try folder.run("cd clone && git fetch -q --unshallow")
    let history = try CommitHistory(place, from: [last])
    #expect(history.border == [])
    let audit = try CommitAudit(history, try folder.workspace(), place, version: "1")
      .entries(of: history.commits)
    #expect(audit.map(\.record.id) == [last, border])
  }

  @Test func aMissingCommitIsAnErrorWhereNothingWasCutOff() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    let first = try folder.commit()
    try folder.write(funnel(target: "400 → 600"))
    try folder.commit()
    let name = "\(first)"
    try folder.run("rm -f .git/objects/\(name.prefix(2))/\(name.dropFirst(2))")
    #expect(throws: GitError.self) { try folder.history() }
  }

  @Test func aVersionThatIsMissingIsNamed() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.commit()
    let blob = "\(try folder.id("HEAD:" + HistoryFolder.path))"
    try folder.write(funnel(target: "400 → 600"))
    try folder.commit()
    try folder.run("rm -f .git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    #expect(try folder.audit().map(\.unread) == [[HistoryFolder.path]])
    #expect(try folder.story().first?.objectives.map(\.isReadable) == [false])
  }
}
