import Foundation

/// A command on a terminal, on which a test types.
final class Keyboard {
  private let child: Child
  private let keys: Int32
  private let log: String
  private var seen = 0

  init(_ person: Team.Person, _ command: String) throws {
    let ends = try Sockets.pipe()
    defer { close(ends.reading) }
    keys = ends.writing
    log = person.machine.root + "/terminal-\(UUID().uuidString)"
    child = try Child(
      [try Machine.program("script"), "--quiet", "--command", command, "/dev/null"],
      in: person.machine.root + "/\(person.name)/goals", environment: person.environment,
      input: ends.reading, log: log)
  }

  deinit { close(keys) }

  /// Waits for a question, and types an answer and Enter.
  func answer(_ question: String, _ text: String) throws {
    for _ in 0..<600 {
      let bytes = FileManager.default.contents(atPath: log) ?? Data()
      if let range = bytes.range(of: Data(question.utf8), in: seen..<bytes.count) {
        seen = range.upperBound
        let line = Array((text + "\n").utf8)
        guard write(keys, line, line.count) == line.count else { throw Failure("Nobody reads.") }
        return
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
    let shown = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    throw Failure("“\(question)” is not asked: \(shown)")
  }

  /// Waits for the end, and gives all that was shown.
  func end() -> String {
    _ = child.wait()
    return String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
  }
}
