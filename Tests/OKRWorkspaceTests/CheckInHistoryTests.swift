import OKRDocument
import OKRModel
import SourceText
import Testing

@testable import OKRWorkspace

/// What a workspace makes of the check-ins in an objective and in notes.
@Suite struct CheckInHistoryTests {
  private static let settings = Settings()
  private static let path = "okrs/2026-Q3/sales/funnel.md"

  private func row(_ text: String, _ date: String, _ value: String, of person: String)
    -> NotedCheckIn
  {
    let note = CheckInNote(
      SourceText(
        "## \(date)\n\n| Key result | Value |\n|---|---|\n| \(text) | \(value) |\n"))
    let file = NoteFile(
      path: "okrs/2026-Q3/check-ins/\(person).md", note: note, settings: Self.settings)
    let names = ObjectiveNames(
      Self.settings,
      paths: [Self.path, "okrs/2026-Q3/support/funnel.md", "okrs/2026-Q2/sales/old.md"])
    return file.rows(names, Self.settings)[0]
  }

  private func file(_ rows: [NotedCheckIn]) -> ObjectiveFile {
    ObjectiveFile(
      placement: Placement(path: Self.path, settings: Self.settings),
      document: ObjectiveDocument(
        SourceText(
          """
          # Funnel

          ## Key results

          ### KR1: Leads

          - Target: 400 → 640

          | Date | Value | By |
          |---|---|---|
          | 2026-07-07 | 410 | paul |
          | 2026-07-14 | 420 | paul |

          ### KR2: Form

          - Target: done

          """)), noted: rows)
  }

  @Test func rowsOfNotesStandWhereTheirDaysBelong() {
    let file = file([
      row("sales/funnel#KR1", "2026-07-20", "450", of: "ana"),
      row("sales/funnel#KR1", "2026-07-07", "411", of: "ana"),
      row("sales/funnel#KR1", "2026-07-01", "401", of: "ben"),
      row("sales/funnel#kr-2", "2026-07-01", "yes", of: "ben"),
      row("sales/funnel#KR9", "2026-07-01", "1", of: "ben"),
    ])
    #expect(
      file.objective.keyResults[0].checkIns.map { $0.value?.spelling } == [
        "401", "410", "411", "420", "450",
      ])
    #expect(
      file.objective.keyResults[0].checkIns.map(\.author) == ["ben", "paul", "ana", "paul", "ana"])
    #expect(file.objective.keyResults[1].checkIns.map { $0.value?.number } == [.one])
    #expect(file.document.objective.keyResults[0].checkIns.count == 2)
    for (number, isNote) in [true, false, true, false, true].enumerated() {
      switch file.place(ofCheckIn: number, of: 0) {
      case .note?: #expect(isNote)
      case .row?: #expect(!isNote)
      case nil: Issue.record("no place")
      }
    }
    // (450 - 400) / 240
    #expect(file.objective.keyResults[0].progress(ScoreRules()).progress == Ratio(50, 240))
  }

  @Test(arguments: [
    ("sales/funnel#KR1", "2026-Q3/sales/funnel"), ("2026-Q2/sales/old", "2026-Q2/sales/old"),
    ("2026-Q3/sales/funnel", "2026-Q3/sales/funnel"), ("old", nil), ("funnel", nil),
    ("sales/nothing", nil),
  ])
  func aReferenceIsLookedUpInTheCycleOfTheNote(reference: String, id: String?) {
    #expect(row(reference, "2026-07-01", "1", of: "ana").target.id?.path == id)
  }

  @Test func owedIsWhatTheRhythmSays() throws {
    func owed(_ day: Int, _ rows: [NotedCheckIn] = []) throws -> [String] {
      let today = try #require(CalendarDate(year: 2026, month: 7, day: day))
      return file(rows).owedCheckIns(on: today, Self.settings).map {
        "\($0.label ?? "") \($0.since) \($0.days(on: today))"
      }
    }
    // The last check-in on KR1 is of the 14th, on KR2 there is none since the cycle began.
    #expect(try owed(20) == ["KR2 2026-07-01 19"])
    #expect(try owed(21) == ["KR1 2026-07-21 0", "KR2 2026-07-01 20"])
    let rows = [
      row("sales/funnel#KR1", "2026-07-20", "450", of: "ana"),
      row("sales/funnel#KR2", "2026-07-20", "yes", of: "ana"),
    ]
    #expect(try owed(26, rows) == [])
    #expect(try owed(27, rows) == ["KR1 2026-07-27 0"])
  }
}
