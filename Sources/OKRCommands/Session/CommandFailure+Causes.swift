import Diagnostics
import FileSystem
import OKRModel
import OKRWorkspace
import SourceText

extension CommandFailure {
  /// Files are named together with the name of standard input.
  static var standardInputAndFiles: CommandFailure {
    CommandFailure(
      Message("`{option}` stands for the only file.", ["option": "--stdin-filename"]),
      hint: "Name files, or give standard input: not both.", status: .usage)
  }

  init(_ error: FileError) {
    let template =
      switch error.attempt {
      case .open: "“{path}” cannot be opened: {reason}."
      case .read: "“{path}” cannot be read: {reason}."
      case .list: "The folder “{path}” cannot be read: {reason}."
      case .create: "“{path}” cannot be created: {reason}."
      case .write, .rename: "“{path}” cannot be written: {reason}."
      case .remove: "“{path}” cannot be removed: {reason}."
      }
    self.init(Message(template, ["path": error.path, "reason": error.explanation]))
    reason = error.message
  }

  init(_ error: WorkspaceError) {
    switch error {
    case .notFound(let folder):
      self.init(
        Message("There is no okr.yml in “{folder}” or above it.", ["folder": folder]),
        hint: "Run `okr init` to make a workspace here, or go to one with `-C FOLDER`.")
    case .unreadableSettings(let cause): self.init(cause)
    case .unreadableRoot(let cause) where !cause.isMissing: self.init(cause)
    case .unreadableRoot(let cause):
      self.init(
        Message("The folder of the objectives, “{path}”, is not there.", ["path": cause.path]),
        hint: "Set `root` in okr.yml to the folder that holds them, or run `okr new` to begin one.")
    }
  }

  /// The settings of a workspace that cannot be used, each with its place.
  init(
    _ problems: [SettingsProblem], in workspace: Workspace, style: TextStyle,
    catalog: MessageCatalog
  ) {
    let renderer = FullRenderer(style: style, catalog: catalog)
    let details = problems.map { problem in
      renderer.text(problem.diagnostic, in: workspace.settingsSource)
    }
    self.init(
      "The settings cannot be used.",
      hint: "Correct okr.yml; `okr schema settings` says what it may hold.",
      details: details.joined(separator: "\n"))
  }
}

extension CommandFailure {
  /// Nobody can tell which of two versions holds.
  static func unresolvedMerge(_ path: String) -> CommandFailure {
    CommandFailure(
      Message("A merge is unresolved in “{path}”.", ["path": path]),
      hint: "Choose what shall stand there, and run the command again.")
  }

  /// The file is not any more what was read of it.
  static func changedMeanwhile(_ path: String) -> CommandFailure {
    CommandFailure(
      Message("“{path}” has changed meanwhile.", ["path": path]), hint: "Run the command again.")
  }
}
