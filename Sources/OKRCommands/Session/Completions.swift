import FileSystem
import OKRModel
import OKRWorkspace

/// The words that a shell offers, read from the workspace that the shell stands in. A workspace that
/// cannot be read offers none.
enum Completions {
  @Sendable static func ids(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    summaries().map(\.id.path)
  }

  @Sendable static func owners(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    unique(summaries().flatMap { [$0.owner] + $0.keyResults.map(\.owner) })
  }

  @Sendable static func teams(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    unique(summaries().map(\.team))
  }

  @Sendable static func cycles(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    unique(summaries().map(\.cycle)) + ["all"]
  }

  private static func unique(_ words: [String?]) -> [String] {
    Set(words.compactMap(\.self)).sorted()
  }

  private static func summaries() -> [ObjectiveSummary] {
    guard let folder = try? Folder.current(), let workspace = try? Workspace.find(from: folder),
      let paths = try? workspace.objectivePaths()
    else { return [] }
    let summaries: [ObjectiveSummary?] = workspace.mapObjectives(
      paths, unreadable: { _, _ in nil }, { ObjectiveSummary($0) })
    return summaries.compactMap(\.self)
  }
}
