import Foundation
import Testing

/// `okr cycle open` on a terminal: each objective is asked about, and nothing is written before the
/// last answer.
@Suite(.timeLimit(.minutes(5))) struct OpeningWalkTests {
  private static let question =
    "Go on in 2026-Q4? (y or n; Enter is no, b goes back, q quits):"

  private let stage: Stage

  init() throws {
    stage = try Stage()
    try stage.write("version: 1\n", to: "okr.yml")
    for name in ["one", "three", "two"] {
      try stage.write(
        "---\nowner: maria\n---\n\n# Objective \(name)\n", to: "okrs/2026-Q3/sales/\(name).md")
    }
    try stage.write(
      "---\nstatus: abandoned\n---\n\n# Given up\n", to: "okrs/2026-Q3/sales/four.md")
  }

  private func start() throws -> Running {
    try stage.startOnTerminal("okr cycle open 2026-Q4")
  }

  private func answer(_ running: Running, _ text: String) {
    running.answer(Self.question, text)
  }

  private var folders: [String] {
    get throws { try stage.output(of: "ls -A okrs") }
  }

  @Test func writesThoseThatGoOn() throws {
    let running = try start()
    answer(running, "y")
    answer(running, "y")
    answer(running, "b")
    answer(running, "maybe")
    answer(running, "n")
    answer(running, "yes")
    #expect(running.output(through: "new okrs/2026-Q4/sales/one.md") != nil)
    #expect(
      running.output(through: "Objectives of 2026-Q3 that go on in 2026-Q4: 2 of 4.") != nil)
    #expect(running.output(through: "status 0") != nil)
    #expect(try stage.output(of: "ls -A okrs/2026-Q4/sales") == ["one.md", "two.md"])
  }

  @Test func aCycleBeginsEmptyWhereNothingGoesOn() throws {
    let running = try start()
    for _ in 0..<3 { answer(running, "") }
    #expect(running.output(through: "new okrs/2026-Q4") != nil)
    #expect(
      running.output(through: "Objectives of 2026-Q3 that go on in 2026-Q4: 0 of 4.") != nil)
    #expect(running.output(through: "status 0")?.contains("--carry") == false)
    #expect(try stage.output(of: "ls -A okrs/2026-Q4") == [".gitkeep"])
  }

  @Test(arguments: [[3], [4], Array("q\n".utf8)] as [[UInt8]])
  func nothingIsWrittenWhereItIsInterrupted(keys: [UInt8]) throws {
    for count in 0..<3 {
      let running = try start()
      for _ in 0..<count { answer(running, "y") }
      #expect(running.output(through: Self.question) != nil)
      running.type(keys)
      #expect(running.output(through: keys == [3] ? "status 130" : "status 0") != nil)
      #expect(try folders == ["2026-Q3"])
    }
  }
}
