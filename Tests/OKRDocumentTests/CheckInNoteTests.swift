import OKRDocument
import OKRModel
import SourceText
import Testing

/// The reading of a person's check-ins, and the rows that are added to them.
@Suite struct CheckInNoteTests {
  private static let paul = """
    # Paul's weeks

    What else happened.

    ## 2026-07-20

    A good week.

    | Key result | Value | Confidence | Note |
    |---|---|---|---|
    | sales/funnel#KR1 | 455 | 0.8 | Paid search \\| paused |
    | `sales/funnel#RC2` | yes | 70 % | |

    ## 2026-07-13: hard times

    ### Sales

    | Note | Who | KR | Mood |
    |---|---|---|---|
    | All well | @ana | funnel | good |

    ## Plans

    | A | B |
    |---|---|
    | 1 | 2 |

    """

  private func day(_ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: 2026, month: 7, day: day))
  }

  @Test func readsTheRowsBelowTheirDays() throws {
    let note = CheckInNote(SourceText(Self.paul))
    #expect(note.document.problems.isEmpty)
    #expect(
      note.entries.map(\.reference.description) == [
        "sales/funnel#KR1", "sales/funnel#RC2", "funnel",
      ])
    #expect(note.entries.map(\.date) == [try day(20), try day(20), try day(13)])
    #expect(note.entries.map(\.note) == ["Paid search | paused", nil, "All well"])
    #expect(note.entries.map(\.author) == [nil, nil, "ana"])
    let first = note.entries[0].checkIn(on: nil, person: "paul")
    #expect(first.value?.spelling == "455")
    #expect(first.author == "paul")
    #expect(first.confidence?.description == "0.8")
    #expect(note.entries[1].isOnlyDoneOrNot)
    #expect(note.entries[1].checkIn(on: .binary, person: "paul").value?.number == .one)
    #expect(note.entries[1].checkIn(on: nil, person: "paul").value == nil)
  }

  @Test(arguments: [
    ("2026-07-20", "| sales/funnel#KR3 | 7 |   |   |", 13),
    ("2026-07-14", "## 2026-07-14", 14), ("2026-07-21", "## 2026-07-21", 5),
    ("2026-07-01", "## 2026-07-01", 22),
  ])
  func aRowGoesBelowItsDay(date: String, line: String, place: Int) throws {
    let note = CheckInNote(SourceText(Self.paul))
    let day = try #require(DateReader(dayFirst: false, monthNames: [:]).read(date)?.date)
    let edits = note.addingCheckIn([.keyResult: "sales/funnel#KR3", .value: "7"], on: day)
    let source = note.source.applying(edits)
    let lines = (0..<source.lineCount).map { source.string(in: source.lineContent($0)) }
    #expect(lines.firstIndex(of: line).map { $0 + 1 } == place, "\(lines.joined(separator: "\n"))")
    let after = CheckInNote(source)
    #expect(after.entries.count == 4)
    // Nothing that was there has gone or changed.
    var left = lines[...]
    for old in Self.paul.split(separator: "\n", omittingEmptySubsequences: false) {
      let index = try #require(left.firstIndex(of: String(old)))
      left = left[(index + 1)...]
    }
  }

  @Test func theOrderOfTheDaysIsKept() throws {
    let text = "## 2026-07-06\n\n## 2026-07-13\n"
    let note = CheckInNote(SourceText(text))
    let edits = note.addingCheckIn([.keyResult: "a#KR1", .value: "7"], on: try day(20))
    #expect(
      note.source.applying(edits)
        == SourceText(
          text + """

            ## 2026-07-20

            | Key result | Value | Confidence | Note |
            |------------|-------|------------|------|
            | a#KR1      | 7     |            |      |

            """))
  }

  @Test func aDayWithoutATableGetsOne() throws {
    let note = CheckInNote(SourceText("# P\r\n\r\n## 2026-07-20\r\nWords.\r\n"))
    let edits = note.addingCheckIn([.keyResult: "a#KR1", .value: "7"], on: try day(20))
    #expect(
      note.source.applying(edits)
        == SourceText(
          "# P\r\n\r\n## 2026-07-20\r\n\r\n| Key result | Value | Confidence | Note |\r\n"
            + "|------------|-------|------------|------|\r\n"
            + "| a#KR1      | 7     |            |      |\r\n\r\nWords.\r\n"))
  }

  /// By hand: each edit sequence, whatever the note, adds one entry and keeps the others.
  @Test(arguments: ["", "# P", "# P\n", "# P\n\n", "\u{FEFF}# P\n\nWords", "## 2026-07-19\n- x"])
  func aNoteOfAnyShapeTakesRows(text: String) throws {
    var note = CheckInNote(SourceText(text))
    for number in [20, 13, 20, 27, 14] {
      let edits = note.addingCheckIn(
        [.keyResult: "a#KR1", .value: "\(number)", .note: "a | b"], on: try day(number))
      let before = note.entries.map(\.withoutPlaces)
      note = CheckInNote(note.source.applying(edits))
      #expect(note.entries.count == before.count + 1)
      #expect(before.allSatisfy(note.entries.map(\.withoutPlaces).contains))
    }
    #expect(note.document.problems.isEmpty)
    #expect(
      note.entries.map(\.date)
        == [27, 20, 20, 14, 13].map {
          CalendarDate(year: 2026, month: 7, day: $0)
        })
  }

  @Test func nothingIsAddedThatWouldBeReadOtherwise() throws {
    let note = CheckInNote(SourceText(Self.paul))
    let cells: [CheckInColumn: String] = [.keyResult: "a#KR1", .note: "Done <!-- by whom? -->"]
    #expect(note.addingCheckIn(cells, on: try day(20)).isEmpty)
  }

  @Test func anUnresolvedMergeHasNoRows() {
    let text = Self.paul.replacing("## 2026-07-13", with: "<<<<<<< a\n=======\n>>>>>>> b\n## 2026")
    let note = CheckInNote(SourceText(text))
    #expect(note.entries.isEmpty)
    #expect(note.document.hasMergeMarkers)
  }

  @Test func aFrenchNoteIsReadAndWrittenInFrench() throws {
    let text =
      "# Paul\n\n## 13/07/2026\n\n| Résultat clé | Valeur | Confiance |\n|---|---|---|\n"
      + "| ventes/tunnel#RC1 | 1 020,5 | 0,7 |\n"
    let note = CheckInNote(SourceText(text))
    #expect(note.entries.map(\.date) == [try day(13)])
    #expect(note.entries[0].quantity?.number.description == "1020.5")
    let edits = note.addingCheckIn([.keyResult: "a#KR1", .value: "7"], on: try day(20))
    #expect(
      String(decoding: note.source.bytes(applying: edits), as: UTF8.self)
        .contains("| Résultat clé | Valeur | Confiance | Note |"))
  }
}
