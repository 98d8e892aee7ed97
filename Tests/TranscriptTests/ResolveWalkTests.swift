import Foundation
import Testing

/// `okr resolve` on a terminal.
@Suite(.timeLimit(.minutes(5))) struct ResolveWalkTests {
  private static let base = """
    # Sales starts every month with leads to call

    ## Key results

    ### KR1: Raise qualified leads

    - Target: 400 → 600 leads
    - Owner: paul

    | Date       | Value |
    |------------|-------|
    | 2026-07-07 | 412   |

    """
  private static let typing =
    "o takes ours, t theirs, or type it (Enter skips, b goes back, q quits):"
  private static let both =
    "o takes ours, t theirs, both keeps both, or type it (Enter skips, b goes back, q quits):"

  private let stage: Stage
  private let path = "okrs/2026-Q3/sales/leads.md"

  /// Two branches that differ in the target, the owner and a check-in, and have been merged.
  init() throws {
    stage = try Stage()
    try stage.write("version: 1\n", to: "okr.yml")
    try stage.write(Self.base, to: path)
    try stage.write(Self.base, to: "okrs/2026-Q3/sales/calls.md")
    _ = try stage.output(
      of: """
        git init -q && git add . && git commit -q -m base && git switch -q -c other
        sed -i 's/600/700/; s/paul/ana/; s/412/421/' \(path)
        git rm -q okrs/2026-Q3/sales/calls.md && git commit -q -a -m other && git switch -q main
        sed -i 's/600/640/; s/paul/kofi/; s/412/415/' \(path)
        sed -i 's/600/610/' okrs/2026-Q3/sales/calls.md
        git commit -q -a -m main && git merge -q other
        """)
  }

  private func chosen(_ target: String, _ owner: String, _ value: String) -> String {
    Self.base.replacing("600", with: target).replacing("paul", with: owner)
      .replacing("412", with: value)
  }

  private var status: [String] {
    get throws { try stage.output(of: "git status --short") }
  }

  @Test func writesWhatIsChosenAndTellsGit() throws {
    let running = try stage.startOnTerminal("okr resolve")
    let deletion = running.answer(
      "k keeps the file, d deletes it (Enter skips, b goes back, q quits):", "d")
    #expect(
      deletion?.contains(
        "1/4  2026-Q3/sales/calls: ours has changed it, theirs has deleted it") == true)
    let question = running.answer(Self.typing, "400 → 660 leads")
    #expect(
      question?.contains("2/4  2026-Q3/sales/leads#KR1 target\r\n    ours: 400 → 640 leads\r\n")
        == true)
    let owner = running.answer(Self.typing, "t")
    #expect(
      owner?.contains("2026-Q3/sales/leads#KR1 owner: ours kofi, theirs ana, before paul") == true)
    running.answer(Self.both, "o")
    #expect(running.output(through: "resolved \(path)") != nil)
    #expect(running.output(through: "Finish the merge with `git commit`.") != nil)
    #expect(running.output(through: "status 0") != nil)
    #expect(try stage.text(of: path) == chosen("660", "ana", "415"))
    #expect(try status == ["D  okrs/2026-Q3/sales/calls.md", "M  \(path)"])
  }

  @Test func goesBackAndSkips() throws {
    let running = try stage.startOnTerminal("okr resolve leads")
    running.answer(Self.typing, "o")
    #expect(running.output(through: "2/3") != nil)
    running.answer(Self.typing, "b")
    #expect(running.output(through: "1/3") != nil)
    running.answer(Self.typing, "t")
    running.answer(Self.typing, "")
    running.answer(Self.both, "both")
    #expect(running.output(through: "Conflicts left: 2.") != nil)
    #expect(running.output(through: "status 1") != nil)
    let text = try stage.text(of: path)
    #expect(text.contains("- Target: 400 → 700 leads\n<<<<<<< HEAD\n- Owner: kofi\n=======\n"))
    #expect(text.contains("| 2026-07-07 | 415   |\n| 2026-07-07 | 421   |\n"))
    #expect(try status.contains("UU \(path)"))
  }

  @Test func asksAgainWhereTheAnswerCannotBe() throws {
    let running = try stage.startOnTerminal("okr resolve leads")
    running.answer(Self.typing, "plenty")
    #expect(running.output(through: "“plenty” cannot be read as what stands there.") != nil)
    running.answer(Self.typing, "both")
    #expect(running.output(through: "“both” is none of these.") != nil)
    running.answer(Self.typing, "q")
    #expect(running.output(through: "Conflicts left: 4.") != nil)
  }

  @Test(arguments: 0...2)
  func nothingHalfIsWrittenOnControlC(answers: Int) throws {
    let running = try stage.startOnTerminal("okr resolve leads")
    for _ in 0..<answers { running.answer(Self.typing, "o") }
    #expect(running.output(through: [Self.typing, Self.typing, Self.both][answers]) != nil)
    running.type([3])
    #expect(running.output(through: "status 130") != nil)
    let text = try stage.text(of: path)
    let expected = ["leads\n- Owner: kofi\n", "leads\n<<<<<<< HEAD\n", "leads\n- Owner: kofi\n\n|"]
    #expect(text.contains("- Target: 400 → 640 " + expected[answers]))
    #expect(try status.contains("UU \(path)"))
    #expect(try stage.output(of: "ls -A okrs/2026-Q3/sales") == ["calls.md", "leads.md"])
    // Another run goes on with what is left.
    let left = try stage.output(of: "okr resolve --list").filter { $0.contains("leads") }
    #expect(left.count == 3 - answers)
  }

  @Test func keepsAFileThatWasDeletedOnOneSide() throws {
    let running = try stage.startOnTerminal("okr resolve calls")
    running.answer("k keeps the file, d deletes it (Enter skips, b goes back, q quits):", "k")
    #expect(running.output(through: "resolved okrs/2026-Q3/sales/calls.md") != nil)
    #expect(
      try stage.text(of: "okrs/2026-Q3/sales/calls.md")
        == Self.base.replacing("600", with: "610"))
    #expect(try status == ["UU \(path)"])
  }

  @Test func isInFrenchInAFrenchWorkspace() throws {
    try stage.write("language: fr\n", to: "okr.yml")
    let running = try stage.startOnTerminal("okr resolve leads")
    running.answer(
      "o prend la nôtre, t la leur, ou tapez-le (Entrée passe, b revient, q quitte)\u{A0}:", "q")
    #expect(running.output(through: "Conflits restants\u{A0}: 4.") != nil)
  }
}
