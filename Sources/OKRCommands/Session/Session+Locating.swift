import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace

/// A key result that somebody named, in the file that it stands in.
struct LocatedKeyResult {
  var file: ObjectiveFile
  var index: Int
}

extension Session {
  /// The key result that a person named. Only files whose names fit are read, however many there are;
  /// all are only where none fits, for the nearest name. What notes say of it is not read.
  ///
  /// - Parameter read: Reads an objective.
  func locate(
    _ text: String, in workspace: Workspace, reading read: (String) throws -> ObjectiveFile
  ) throws -> LocatedKeyResult {
    var text = text
    var files: [ObjectiveFile] = []
    if let path = path(typed: text, in: workspace) {
      let file = try read(path)
      let label = Reference(text).keyResult
      text = file.id.path + (label.map { "#\($0)" } ?? "")
      files = [file]
    } else {
      for path in try candidates(for: Reference(text).objective, in: workspace) {
        files.append(try read(path))
      }
    }
    let index =
      files.isEmpty
      ? try self.index(of: workspace).index
      : ObjectiveIndex(files.map { ObjectiveSummary($0) })
    let resolution = try find(text, in: index, of: workspace)
    guard let id = resolution.id, let summary = index[id] else {
      preconditionFailure("what is found has a name")
    }
    let file = try files.first { $0.id == id } ?? read(summary.path)
    var label: String?
    if case .keyResult(_, let found) = resolution { label = found }
    return LocatedKeyResult(file: file, index: try number(of: label, in: file))
  }

  func read(_ path: String, in workspace: Workspace) throws -> ObjectiveFile {
    do throws(FileError) {
      return try workspace.read(path)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func number(of label: String?, in file: ObjectiveFile) throws -> Int {
    let keyResults = file.document.keyResults.map(\.keyResult)
    if let label, let index = keyResults.firstIndex(where: { $0.label == label }) { return index }
    if keyResults.count == 1 { return 0 }
    let name = file.id.path
    guard !keyResults.isEmpty else {
      throw CommandFailure(
        Message("“{objective}” has no key results.", ["objective": name]),
        hint: "Write one under `## Key results`.")
    }
    let labels = keyResults.compactMap(\.label)
    throw CommandFailure(
      Message("“{objective}” has several key results.", ["objective": name]),
      hint: labels.isEmpty
        ? "Run `okr lint --fix` to give them labels."
        : Message(
          "Name one of: {candidates}.",
          ["candidates": labels.map { "\(name)#\($0)" }.joined(separator: ", ")]))
  }

  /// The path of an objective that a text before `#` is; nil for a text that is no path of a file.
  func path(typed text: String, in workspace: Workspace) -> String? {
    let typed = text.prefix { $0 != "#" }
    guard let path = workspace.relative(folder.resolving(String(typed))),
      workspace.isObjectiveFile(path)
    else { return nil }
    return path
  }

  /// The paths of the files that a name can mean, by the names of files alone.
  func candidates(for name: String, in workspace: Workspace) throws -> [String] {
    let settings = workspace.settings
    let cycle = settings.cycle(containing: try today)?.name
    for id in [cycle.map { "\($0)/\(name)" }, name].compactMap(\.self) {
      let path = settings.path(of: ObjectiveID(id))
      if workspace.isObjectiveFile(path) { return [path] }
    }
    let ending = "/\(name).md"
    if let cycle, settings.layout.components.first == .placeholder("cycle") {
      let folder = settings.path(of: ObjectiveID(cycle)).dropLast(3)
      let slug = name.split(separator: "/").last ?? ""
      let paths = try? workspace.files.files(below: String(folder), ending: slug + ".md")
      let fitting = (paths ?? []).filter { $0.hasSuffix(ending) && workspace.isObjective($0) }
      if !fitting.isEmpty { return fitting }
    }
    do throws(WorkspaceError) {
      return try workspace.objectivePaths().paths.filter { $0.hasSuffix(ending) }
    } catch {
      throw CommandFailure(error)
    }
  }
}
