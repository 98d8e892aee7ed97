import Diagnostics
import FileSystem
import OKRModel
import OKRWorkspace

extension Session {
  /// The objective that a person named, in full or shortened, in any cycle; the current cycle first.
  func find(_ name: String, in index: ObjectiveIndex, of workspace: Workspace) throws
    -> ObjectiveIndex.Resolution
  {
    let inside = workspace.relative(folder.resolving(name)).flatMap { path in
      index.objectives.first { $0.path == path }?.id
    }
    if let inside { return .objective(inside) }
    let cycle = workspace.settings.cycle(containing: try today)?.name
    let resolution = index.resolve(typed: name, cycle: cycle)
    switch resolution {
    case .objective, .keyResult: return resolution
    case .missingKeyResult(let id, _):
      let labels = index[id]?.keyResults.compactMap(\.label) ?? []
      throw CommandFailure(
        Message("“{objective}” has no such key result.", ["objective": id.path]),
        hint: labels.isEmpty
          ? "It has no labelled key results at all."
          : Message("It has {labels}.", ["labels": labels.joined(separator: ", ")]))
    case .ambiguous(let candidates):
      throw CommandFailure(
        Message("“{name}” fits several objectives.", ["name": name]),
        hint: Message(
          "Name one of: {candidates}.",
          ["candidates": candidates.prefix(12).map(\.path).joined(separator: ", ")]))
    case .missing(let suggestion):
      throw CommandFailure(
        Message("There is no objective “{name}”.", ["name": name]),
        hint: suggestion.map { Message("Did you mean “{name}”?", ["name": $0]) }
          ?? "Run `okr list --cycle all` to see all there are.")
    }
  }
}
