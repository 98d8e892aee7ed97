import Diagnostics
import FileSystem
import Git
import OKRSync
import OKRWorkspace

/// What makes Git use okr for the objectives of a workspace: a line of `.gitattributes`, which travels with the
/// repository, and the configuration of each clone, which does not.
struct DriverInstallation {
  let folder: Folder
  let root: String
  /// The program as the shell of Git is to call it.
  let program: String

  init(_ session: Session, folder: Folder, root: String) {
    self.folder = folder
    self.root = root
    program = Self.program(path: session.environment("PATH"))
  }

  /// The name and value of each variable of the clone.
  var variables: [(name: String, value: String)] {
    [
      ("merge.okr.name", "objectives and key results, by facts"),
      (
        "merge.okr.driver",
        "\(program) merge-file --base %O --ours %A --theirs %B --path %P --marker-size %L"
      ),
      ("diff.okr.command", "\(program) diff --driver"),
    ]
  }

  /// The line of `.gitattributes` in the folder of the workspace.
  var line: String {
    let pattern = root.isEmpty ? "*.md" : root + "/**/*.md"
    let quoted = pattern.contains(where: { $0.isWhitespace || $0 == "\"" })
    let name =
      quoted ? "\"" + pattern.split(separator: "\"").joined(separator: "\\\"") + "\"" : pattern
    return name + " merge=okr diff=okr"
  }

  static let attributesFile = ".gitattributes"

  /// What a step has done.
  enum Step: Equatable {
    case made(String)
    case added(String)
    case registered([String])
  }

  /// Makes Git use okr here.
  ///
  /// - Returns: What was missing and is there now.
  func install(in repository: borrowing Repository) throws -> [Step] {
    var steps: [Step] = []
    do throws(FileError) {
      if try !hasLine() {
        let isThere = Folder.kind(at: folder.absolute(Self.attributesFile)) != nil
        try writeLine()
        steps.append(isThere ? .added(Self.attributesFile) : .made(Self.attributesFile))
      }
    } catch {
      throw CommandFailure(error)
    }
    do throws(GitError) {
      let missing = try self.missing(in: repository)
      for (name, value) in variables where missing.contains(name) {
        try repository.configure(name, as: value)
      }
      if !missing.isEmpty { steps.append(.registered(missing)) }
    } catch {
      throw CommandFailure(.git(error), folder)
    }
    return steps
  }

  /// The variables that are not set in the clone, or set to what calls no okr.
  func missing(in repository: borrowing Repository) throws(GitError) -> [String] {
    let settings = try repository.configuration()
    var missing: [String] = []
    for (name, value) in variables where try settings.string(name) != value { missing.append(name) }
    return missing
  }

  /// Takes the configuration of the clone back; the line of `.gitattributes` is the team's, and stays.
  func remove(from repository: borrowing Repository) throws {
    do throws(GitError) {
      for (name, _) in variables { try repository.removeConfiguration(name) }
    } catch {
      throw CommandFailure(.git(error), folder)
    }
  }

  private func hasLine() throws(FileError) -> Bool {
    let text: String
    do throws(FileError) {
      text = String(decoding: try folder.read(Self.attributesFile, limit: 1 << 20), as: UTF8.self)
    } catch {
      if error.isMissing { return false }
      throw error
    }
    return text.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.contains("merge=okr") && !line.hasPrefix("#")
    }
  }

  private func writeLine() throws(FileError) {
    var bytes: [UInt8] = []
    do throws(FileError) {
      bytes = try folder.read(Self.attributesFile, limit: 1 << 20)
    } catch {
      if !error.isMissing { throw error }
    }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    try folder.write(bytes + Array((line + "\n").utf8), to: Self.attributesFile)
  }

  /// `okr` where a shell finds it; else the path of this program.
  private static func program(path: String?) -> String {
    let folders = (path ?? "").split(separator: ":")
    if folders.contains(where: { Folder.isProgram($0 + "/okr") }) { return "okr" }
    return (Process.executable ?? "okr").quotedForShell
  }
}
