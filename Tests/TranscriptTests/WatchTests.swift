import Foundation
import Testing

/// `okr lint --watch` as a process: a file is changed, and what is printed then is waited for.
@Suite(.timeLimit(.minutes(5))) struct WatchTests {
  private static let good = """
    # Sales starts every month with leads to call

    ## Key results

    ### KR1: Raise qualified leads from 400 to 640 a month

    - Target: 400 → 640 leads/month

    """
  private static let bad = good.replacing("Target", with: "Traget")
  private static let waiting = "Waiting for changes. Ctrl-C ends it.\n"
  private static let fine = "1 objective checked, nothing found.\n" + waiting

  private let stage: Stage
  private let path = "okrs/2026-Q3/sales/leads.md"

  init() throws {
    stage = try Stage()
    try stage.write("version: 1\n", to: "okr.yml")
    try stage.write(Self.good, to: path)
  }

  private func watch(_ arguments: String...) throws -> Running {
    try stage.start(["lint", "--watch", "--select", "form,links"] + arguments)
  }

  @Test func reportsAgainWhenAFileHasChanged() throws {
    let running = try watch()
    #expect(running.output(through: Self.waiting) == Self.fine)
    try stage.write(Self.bad, to: path)
    let report = try #require(running.output(through: Self.waiting))
    #expect(report.hasPrefix("\(path) has changed.\n\(path):7:3: warning[F011 unknown-field]"))
    try stage.write(Self.good, to: path)
    #expect(running.output(through: Self.waiting) == "\(path) has changed.\n" + Self.fine)
  }

  @Test func seesAFileThatAnEditorPutsInPlaceOfTheOther() throws {
    let running = try watch()
    #expect(running.output(through: Self.waiting) == Self.fine)
    try stage.write(Self.bad, to: path + ".tmp")
    _ = try stage.output(of: "mv \(path).tmp \(path)")
    #expect(running.output(through: "F011 unknown-field") != nil)
    #expect(running.output(through: Self.waiting) != nil)
    _ = try stage.output(
      of: "cp \(path) x && mv \(path) \(path)~ && sed s/Traget/Target/ x > \(path)")
    #expect(running.output(through: Self.waiting) == "\(path) has changed.\n" + Self.fine)
  }

  @Test func seesFoldersComeAndGo() throws {
    let running = try watch()
    #expect(running.output(through: Self.waiting) == Self.fine)
    try stage.write(Self.bad, to: "okrs/2026-Q4/north/east/leads.md")
    #expect(running.output(through: "2 objectives checked: 1 warning in 1 file.") != nil)
    #expect(running.output(through: Self.waiting) != nil)
    _ = try stage.output(of: "rm -r okrs/2026-Q4")
    #expect(running.output(through: Self.waiting)?.hasSuffix(Self.fine) == true)
    _ = try stage.output(of: "rm -r okrs")
    #expect(running.output(through: "/okrs”, is not there.") != nil)
    #expect(running.output(through: Self.waiting) != nil)
    try stage.write(Self.good, to: path)
    #expect(running.output(through: Self.waiting)?.hasSuffix(Self.fine) == true)
  }

  @Test func goesByTheSettingsAsTheyAreNow() throws {
    let running = try watch()
    #expect(running.output(through: Self.waiting) == Self.fine)
    try stage.write("languge: fr\n", to: "okr.yml")
    #expect(running.output(through: "There is no setting “languge”.") != nil)
    #expect(running.output(through: Self.waiting) != nil)
    try stage.write("language: fr\nroot: buts\n", to: "okr.yml")
    #expect(running.output(through: "n'existe pas.") != nil)
    try stage.write(Self.good, to: "buts/2026-Q3/sales/leads.md")
    #expect(running.output(through: "1 objectif contrôlé, rien à signaler.\n") != nil)
    _ = try stage.output(of: "rm okr.yml")
    #expect(running.output(through: "There is no okr.yml in") != nil)
    try stage.write("root: buts\n", to: "okr.yml")
    #expect(running.output(through: Self.fine) != nil)
  }

  @Test func watchesAFileOutsideOfAnyWorkspace() throws {
    try stage.write(Self.good, to: "../else/draft.md")
    _ = try stage.output(of: "cd ../else")
    let running = try watch("draft.md")
    #expect(running.output(through: Self.waiting) == Self.fine)
    try stage.write(Self.bad, to: "draft.md")
    #expect(running.output(through: "draft.md:7:3: warning[F011 unknown-field]") != nil)
  }

  @Test func endsByTheSignalOfControlC() throws {
    let running = try watch()
    #expect(running.output(through: Self.waiting) == Self.fine)
    running.interrupt()
    #expect(running.waitForSignal() == SIGINT)
  }

  /// A terminal is cleared before the next report; elsewhere all that was printed stays. Ctrl-C is
  /// typed, and the shell has 130.
  @Test func clearsATerminalAndNothingElse() throws {
    let running = try stage.startOnTerminal("okr lint --watch --select form,links")
    let first = try #require(running.output(through: "Ctrl-C ends it."))
    #expect(!first.contains("\u{1B}[2J"))
    try stage.write(Self.bad, to: path)
    let second = try #require(running.output(through: "Ctrl-C ends it."))
    #expect(second.contains("\u{1B}[H\u{1B}[2J\(path) has changed."))
    running.type([3])
    #expect(running.output(through: "status 130") != nil)

    let plain = try watch()
    #expect(plain.output(through: Self.waiting) != nil)
    try stage.write(Self.good, to: path)
    #expect(plain.output(through: Self.waiting)?.contains("\u{1B}") == false)
  }
}
