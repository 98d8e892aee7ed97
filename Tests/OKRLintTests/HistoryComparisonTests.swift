import Diagnostics
import FileSystem
import OKRLint
import OKRModel
import OKRWorkspace
import Testing

/// The checks of history over whole workspaces: what moved, went elsewhere, was deleted or stands in notes.
@Suite struct HistoryComparisonTests {
  private let sales = "okrs/2026-Q3/sales/fill.md"

  /// The new findings of history, each as its path, code and subject.
  private func found(
    _ present: [String: String], since base: [String: String], today: String = "2026-07-20"
  ) throws -> [String] {
    func side(_ texts: [String: String], knowsIDs: Bool) throws -> LintComparison.Side {
      let workspace = try Workspace(
        at: Folder("/goals"), files: FilesInMemory(texts, knowsIDs: knowsIDs))
      let listing = try workspace.listing()
      let date = DateReader(dayFirst: false, monthNames: [:]).read(today)?.date
      return LintComparison.Side(
        workspace.withNotes(listing), all: listing.objectives,
        linter: Linter(workspace.settings, today: date))
    }
    let comparison = try LintComparison(
      side(present, knowsIDs: false), since: side(base, knowsIDs: true))
    return comparison.before.new(comparison.run.diagnostics).diagnostics
      .filter { $0.code.hasPrefix("H") }
      .map { "\($0.code) \($0.path) \($0.subject)" }.sorted()
  }

  private func objective(
    _ title: String = "Fill the funnel", target: String = "400 → 640 leads", more: String = ""
  ) -> String {
    """
    ---
    owner: maria
    ---

    # \(title)

    ## Key results

    ### KR1: Raise qualified leads

    - Target: \(target)

    \(more)
    """
  }

  private let offers = "### KR2: Send more offers\n\n- Target: 40 → 64 offers\n"

  @Test func anObjectiveThatMovedIsTheSame() throws {
    let lower = objective(target: "400 → 500 leads")
    for path in ["okrs/2026-Q3/growth/fill.md", "okrs/2026-Q3/sales/fill-it.md"] {
      let id = path.dropFirst(5).dropLast(3)
      #expect(
        try found([path: lower], since: [sales: objective()])
          == ["H001 \(path) \(id)#KR1 target target lowered"])
      #expect(try found([path: objective()], since: [sales: objective()]) == [])
    }
  }

  /// Its own due date is the end of its cycle, which is later after the move.
  @Test func aWholeFolderMoves() throws {
    let names = ["fill", "hold"]
    func folder(_ cycle: String, _ target: String) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: names.map {
          ("okrs/\(cycle)/sales/\($0).md", objective("Objective \($0)", target: target))
        })
    }
    let there = folder("2026-Q3", "400 → 640 leads")
    #expect(
      try found(folder("2026-Q4", "400 → 600 leads"), since: there) == names.flatMap { name in
        let id = "2026-Q4/sales/\(name)"
        return ["H001 okrs/\(id).md \(id)#KR1 target target lowered"]
      } + names.map { "H004 okrs/2026-Q4/sales/\($0).md 2026-Q4/sales/\($0)#due pushed" })
    // When the cycle is over, carrying on is no push.
    #expect(
      try found(folder("2026-Q4", "400 → 640 leads"), since: there, today: "2026-10-05") == [])
  }

  @Test(arguments: [("", 2), ("status: draft", 0), ("status: abandoned", 0), ("status: closed", 0)])
  func anObjectiveThatIsDeletedTakesItsKeyResultsAlong(status: String, count: Int) throws {
    let before = objective(more: offers).replacing("owner: maria", with: "owner: maria\n\(status)")
    let other = ["okrs/2026-Q3/people/learn.md": objective("Learn to coach", target: "≥ 3 days")]
    let id = "2026-Q3/sales/fill"
    let expected = ["KR1", "KR2"].map { "H003 \(sales) \(id)#key result \($0) deleted" }
    #expect(
      try found(other, since: other.merging([sales: before]) { $1 })
        == Array(expected.prefix(count)))
    // Before the cycle has begun nothing was promised.
    #expect(try found([:], since: [sales: before], today: "2026-06-20") == [])
  }

  @Test func aKeyResultThatWentToAnotherObjectiveHasNotGone() throws {
    let before = [sales: objective(more: offers)]
    let other = "okrs/2026-Q3/product/sell.md"
    func with(_ text: String) -> [String: String] {
      [sales: objective(), other: "# Sell\n\n## Key results\n\n" + text]
    }
    #expect(try found(with(offers.replacing("KR2", with: "KR1")), since: before) == [])
    #expect(
      try found(with(offers.replacing("Send more offers", with: "Quotes")), since: before) == [])
    let deleted = ["H003 \(sales) 2026-Q3/sales/fill#key result KR2 deleted"]
    #expect(
      try found(with("### KR2: Open a shop\n\n- Target: 1 → 3 shops\n"), since: before) == deleted)
    // What stood there before is no new place.
    let already = before.merging([other: with(offers)[other]!]) { $1 }
    #expect(try found(with(offers), since: already) == deleted)
  }

  @Test func twoObjectivesThatBecameOneLoseNothing() throws {
    let product = "okrs/2026-Q3/product/sell.md"
    #expect(
      try found(
        [sales: objective(more: offers)],
        since: [sales: objective(), product: "# Sell\n\n## Key results\n\n" + offers]) == [])
  }

  private func note(_ rows: String) -> String {
    "# 2026-07-14\n\n| Key result | Value | Confidence | Note |\n|---|---|---|---|\n\(rows)\n"
  }

  @Test func checkInsInNotesAreRewrittenToo() throws {
    let path = "okrs/2026-Q3/check-ins/paul.md"
    func workspace(_ rows: String) -> [String: String] {
      [sales: objective(), path: note(rows)]
    }
    let row = "| sales/fill#KR1 | 412 | 0.7 | Fair in Lyon |"
    let subject = "2026-Q3/sales/fill#KR1 check-in 2026-07-14 rewritten"
    func now(_ rows: String) throws -> [String] {
      try found(workspace(rows), since: workspace(row))
    }
    #expect(try now(row) == [])
    #expect(try now(row.replacing("412", with: "500")) == ["H005 \(path) \(subject)"])
    #expect(try now("") == ["H005 \(sales) \(subject)"])
    #expect(
      try now(row.replacing("412", with: "500").replacing("in Lyon", with: "at Lyon"))
        == ["H005 \(path) \(subject)"])
    #expect(
      try now(
        row.replacing("412", with: "500").replacing("in Lyon", with: "in Lyon, it was no 412"))
        == [])
    #expect(try now(row + "\n| sales/fill#KR1 | 430 | | |") == [])
    // From the note into the objective's own table.
    let table =
      "| Date | Value | Confidence | By | Note |\n|---|---|---|---|---|\n"
      + "| 2026-07-14 | 412 | 0.7 | paul | Fair in Lyon |\n"
    #expect(try found([sales: objective(more: table)], since: workspace(row)) == [])
    #expect(
      try found(
        [sales: objective(more: table.replacing("412", with: "600"))], since: workspace(row))
        == ["H005 \(sales) \(subject)"])
  }
}
