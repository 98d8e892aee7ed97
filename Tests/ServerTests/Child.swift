import Foundation

/// A process of its own session, with no terminal. All of the session is ended with it.
///
/// It is not started by Foundation's `Process`, whose children may inherit what tells the end of
/// others.
final class Child {
  private let process: pid_t
  private var status: Int32?

  /// - Parameters:
  ///   - input: What it reads; nothing where it is nil.
  ///   - log: The path of the file that both streams go into.
  init(
    _ command: [String], in folder: String, environment: [String: String], input: Int32? = nil,
    log: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of a test hold signals back, and would hand that on.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | Self.ownSession)

    let shell = ["/bin/bash", "-c", Self.preparation, folder]
    let arguments = (shell + command).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, shell[0], &actions, &attributes, arguments, variables) == 0
    else { throw Failure("\(command[0]) cannot be started: error \(errno).") }
    self.process = process
  }

  deinit {
    end()
    _ = wait()
  }

  /// Ends all processes of the session.
  func end() {
    if status == nil { kill(-process, SIGKILL) }
  }

  /// Waits for the end, and gives the exit status, or 128 and the signal that brought it.
  func wait() -> Int32 {
    if let status { return status }
    var answer: Int32 = 0
    while waitpid(process, &answer, 0) < 0, errno == EINTR {}
    // What it has started and left behind.
    kill(-process, SIGKILL)
    let status = answer & 0x7F == 0 ? (answer >> 8) & 0xFF : 128 + (answer & 0x7F)
    self.status = status
    return status
  }

  /// `POSIX_SPAWN_SETSID` of the GNU C library.
  private static let ownSession: Int16 = 0x80

  /// Goes to the folder and closes all that is not for the process, then becomes the command.
  private static let preparation = """
    cd "$0" || exit 127
    for path in /dev/fd/*; do
      [ "${path##*/}" -le 2 ] || eval "exec ${path##*/}>&-"
    done
    exec "$@"
    """
}

/// Why a test cannot go on.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
