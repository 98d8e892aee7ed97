import Foundation

/// A server that is ended with this object, and also when the tests are ended from outside.
final class Daemon {
  private let child: Child
  /// Open for as long as the server shall run.
  private let life: Int32
  private let log: String

  init(_ command: [String], in machine: Machine) throws {
    let ends = try Sockets.pipe()
    defer { close(ends.reading) }
    life = ends.writing
    log = machine.root + "/" + (command[0] as NSString).lastPathComponent + ".log"
    child = try Child(
      ["/bin/bash", "-c", Self.guardian, "guardian"] + command, in: machine.root,
      environment: machine.environment(home: machine.root), input: ends.reading, log: log)
  }

  deinit {
    close(life)
    _ = child.wait()
  }

  /// Waits until it answers.
  func wait(until isReady: () -> Bool) throws {
    for _ in 0..<400 {
      if isReady() { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    let words = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    throw Failure("A server does not answer: \(words)")
  }

  /// Ends the command as soon as nobody holds the other end of its input.
  private static let guardian = """
    exec 3<&0
    "$@" </dev/null 3<&- & child=$!
    while read -r -u 3 _; do :; done
    kill "$child" 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      kill -0 "$child" 2>/dev/null || exit 0
      sleep 0.1
    done
    """
}
