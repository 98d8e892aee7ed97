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
    let definitions = Self.definitions(workspace.settings)
    let linter = Linter(context: context, severities: definitions.mapValues(\.severity))
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
      guard var card = result.card, let findings = result.findings else { return nil }
      card.add(linter.finish(findings, links: links[findings.path] ?? []), definitions)
      return card
    }
  }

  /// The card of one file of a workspace whose other objectives are known by an index.
  public static func card(
    of file: ObjectiveFile, index: ObjectiveIndex, context: CheckContext
  ) -> SmartCard {
    let definitions = definitions(context.settings)
    let linter = Linter(context: context, severities: definitions.mapValues(\.severity))
    let links = linter.lint(index).filter { $0.path == file.path }
    var card = SmartCard(file)
    card.add(linter.finish(linter.lint(file), links: links), definitions)
    return card
  }

  /// The card of a file that belongs to no workspace.
  public static func card(ofFileAlone file: ObjectiveFile, context: CheckContext) -> SmartCard {
    let definitions = definitions(context.settings)
    let linter = Linter(context: context, severities: definitions.mapValues(\.severity))
    var card = SmartCard(file)
    card.add(linter.finish(linter.lint(file), links: []), definitions)
    return card
  }

  /// The checks that say something of the letters: all but those that the workspace switches off, and
  /// of the optional ones those that it asks for. The preset makes no difference.
  private static func definitions(_ settings: Settings) -> [String: CheckDefinition] {
    var asked: [String: Bool] = [:]
    for entry in settings.checks.entries {
      guard let severity = entry.severity else { continue }
      for code in CheckSelection.codes(matching: entry.check) { asked[code] = severity != "off" }
    }
    let all = CheckRegistry.all.map(\.definition).filter { definition in
      !definition.smart.isEmpty && asked[definition.code] ?? !definition.isOptional
    }
    return Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }

  private struct Result: Sendable {
    var summary: ObjectiveSummary?
    var card: SmartCard?
    var findings: FileFindings?
    var error: FileError?
  }
}
