import Diagnostics
public import OKRWorkspace

/// The checks that say something of the SMART letters, and what their findings do to a card.
public struct SmartLinter: Sendable {
  let linter: Linter
  private let definitions: [String: CheckDefinition]

  public init(_ context: CheckContext) {
    definitions = Self.definitions(context.settings)
    linter = Linter(context: context, severities: definitions.mapValues(\.severity))
  }

  /// The card of one file.
  ///
  /// - Parameter index: All objectives of its workspace; nil for a file that belongs to none.
  public func card(of file: ObjectiveFile, index: ObjectiveIndex? = nil) -> SmartCard {
    let links = index.map { linter.lint($0).filter { $0.path == file.path } } ?? []
    return card(SmartCard(file), linter.lint(file), links: links)
  }

  func card(_ card: SmartCard, _ findings: FileFindings, links: [Diagnostic]) -> SmartCard {
    var card = card
    card.add(linter.finish(findings, links: links), definitions)
    return card
  }

  /// The checks that say something of the letters: all but those that the workspace switches off, and
  /// of the optional ones those that it asks for. The preset makes no difference.
  private static func definitions(_ settings: Settings) -> [String: CheckDefinition] {
    var checks = settings.checks
    checks.preset = nil
    let chosen = CheckSelection(checks).severities
    let all = CheckRegistry.all.map(\.definition).filter {
      !$0.smart.isEmpty && chosen[$0.code] != nil
    }
    return Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }
}
