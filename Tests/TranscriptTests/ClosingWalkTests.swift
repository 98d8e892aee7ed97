import Foundation
import Testing

/// `okr cycle close` on a terminal: questions are waited for, and answers are typed.
@Suite(.timeLimit(.minutes(5))) struct ClosingWalkTests {
  private static let leads = """
    ---
    owner: maria
    type: committed
    ---

    # Sales starts every month with leads to call

    ## Key results

    ### KR1: Raise qualified leads from 400 to 640 a month

    - Target: 400 → 640 leads/month

    | Date       | Value | Confidence | By    | Note |
    |------------|-------|------------|-------|------|
    | 2026-07-14 | 520   | 0.7        | maria |      |

    ### KR2: Keep the share of no-shows at 8 % or less

    - Target: ≤ 8 %

    """
  private static let trial = """
    # A trial explains itself

    ## Key results

    ### KR1: Raise finished trials from 10 to 20

    - Target: 10 → 20

    | Date       | Value |
    |------------|-------|
    | 2026-07-14 | 20    |

    ## Retrospective

    """
  private static let accept =
    "Score (Enter accepts 0.50, s skips the objective, b goes back, q quits):"
  private static let score = "Score, 0.0 to 1.0 (s skips the objective, b goes back, q quits):"
  private static let reason = "Why this score?"
  private static let miss = "Why was the commitment missed (KR1)?"
  private static let learnt = "What was learnt? (Enter for nothing)"
  private static let acceptAll =
    "Score (Enter accepts 1.00, s skips the objective, b goes back, q quits):"

  private let stage: Stage
  private let path = "okrs/2026-Q3/sales/leads.md"
  private let second = "okrs/2026-Q3/sales/trial.md"

  init() throws {
    stage = try Stage()
    try stage.write("version: 1\n", to: "okr.yml")
    try stage.write(Self.leads, to: path)
    try stage.write(Self.trial, to: second)
  }

  private func start(_ command: String = "okr cycle close") throws -> Running {
    try stage.startOnTerminal(command)
  }

  /// The questions about the first objective, with answers that close it.
  private static let questions = [
    (accept, ""), (score, "1"), (reason, "Counted at the door"), (miss, "The form came late"),
    (learnt, "Start with one region"),
  ]

  private static let closedLeads =
    leads.replacing(
      "type: committed\n", with: "type: committed\nstatus: closed\n"
    ).replacing(
      "- Target: ≤ 8 %\n", with: "- Target: ≤ 8 %\n- Score: 1\n- Reason: Counted at the door\n"
    ) + "\n## Retrospective\n\nThe form came late\n\nStart with one region\n"

  @Test func writesWhatIsAnswered() throws {
    let running = try start()
    let introduction = running.answer(Self.accept, "")
    #expect(introduction?.contains("1/2  2026-Q3/sales/leads  Sales starts") == true)
    #expect(introduction?.contains("█████░░░░░ 50 % · 400 → 640 leads/month") == true)
    for (question, text) in Self.questions.dropFirst() { running.answer(question, text) }
    let next = running.answer(Self.acceptAll, "")
    #expect(next?.contains("closed okrs/2026-Q3/sales/leads.md  █████░░░░░ 0.50") == true)
    #expect(next?.contains("2/2  2026-Q3/sales/trial") == true)
    running.answer(Self.learnt, "")
    #expect(running.output(through: "Objectives closed: 2 of 2.") != nil)
    #expect(running.output(through: "status 0") != nil)
    #expect(try stage.text(of: path) == Self.closedLeads)
    #expect(try stage.text(of: second) == "---\nstatus: closed\n---\n\n" + Self.trial)
    #expect(try stage.output(of: "okr lint --select C").last?.contains("nothing found") == true)
  }

  @Test(arguments: [[3], [4]] as [[UInt8]])
  func nothingHalfIsWrittenWhereItIsInterrupted(keys: [UInt8]) throws {
    for count in Self.questions.indices {
      let running = try start()
      for (question, text) in Self.questions.prefix(count) { running.answer(question, text) }
      #expect(running.output(through: Self.questions[count].0) != nil)
      running.type(keys)
      #expect(running.output(through: keys == [3] ? "status 130" : "status 0") != nil)
      #expect(try stage.text(of: path) == Self.leads)
      #expect(try stage.text(of: second) == Self.trial)
      #expect(try stage.output(of: "ls -A okrs/2026-Q3/sales") == ["leads.md", "trial.md"])
    }
  }

  @Test func whatIsClosedStaysWhereTheNextIsInterrupted() throws {
    let running = try start()
    for (question, text) in Self.questions { running.answer(question, text) }
    #expect(running.output(through: Self.acceptAll) != nil)
    running.type([3])
    #expect(running.output(through: "status 130") != nil)
    #expect(try stage.text(of: path) == Self.closedLeads)
    #expect(try stage.text(of: second) == Self.trial)
  }

  @Test func goesBackWithinAnObjectiveAndToTheOneBefore() throws {
    let running = try start()
    running.answer(Self.accept, "0.4")
    running.answer(Self.reason, "b")
    running.answer(Self.accept, "")
    running.answer(Self.score, "b")
    running.answer(Self.accept, "")
    for (question, text) in Self.questions.dropFirst() { running.answer(question, text) }
    running.answer(Self.acceptAll, "b")
    #expect(running.output(through: "“2026-Q3/sales/leads” is open again.") != nil)
    #expect(try stage.text(of: path) == Self.leads)
    running.answer(Self.accept, "q")
    #expect(running.output(through: "Objectives closed: 0 of 2.") != nil)
  }

  @Test func asksAgainWhereTheAnswerCannotBe() throws {
    let running = try start("okr cycle close leads")
    running.answer(Self.accept, "7")
    #expect(running.output(through: "“7” is no score from 0.0 to 1.0.") != nil)
    running.answer(Self.accept, "0,5")
    running.answer(Self.score, "")
    #expect(running.output(through: "This needs an answer; `s` skips the objective.") != nil)
    running.answer(Self.score, "0")
    running.answer(Self.reason, "")
    running.answer(Self.reason, "s")
    #expect(running.output(through: "Objectives closed: 0 of 1.") != nil)
    #expect(try stage.text(of: path) == Self.leads)
  }

  @Test func showsOnlyWhatWouldChange() throws {
    let running = try start("okr cycle close trial --dry-run")
    running.answer(Self.acceptAll, "0.9")
    running.answer(Self.reason, "Two were ours")
    running.answer(Self.learnt, "")
    #expect(running.output(through: "+- Score: 0.9") != nil)
    #expect(running.output(through: "Nothing was written") != nil)
    #expect(try stage.text(of: second) == Self.trial)
  }

  @Test func refusesAFileThatWasChangedMeanwhile() throws {
    let running = try start("okr cycle close trial")
    running.answer(Self.acceptAll, "")
    #expect(running.output(through: Self.learnt) != nil)
    let changed = Self.trial + "Somebody else's words.\n"
    try stage.write(changed, to: second)
    running.type(Array("\n".utf8))
    #expect(running.output(through: "“\(second)” has changed meanwhile.") != nil)
    #expect(running.output(through: "Objectives closed: 0 of 1.") != nil)
    #expect(try stage.text(of: second) == changed)
  }

  @Test func isInFrenchInAFrenchWorkspace() throws {
    try stage.write("language: fr\n", to: "okr.yml")
    let running = try start("okr cycle close trial")
    running.answer(
      "Score (Entrée accepte 1,00, s passe l'objectif, b revient, q quitte)\u{A0}:", "0,8")
    running.answer("Pourquoi ce score\u{A0}?", "Deux sont des nôtres")
    running.answer("Qu'a-t-on appris\u{A0}? (Entrée pour rien)", "Commencer petit")
    #expect(running.output(through: "Objectifs clos\u{A0}: 1 sur 1.") != nil)
    // The file is in English, and stays so.
    #expect(try stage.text(of: second).contains("- Score: 0.8\n- Reason: Deux sont des nôtres\n"))
  }
}
