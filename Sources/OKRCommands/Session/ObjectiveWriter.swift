import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// The writing of a new objective into a workspace.
struct ObjectiveWriter {
  private(set) var document: ObjectiveDocument
  let workspace: Workspace

  init(text: String, language: String, workspace: Workspace) {
    document = ObjectiveDocument(SourceText(text), language: language)
    self.workspace = workspace
  }

  mutating func set(title: String) { apply(document.settingTitle(title)) }
  mutating func set(parent: String) { apply(document.setting(.parent, to: parent)) }
  mutating func set(language: String) { apply(document.setting(.language, to: language)) }

  private mutating func apply(_ edits: [TextEdit]) {
    document = ObjectiveDocument(
      document.source.applying(edits), language: document.language.code)
  }

  /// Writes the objective and gives its path. A file that is there already is never replaced.
  func write(cycle: String, team: String, slug: String?) throws -> String {
    let slug = slug ?? Slug.text(document.objective.title ?? "")
    let teams = team.split(separator: "/").map(String.init)
    guard !slug.isEmpty else {
      throw CommandFailure(
        "No file name can be made from this title.", hint: "Give one with `--slug`.")
    }
    guard !teams.isEmpty, teams.allSatisfy(\.isPathPart) else {
      throw CommandFailure(
        Message("“{team}” is no name for a team.", ["team": team]),
        hint: "Use letters, digits and hyphens, and `/` for a team of a team.")
    }
    let layout = workspace.settings.layout
    guard
      let id = layout.path([
        "cycle": cycle, "team": teams.joined(separator: "/"), "slug": slug,
      ])
    else { preconditionFailure("a layout is filled by cycle, team and slug") }
    let path = workspace.settings.path(of: ObjectiveID(id))
    try workspace.checkIsObjective(path)
    do throws(FileError) {
      try workspace.folder.write(document.source.bytes, to: path, replacing: false)
    } catch {
      guard error.reason == .exists, error.path == workspace.folder.absolute(path) else {
        throw CommandFailure(error)
      }
      throw CommandFailure(
        Message("There is a file “{path}” already.", ["path": path]),
        hint: "Give the new objective another name with `--slug` or `--title`.")
    }
    return path
  }
}
