import ArgumentParser
import Diagnostics

/// The forms that a report of the linter can have.
enum LintFormat: String, ExpressibleByArgument, CaseIterable {
  case full, concise, grouped, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson,
    markdown

  /// Whether a service reads the report that knows files by their paths in the repository. The other
  /// formats name them as all of okr does, by their paths in the workspace.
  var namesPathsOfRepository: Bool {
    switch self {
    case .full, .concise, .grouped, .json, .jsonl: false
    case .sarif, .github, .gitlab, .junit, .checkstyle, .rdjson, .markdown: true
    }
  }

  /// Whether the report has a place for statistics; one for people has them in place of the findings.
  var tellsStatistics: Bool { isForPeople || self == .json }

  var isForPeople: Bool { self == .full || self == .concise || self == .grouped }

  func renderer(style: TextStyle, width: Int?, catalog: MessageCatalog) -> any ReportRenderer {
    switch self {
    case .full: FullRenderer(style: style, catalog: catalog, width: width)
    case .concise: ConciseRenderer(style: style)
    case .grouped: GroupedRenderer(style: style)
    case .json: JSONRenderer(catalog: catalog)
    case .jsonl: JSONLinesRenderer()
    case .sarif: SARIFRenderer()
    case .github: GitHubRenderer()
    case .gitlab: GitLabRenderer()
    case .junit: JUnitRenderer()
    case .checkstyle: CheckstyleRenderer()
    case .rdjson: ReviewdogRenderer()
    case .markdown: MarkdownRenderer()
    }
  }
}
