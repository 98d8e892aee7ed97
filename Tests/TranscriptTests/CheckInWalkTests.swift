import Foundation
import Testing

/// `okr checkin` on a terminal: questions are waited for, and answers are typed.
@Suite(.timeLimit(.minutes(5))) struct CheckInWalkTests {
  private static let text = """
    ---
    owner: maria
    ---

    # Sales starts every month with leads to call

    ## Key results

    ### KR1: Raise qualified leads from 400 to 640 a month

    - Target: 400 → 640 leads/month

    | Date       | Value | Confidence | By    | Note |
    |------------|-------|------------|-------|------|
    | 2026-06-30 | 400   |            | maria |      |
    | 2026-07-07 | 412   | 0.7        | maria |      |

    ### KR2: Keep the share of no-shows at 8 % or less

    - Target: ≤ 8 %

    ### KR3: Somebody else's

    - Target: 40 games
    - Owner: paul

    """
  private static let value = "Value (Enter skips, b goes back, q quits):"
  private static let confidence = "Confidence, 0.0 to 1.0:"

  private let stage: Stage
  private let path = "okrs/2026-Q3/sales/leads.md"

  init() throws {
    stage = try Stage()
    try stage.write("version: 1\n", to: "okr.yml")
    try stage.write(Self.text, to: path)
  }

  private func start(_ command: String = "okr checkin") throws -> Running {
    try stage.startOnTerminal(command)
  }

  private var file: String {
    get throws { try stage.text(of: path) }
  }

  @Test func writesWhatIsAnswered() throws {
    let running = try start()
    let introduction = try #require(running.answer(Self.value, "455"))
    #expect(introduction.contains("1/2  2026-Q3/sales/leads#KR1"))
    #expect(introduction.contains("before 412 (2026-07-07) · expected 21 % · ▁█"))
    #expect(running.answer(Self.confidence, "0.8") != nil)
    #expect(running.answer("Note:", "Paid search paused") != nil)
    #expect(running.answer(Self.value, "")?.contains("2/2  2026-Q3/sales/leads#KR2") == true)
    #expect(running.output(through: "Check-ins written: 1 of 2.") != nil)
    #expect(running.output(through: "status 0") != nil)
    #expect(
      try file
        == Self.text.replacing(
          "| 2026-07-07 | 412   | 0.7        | maria |      |\n",
          with: """
            | 2026-07-07 | 412   | 0.7        | maria |      |
            | 2026-07-20 | 455   | 0.8        | maria | Paid search paused |

            """))
  }

  /// At 40 columns four are left free for the answer: “Value (Enter skips, b goes back, q” has 34.
  @Test func linesAreBrokenBetweenWords() throws {
    let running = try start("COLUMNS=40 okr checkin")
    let seen = try #require(
      running.answer("Value (Enter skips, b goes back, q\r\nquits):", "q"))
    let lines = seen.split(separator: "\r\n")
    #expect(lines.contains("1/2  2026-Q3/sales/leads#KR1  Raise"))
    #expect(lines.contains("    qualified leads from 400 to 640 a"))
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(running.output(through: "status 0") != nil)
  }

  @Test func goesBackAndTakesTheCheckInBack() throws {
    let running = try start()
    running.answer(Self.value, "455")
    running.answer(Self.confidence, "")
    running.answer("Note:", "")
    #expect(running.answer(Self.value, "b")?.contains("2/2") == true)
    #expect(running.output(through: "The check-in was taken back.") != nil)
    #expect(running.answer(Self.value, "q")?.contains("1/2") == true)
    #expect(running.output(through: "Check-ins written: 0 of 2.") != nil)
    #expect(try file == Self.text)
  }

  @Test func asksAgainWhereTheAnswerCannotBe() throws {
    let running = try start("okr checkin leads#KR1")
    running.answer(Self.value, "plenty")
    running.answer(Self.confidence, "")
    running.answer("Note:", "")
    #expect(running.output(through: "“plenty” cannot be read as a value.") != nil)
    running.answer(Self.value, "41200")
    running.answer(Self.confidence, "")
    running.answer("Note:", "")
    #expect(
      running.answer("Write it all the same? [y/N]", "n")?.contains("looks far too large") == true)
    running.answer(Self.value, "420")
    running.answer(Self.confidence, "b")
    running.answer(Self.value, "421")
    running.answer(Self.confidence, "")
    running.answer("Note:", "")
    #expect(running.output(through: "Check-ins written: 1 of 1.") != nil)
    #expect(try file.contains("| 2026-07-20 | 421   |            | maria |      |"))
  }

  @Test(arguments: 0...2)
  func nothingHalfIsWrittenOnControlC(question: Int) throws {
    let running = try start()
    let answers = [(Self.value, "455"), (Self.confidence, "0.8")].prefix(question)
    for (question, text) in answers { running.answer(question, text) }
    #expect(running.output(through: [Self.value, Self.confidence, "Note:"][question]) != nil)
    running.type([3])
    #expect(running.output(through: "status 130") != nil)
    #expect(try file == Self.text)
    #expect(try stage.output(of: "ls -A okrs/2026-Q3/sales") == ["leads.md"])
  }

  @Test func theEndOfInputQuits() throws {
    let running = try start()
    #expect(running.output(through: Self.value) != nil)
    running.type([4])
    #expect(running.output(through: "Check-ins written: 0 of 2.") != nil)
    #expect(running.output(through: "status 0") != nil)
  }

  @Test func asksAboutADoubtfulCheckInOnTheCommandLine() throws {
    let running = try start("okr checkin leads#KR1 41200")
    running.answer("Write it all the same? [y/N]", "")
    #expect(running.output(through: "Nothing was written.") != nil)
    #expect(running.output(through: "status 2") != nil)
    #expect(try file == Self.text)
    let second = try start("okr checkin leads#KR1 41200")
    second.answer("Write it all the same? [y/N]", "y")
    #expect(second.output(through: "status 0") != nil)
    #expect(try file.contains("| 2026-07-20 | 41200 |"))
  }

  @Test func writesIntoTheNoteAndTakesBackFromIt() throws {
    try stage.write("check-ins:\n  write-to: note\n", to: "okr.yml")
    let note = "okrs/2026-Q3/check-ins/maria.md"
    let first = """
      # Check-ins of maria

      ## 2026-07-20

      | Key result      | Value | Confidence | Note               |
      |-----------------|-------|------------|--------------------|
      | sales/leads#KR1 | 455   | 0.8        | Paid search paused |

      """
    let running = try start()
    running.answer(Self.value, "455")
    running.answer(Self.confidence, "0.8")
    running.answer("Note:", "Paid search paused")
    #expect(running.output(through: "in \(note)") != nil)
    running.answer(Self.value, "b")
    #expect(running.output(through: "The check-in was taken back.") != nil)
    #expect(running.answer(Self.value, "455")?.contains("before 412 (2026-07-07)") == true)
    #expect(try stage.output(of: "ls okrs/2026-Q3") == ["sales"])
    running.answer(Self.confidence, "0.8")
    running.answer("Note:", "Paid search paused")
    running.answer(Self.value, "7 %")
    #expect(try stage.output(of: "cat \(note)").map { $0 + "\n" }.joined() == first)
    running.answer(Self.confidence, "")
    running.answer("Note:", "")
    #expect(running.output(through: "Check-ins written: 2 of 2.") != nil)
    #expect(running.output(through: "status 0") != nil)
    #expect(
      try stage.output(of: "cat \(note)").map { $0 + "\n" }.joined()
        == first + "| sales/leads#KR2 | 7 %   |            |                    |\n")
    #expect(try file == Self.text)
    // What is in the note is not owed any more.
    let second = try start()
    #expect(second.output(through: "No key result of maria is due.") != nil)
  }

  @Test func isInFrenchInAFrenchWorkspace() throws {
    try stage.write("language: fr\n", to: "okr.yml")
    let running = try start()
    running.answer("Valeur (Entrée passe, b revient, q quitte) :", "q")
    #expect(running.output(through: "Points écrits : 0 sur 2.") != nil)
  }

  @Test func saysWhereNothingIsDue() throws {
    let running = try start("okr checkin --by ana")
    #expect(running.output(through: "No key result of ana is due.") != nil)
  }
}
