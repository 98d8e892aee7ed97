import FileSystem
import OKRModel
import OKRWorkspace

/// The words that a shell offers, read from the workspace that the shell stands in or names. A workspace that
/// cannot be read offers none.
enum Completions {
  @Sendable static func ids(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    summaries(arguments).map(\.id.path)
  }

  @Sendable static func owners(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    unique(summaries(arguments).flatMap { [$0.owner] + $0.keyResults.map(\.owner) })
  }

  @Sendable static func teams(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    unique(summaries(arguments).map(\.team))
  }

  @Sendable static func cycles(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    unique(summaries(arguments).map(\.cycle)) + ["all"]
  }

  @Sendable static func cyclesAndIDs(
    _ arguments: [String], _ index: Int, _ prefix: String
  ) -> [String] {
    let summaries = summaries(arguments)
    return unique(summaries.map(\.cycle)) + summaries.map(\.id.path)
  }

  private static func unique(_ words: [String?]) -> [String] {
    Set(words.compactMap(\.self)).sorted()
  }

  private static func summaries(_ arguments: [String]) -> [ObjectiveSummary] {
    guard let current = try? Folder.current(),
      let workspace = try? Workspace.find(from: folder(in: arguments, from: current)),
      let paths = try? workspace.objectivePaths().paths
    else { return [] }
    let summaries: [ObjectiveSummary?] = workspace.mapObjectives(
      paths, unreadable: { _, _ in nil }, { ObjectiveSummary($0) })
    return summaries.compactMap(\.self)
  }

  /// The folder that the words typed so far name with `-C`.
  private static func folder(in arguments: [String], from current: Folder) -> Folder {
    guard let option = arguments.lastIndex(where: { $0 == "-C" || $0 == "--directory" }),
      option + 1 < arguments.count
    else { return current }
    return Folder(current.resolving(arguments[option + 1]))
  }
}
