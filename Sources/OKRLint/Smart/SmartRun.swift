import Diagnostics
public import FileSystem
public import OKRWorkspace

/// The SMART letters of the objectives of a workspace.
public struct SmartRun: Sendable {
  /// In path order.
  public var cards: [SmartCard]
  /// Files that could not be read, in path order.
  public var unreadable: [FileError]

  /// - Parameters:
  ///   - all: The paths of all objectives, in byte order.
  ///   - paths: Those that are asked about; nil for all.
  public init(
    _ workspace: Workspace, all: [String], context: CheckContext, of paths: Set<String>? = nil
  ) {
    let letters = SmartLinter(context)
    let linter = letters.linter
    let results = workspace.mapObjectives(
      all, threads: nil, unreadable: { error, _ in Result(error: error) },
      { file in
        guard paths?.contains(file.path) ?? true else {
          return Result(summary: ObjectiveSummary(file))
        }
        return Result(
          summary: ObjectiveSummary(file), card: SmartCard(file), findings: linter.lint(file))
      })
    unreadable = results.compactMap(\.error)
    let links = Dictionary(
      grouping: linter.lint(ObjectiveIndex(results.compactMap(\.summary))), by: \.path)
    cards = results.compactMap { result in
      guard let card = result.card, let findings = result.findings else { return nil }
      return letters.card(card, findings, links: links[findings.path] ?? [])
    }
  }

  private struct Result: Sendable {
    var summary: ObjectiveSummary?
    var card: SmartCard?
    var findings: FileFindings?
    var error: FileError?
  }
}
