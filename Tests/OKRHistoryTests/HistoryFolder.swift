import FileSystem
import Foundation
import Git
import OKRHistory
import OKRWorkspace

/// A temporary repository with a workspace, made with `git`, whose commits have fixed people and days.
final class HistoryFolder {
  let folder: FileSystem.Folder
  static let path = "okrs/2026-Q3/sales/funnel.md"
  private var clock = 1_782_900_000  // 2026-07-01, in the morning

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = Folder(temporary.appendingPathComponent("okr-history-\(UUID().uuidString)").path)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try run("git init -q -b main . && echo 'language: en' > okr.yml")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  func write(_ text: String, to path: String = HistoryFolder.path) throws {
    try folder.write(Array(text.utf8), to: path)
  }

  func read(_ path: String = HistoryFolder.path) throws -> String {
    String(decoding: try folder.read(path), as: UTF8.self)
  }

  /// Commits all there is, a day after the commit before.
  @discardableResult
  func commit(_ message: String = "x") throws -> ObjectID {
    clock += 86_400
    try run("git add -A && git commit -q --allow-empty -m '\(message)'")
    return try id("HEAD")
  }

  func merge(_ branch: String, _ options: String = "") throws {
    clock += 86_400
    try run("git merge -q --no-ff -m 'Merge' \(options) \(branch)")
  }

  func id(_ revision: String) throws -> ObjectID {
    guard let id = ObjectID(try run("git rev-parse --verify \(revision)")) else {
      throw Failure(script: revision)
    }
    return id
  }

  /// Runs lines of the shell in the folder, and gives what they print.
  @discardableResult
  func run(_ script: String) throws -> String {
    let process = Foundation.Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "HOME": folder.path + "/none", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
      "GIT_AUTHOR_NAME": "Maria", "GIT_AUTHOR_EMAIL": "maria@example.com",
      "GIT_COMMITTER_NAME": "Maria", "GIT_COMMITTER_EMAIL": "maria@example.com",
      "GIT_AUTHOR_DATE": "\(clock) +0200", "GIT_COMMITTER_DATE": "\(clock) +0200",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(script: script) }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  struct Failure: Error {
    var script: String
  }

  var place: CommitHistory.Place {
    CommitHistory.Place(repository: folder.path, folder: TreePath(""), root: "okrs")
  }

  func workspace() throws -> Workspace { try Workspace(at: folder) }

  func history(usesIndex: Bool = false) throws -> CommitHistory {
    try CommitHistory(place, from: [try id("HEAD")], usesIndex: usesIndex)
  }

  /// The story of an objective, the latest first.
  func story(of path: String = HistoryFolder.path, usesIndex: Bool = false) throws -> [ToldCommit] {
    let history = try history(usesIndex: usesIndex)
    let teller = CommitHistory.Teller(history, try workspace(), place)
    let lineage = try teller.lineage(of: path, in: history.commits)
    return try teller.tell(lineage.commits, of: lineage)
  }

  func audit(usesIndex: Bool = false, version: String = "1") throws -> [AuditedCommit] {
    let history = try history(usesIndex: usesIndex)
    return try CommitAudit(
      history, try workspace(), place, version: version, usesIndex: usesIndex
    ).entries(of: history.commits)
  }
}

/// An objective with some check-ins on its first key result.
func funnel(_ rows: [String] = [], target: String = "400 → 640") -> String {
  """
  # Fill the funnel

  ## Key results

  ### KR1: Raise qualified leads

  - Target: \(target)

  | Date       | Value | By   | Note |
  |------------|-------|------|------|
  \(rows.map { $0 + "\n" }.joined())
  ### KR2: Keep no-shows low

  - Target: ≤ 8 %

  """
}
