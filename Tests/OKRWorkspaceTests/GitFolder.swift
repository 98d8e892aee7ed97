import FileSystem
import Foundation

/// A temporary Git repository, made with `git` and without anybody's configuration.
final class GitFolder {
  let folder: FileSystem.Folder

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = Folder(temporary.appendingPathComponent("okr-files-\(UUID().uuidString)").path)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try run("git init -q -b main .")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  /// Runs a line of the shell in the folder, and gives what it prints.
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
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    let output = Pipe()
    process.standardOutput = output
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
}
