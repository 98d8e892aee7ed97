import Foundation
import Testing

/// A process that goes on while a test looks at what it prints.
///
/// It is not started by Foundation's `Process`, whose children may inherit what tells the end of
/// others, which are then waited for until this one ends.
final class Running {
  private let process: pid_t
  private let capture: String
  private let input: FileHandle
  private var hasEnded = false
  private var seen = 0

  /// - Parameter capture: The path of the file that both streams go into.
  init(
    _ command: [String], in folder: String, environment: [String: String], capture: String
  ) throws {
    self.capture = capture
    let keyboard = Pipe()
    input = keyboard.fileHandleForWriting
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, keyboard.fileHandleForReading.fileDescriptor, 0)
    posix_spawn_file_actions_addopen(&actions, 1, capture, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Who was started in the background may have been told to ignore Ctrl-C, and threads of a test
    // hold signals back; both would be handed on.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &interrupts)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var process: pid_t = 0
    let shell = ["/bin/bash", "-c", Self.preparation, folder]
    let arguments = (shell + command).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    guard
      posix_spawn(&process, shell[0], &actions, &attributes, arguments, variables) == 0
    else { throw POSIXError(.ENOENT) }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    _ = waitForSignal()
  }

  /// Waits for a question, and types an answer to it.
  @discardableResult
  func answer(_ question: String, _ text: String) -> String? {
    let seen = output(through: question)
    #expect(seen != nil, "\(question)")
    type(Array((text + "\n").utf8))
    return seen
  }

  /// Waits until the process has printed a text after what an earlier call has waited for, and gives
  /// all up to its end; nil where the process does not print it although there is plenty of time.
  func output(through text: String) -> String? {
    for _ in 0..<Self.mostLooks {
      let bytes = (try? Data(contentsOf: URL(fileURLWithPath: capture))) ?? Data()
      if let range = bytes.range(of: Data(text.utf8), in: seen..<bytes.count) {
        defer { seen = range.upperBound }
        return String(decoding: bytes[seen..<range.upperBound], as: UTF8.self)
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
    return nil
  }

  /// Types on the keyboard of the process.
  func type(_ bytes: [UInt8]) { input.write(Data(bytes)) }

  func interrupt() { kill(process, SIGINT) }

  /// Waits for the end, and gives the signal that brought it; nil for none.
  func waitForSignal() -> Int32? {
    guard !hasEnded else { return nil }
    hasEnded = true
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? nil : signal
  }

  /// Goes to the folder and closes all that is not for the process, then becomes the command.
  private static let preparation = """
    cd "$0" || exit 127
    for path in /dev/fd/*; do
      [ "${path##*/}" -le 2 ] || eval "exec ${path##*/}>&-"
    done
    exec "$@"
    """

  private static let pause = 0.05
  private static let mostLooks = 1200
}
