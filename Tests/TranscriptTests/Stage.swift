import Foundation

/// The machine that a transcript believes in: a root of its own with the home of Maria Rossi, the
/// built program first in the path, a fixed day, and no configuration from elsewhere.
///
/// Commands start in `/home/maria/work`; the true root is taken out of all that they print.
final class Stage {
  let root: String
  private(set) var folder: String

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    root = temporary.appendingPathComponent("okr-transcript-\(UUID().uuidString)").path
    folder = root + "/home/maria/work"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(
      """
      [user]
      \tname = Maria Rossi
      \temail = maria@example.com
      [init]
      \tdefaultBranch = main

      """, to: "../.gitconfig")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a file by a path relative to the folder that commands run in now.
  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Runs a command and gives the lines of a transcript that it leads to. `cd FOLDER` alone goes there
  /// for all that follows, as in a shell.
  func output(of script: String) throws -> [String] {
    if script.hasPrefix("cd "), !script.contains(where: { ";&|\n".contains($0) }) {
      folder = URL(fileURLWithPath: folder + "/" + script.dropFirst(3)).standardizedFileURL.path
      return []
    }
    let (bytes, status) = try run(script)
    let text = String(decoding: bytes, as: UTF8.self)
      .split(separator: root, omittingEmptySubsequences: false).joined()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "(no-eol)" }
    return status == 0 ? lines : lines + ["[\(status)]"]
  }

  private var environment: [String: String] {
    [
      "HOME": root + "/home/maria", "USER": "maria", "LANG": "C.UTF-8", "NO_COLOR": "1",
      "TZ": "UTC", "OKR_TODAY": "2026-07-20",
      "PATH": Self.programFolder + ":/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_DATE": "2026-07-20T12:00:00Z", "GIT_COMMITTER_DATE": "2026-07-20T12:00:00Z",
      "GIT_CEILING_DIRECTORIES": root,
    ]
  }

  /// The folder of the products of the build, in which the tests lie beside the program.
  private static let programFolder: String = {
    let executable = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return executable.resolvingSymlinksInPath().deletingLastPathComponent().path
  }()

  /// A command that has not ended after this many seconds is ended, and fails its transcript.
  private static let patience = 60.0

  /// Starts the program, or another, which goes on until it is ended.
  func start(_ arguments: [String], of executable: String? = nil) throws -> Running {
    try Running(
      [executable ?? Self.programFolder + "/okr"] + arguments, in: folder,
      environment: environment, capture: root + "/running-\(UUID().uuidString)")
  }

  /// Starts a command on a terminal, which prints the status of it at its end.
  func startOnTerminal(_ command: String) throws -> Running {
    try start(
      ["--quiet", "--command", "trap : INT; \(command); echo status $?", "/dev/null"],
      of: "/usr/bin/script")
  }

  /// What a file holds whose last line has its ending.
  func text(of path: String) throws -> String {
    try output(of: "cat \(path)").map { $0 + "\n" }.joined()
  }

  /// Both streams go into one file, so that they stand in the order in which they were written and
  /// no pipe can fill up.
  private func run(_ script: String) throws -> (bytes: Data, status: Int32) {
    let capture = root + "/output"
    try Data().write(to: URL(fileURLWithPath: capture))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: capture))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    try output.close()
    let isSignal = process.terminationReason == .uncaughtSignal
    return (
      try Data(contentsOf: URL(fileURLWithPath: capture)),
      process.terminationStatus + (isSignal ? 128 : 0)
    )
  }
}
