import Foundation

/// A folder that stands for all the machines of a test, with the built program first in the path, a
/// fixed day, and no configuration from elsewhere.
final class Machine {
  let root: String
  private var count = 0

  init() throws {
    root = "/tmp/okr-servers-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to path: String, mode: Int = 0o644) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }

  func text(of path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// What a command has printed on both streams, and its status.
  struct Answer {
    var text: String
    var status: Int32
  }

  /// Runs a command of the shell, in a folder below the root.
  func run(
    _ script: String, in folder: String = "", environment: [String: String]? = nil
  ) throws -> Answer {
    count += 1
    let log = root + "/output-\(count)"
    let child = try Child(
      ["/bin/sh", "-c", script], in: root + "/" + folder,
      environment: environment ?? self.environment(home: root), log: log)
    let watch = DispatchWorkItem { [unowned child] in child.end() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: watch)
    let status = child.wait()
    watch.cancel()
    return Answer(text: try String(contentsOfFile: log, encoding: .utf8), status: status)
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func make(_ script: String, in folder: String = "") throws -> String {
    let answer = try run("set -e\n" + script, in: folder)
    guard answer.status == 0 else { throw Failure("\(script)\n\(answer.text)") }
    return answer.text
  }

  func environment(home: String, path: String? = nil) -> [String: String] {
    [
      "HOME": home, "USER": NSUserName(), "LOGNAME": NSUserName(), "LANG": "C.UTF-8",
      "NO_COLOR": "1", "TZ": "UTC", "OKR_TODAY": "2026-07-20",
      "PATH": path ?? Self.programFolder + ":" + Self.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CEILING_DIRECTORIES": root,
    ]
  }

  static let path = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"

  /// The path of a program; a test that needs one which is not there fails with its name.
  static func program(_ name: String) throws -> String {
    for folder in path.split(separator: ":") {
      let file = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: file) { return file }
    }
    throw Failure("There is no program “\(name)”. `make test` installs it.")
  }

  /// The folder of the products of the build, in which the tests lie beside the program.
  static let programFolder: String = {
    let executable = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return executable.resolvingSymlinksInPath().deletingLastPathComponent().path
  }()

  /// A command that has not ended after this many seconds is ended, and fails its test.
  private static let patience = 60.0
}
