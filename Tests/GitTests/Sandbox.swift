import Foundation
import Git
import Testing

/// The suites that run libgit2, one test after another, because its search paths are the process's.
@Suite(.serialized) enum GitTests {}

/// A temporary folder with a home of its own, in which neither libgit2 nor `git` sees the user's
/// or the machine's configuration.
final class Sandbox {
  let root: String
  var home: String { root + "/home" }
  /// The seconds that commits are made after 2026-07-20, noon.
  private var clock = 0

  init() throws {
    let name = "git-tests-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    root = url.appendingPathComponent(name).path
    try FileManager.default.createDirectory(
      atPath: root + "/home", withIntermediateDirectories: true)
    try Library.searchConfiguration(.system, in: nil)
    try Library.searchConfiguration(.xdg, in: nil)
    try Library.searchConfiguration(.global, in: home)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  /// Commits all of a folder, a minute after the commit before.
  @discardableResult
  func commit(_ message: String, in folder: String = "goals") throws -> ObjectID {
    clock += 60
    try git("add", "-A", in: folder)
    try git("commit", "--allow-empty", "-m", message, in: folder)
    return try id("HEAD", in: folder)
  }

  /// What `git rev-parse` says.
  func id(_ revision: String, in folder: String = "goals") throws -> ObjectID {
    let (status, out) = try git("rev-parse", "--verify", revision, in: folder)
    return try #require(status == 0 ? ObjectID(out) : nil, "\(revision)")
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  /// Runs `git` in a folder of the sandbox; returns its status and its output without line ending.
  @discardableResult
  func git(_ arguments: String..., in folder: String = "") throws -> (status: Int32, out: String) {
    try git(arguments, input: nil, in: folder)
  }

  /// Runs `git` with something on its standard input.
  @discardableResult
  func git(
    _ arguments: [String], input: Data?, in folder: String
  ) throws -> (status: Int32, out: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path(folder))
    process.environment = [
      "HOME": home, "XDG_CONFIG_HOME": home + "/none", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
      "GIT_AUTHOR_NAME": "Maria", "GIT_AUTHOR_EMAIL": "maria@example.com",
      "GIT_AUTHOR_DATE": "2026-07-20T12:00:00Z", "GIT_COMMITTER_NAME": "Maria",
      "GIT_COMMITTER_EMAIL": "maria@example.com",
      "GIT_COMMITTER_DATE": "\(1_784_548_800 + clock) +0000",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    let given = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : given
    try process.run()
    if let input {
      given.fileHandleForWriting.write(input)
      try given.fileHandleForWriting.close()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return (process.terminationStatus, text.trimmingCharacters(in: .newlines))
  }
}
