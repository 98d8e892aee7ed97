import ArgumentParser
import Diagnostics

/// The forms that a report of the linter can have.
enum LintFormat: String, ExpressibleByArgument, CaseIterable {
  case full, concise, grouped, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson,
    markdown

  /// What the paths of a report are relative to.
  enum PathBase {
    /// The folder that the command works from: for people and their editors.
    case folder
    /// The workspace, as in all of okr that programs read.
    case workspace
    /// The repository, by which services know files.
    case repository
  }

  var pathBase: PathBase {
    switch self {
    case .full, .concise, .grouped: .folder
    case .json, .jsonl: .workspace
    case .sarif, .github, .gitlab, .junit, .checkstyle, .rdjson, .markdown: .repository
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
