import ArgumentParser
import FileSystem
import OKRDocument
import OKRTemplates
import OKRWorkspace

/// What runs the checks for a team, and the file in which it is told so.
enum ContinuousIntegration: String, ExpressibleByArgument, CaseIterable {
  case github, gitlab
  case preCommit = "pre-commit"
  case shell

  /// Relative to the root of the repository.
  var path: String {
    switch self {
    case .github: ".github/workflows/okr.yml"
    case .gitlab: ".gitlab-ci.yml"
    case .preCommit: ".pre-commit-config.yaml"
    case .shell: "okr-ci.sh"
    }
  }

  /// The text of the file.
  ///
  /// - Parameters:
  ///   - folder: The workspace, relative to the root of the repository; empty for that itself.
  ///   - root: The folder of the objectives in the workspace.
  func text(in language: String, workspace folder: String, root: String) -> String {
    let name = "ci/\(rawValue).\(language)" + (self == .shell ? ".sh" : ".yml")
    let values = [
      "version": Version.text,
      "folder": folder.isEmpty ? "." : written(folder),
      // The problem matcher knows the paths of files as okr prints them, by the workspace. Where
      // that is not the repository, the other form names them right.
      "format": folder.isEmpty ? "full" : "github",
      "lint": Self.hook("okr lint", in: folder).asYAMLScalar,
      "fmt": Self.hook("okr fmt", in: folder).asYAMLScalar,
      "files": Self.expression(
        below: [folder, root].filter { !$0.isEmpty }.joined(separator: "/")),
    ]
    return TemplateCatalog.filled(OKRTemplates.file(name) ?? [], values)
  }

  /// The path of a folder as it has to be written where the file names it.
  private func written(_ folder: String) -> String {
    self == .github ? folder.asYAMLScalar : folder.quotedForShell
  }

  /// A command as a hook of pre-commit, which starts it at the root of the repository and adds paths
  /// from there.
  private static func hook(_ command: String, in folder: String) -> String {
    guard !folder.isEmpty else { return command }
    let word = folder.quotedForShell
    let script = "cd \(word) && \(command) \"${@#\(word)/}\""
    return "bash -c " + script.quotedForShell + " okr"
  }

  /// The regular expression for the Markdown files below a folder.
  private static func expression(below folder: String) -> String {
    let escaped = folder.reduce(into: "") { text, character in
      if "\\.+*?()[]{}^$|".contains(character) { text += "\\" }
      text.append(character)
    }
    return ("^" + (escaped.isEmpty ? "" : escaped + "/") + ".*\\.md$").asYAMLScalar
  }
}

/// The writing of the files by which services run okr.
struct ContinuousIntegrationFounder {
  /// The workspace.
  let folder: Folder
  let language: String
  /// The folder of the objectives in it.
  let root: String

  func found(_ services: [ContinuousIntegration], _ log: inout InitLog) throws {
    let repository = RepositoryPaths(of: folder)
    let top = Folder(repository.root ?? folder.path)
    for (index, service) in services.enumerated() where !services[..<index].contains(service) {
      let text = service.text(
        in: language, workspace: repository.path(of: folder.path) ?? "", root: root)
      do throws(FileError) {
        try top.write(Array(text.utf8), to: service.path, replacing: false)
        log.made(service.path)
      } catch {
        guard error.reason == .exists, error.path == top.absolute(service.path) else {
          throw CommandFailure(error)
        }
        log.kept(service.path, addingTo: text)
      }
    }
  }
}
