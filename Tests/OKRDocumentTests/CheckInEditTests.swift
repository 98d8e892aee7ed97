import OKRDocument
import OKRModel
import SourceText
import Testing

/// A check-in is one line more, where and as the table that is there has its rows.
@Suite struct CheckInEditTests {
  private static let start = "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 640 leads\n"

  private func written(
    _ text: String, _ cells: [CheckInColumn: String], on date: String = "2026-07-14"
  ) throws -> String {
    let day = try #require(DateReader(dayFirst: false, monthNames: [:]).read(date)?.date)
    return applied(text) { $0.addingCheckIn(cells, on: day, toKeyResult: 0) }
  }

  @Test func theColumnsMayStandInAnyOrder() throws {
    let table = Self.start + "\n|By|Mood|Value|Date|\n|-|-|-|-|\n|paul|good|412|2026-07-07|\n"
    #expect(
      try written(table, [.value: "455", .by: "maria", .confidence: "0.8"])
        == table + "| maria |  | 455 | 2026-07-14 |\n")
  }

  @Test func aRowIsAsWideAsTheTable() throws {
    let table =
      Self.start
      + "\n| Date       | Value | Note         |\n|------------|-------|--------------|\n| 2026-07-07 | 412   | Form is live |\n"
    #expect(
      try written(table, [.value: "455", .note: "Paused"])
        == table + "| 2026-07-14 | 455   | Paused       |\n")
  }

  @Test func rowsStandInTheOrderOfDates() throws {
    func table(_ rows: String...) -> String {
      Self.start + "\n|Date|Value|\n|-|-|\n" + rows.joined()
    }
    let (first, second) = ("|2026-07-07|412|\n", "|2026-07-21|470|\n")
    let new = "| 2026-07-14 | 455 |\n"
    #expect(try written(table(first, second), [.value: "455"]) == table(first, new, second))
    #expect(try written(table(second), [.value: "455"]) == table(new, second))
    #expect(try written(table(first), [.value: "455"]) == table(first, new))
    #expect(
      try written(table(first, second), [.value: "471"], on: "2026-07-21")
        == table(first, second, "| 2026-07-21 | 471 |\n"))
  }

  @Test func aRowWithoutADateIsPassedOver() throws {
    let table = Self.start + "\n|Date|Value|\n|-|-|\n|soon|1|\n|2026-07-21|470|\n| | |\n"
    #expect(
      try written(table, [.value: "455"])
        == table.replacing("|2026-07-21", with: "| 2026-07-14 | 455 |\n|2026-07-21"))
  }

  @Test func ofARepeatedColumnTheFirstGetsTheValue() throws {
    let table = Self.start + "\n|Date|Value|Progress|\n|-|-|-|\n"
    #expect(try written(table, [.value: "455"]) == table + "| 2026-07-14 | 455 |  |\n")
  }

  @Test func theFirstCheckInBringsItsTable() throws {
    #expect(
      try written(Self.start, [.note: "a | b"]) == Self.start + """

        | Date       | Value | Confidence | By  | Note   |
        |------------|-------|------------|-----|--------|
        | 2026-07-14 |       |            |     | a \\| b |

        """)
  }

  @Test func theLightFormIsExpandedFirst() throws {
    #expect(
      try written("# Grow\n\n## Key results\n\n1. Leads from 4 to 6\n", [.value: "5"])
        .contains("### KR1: Leads from 4 to 6\n\n| Date       | Value |"))
  }

  @Test(arguments: [
    ("400 → 640", "0,8", "0,8"), ("400 → 640", "1 020,5", "1 020,5"), ("fait", "done", "oui"),
    ("fait", "not yet", "non"), ("12 %", "12 %", "12 %"), ("400", "455 prospects", "455 prospects"),
  ])
  func aValueIsReadAsTheFileWritesIt(target: String, typed: String, written: String) {
    let document = ObjectiveDocument(
      SourceText("# A\n\n## Résultats clés\n\n### KR1 : B\n\n- Cible : \(target)\n"))
    #expect(
      document.language.checkInValue(
        typed, of: document.objective.keyResults[0].target)?.text == written)
  }

  @Test(arguments: ["0,8", "0.8", "8/10", "80 %"])
  func aConfidenceIsWrittenAsTheFileWritesIt(typed: String) {
    let english = ObjectiveDocument(SourceText(Self.start))
    #expect(english.language.confidence(reading: typed)?.text == "0.8")
    let french = ObjectiveDocument(SourceText("# A\n\n## Résultats clés\n\n### KR1 : B\n"))
    #expect(french.language.confidence(reading: typed)?.text == "0,8")
  }

  @Test(arguments: ["", "soon", "5oo", "4 5 x |", "-"])
  func whatIsNoValueIsNotRead(typed: String) {
    let document = ObjectiveDocument(SourceText(Self.start))
    let value = document.language.checkInValue(
      typed, of: document.objective.keyResults[0].target)
    #expect(value == nil || typed == "4 5 x |")
  }
}
