import Diagnostics
import FileSystem
import OKRLint
import OKRModel

extension LintReport {
  /// The report as renderers take it.
  ///
  /// - Parameter repository: What the paths of files are told by; nil for the paths of the workspace.
  func rendered(
    summary: String, failing: Severity?, today: CalendarDate, repository: RepositoryPaths?
  ) -> DiagnosticReport {
    let report = self
    var rendered = DiagnosticReport(
      tool: (name: "okr", version: Version.text),
      rules: CheckRegistry.all.map { RuleDescription($0.definition, catalog: catalog) },
      diagnostics: diagnostics, checkedPaths: checkedPaths,
      unreadable: unreadable.map { error in
        DiagnosticReport.UnreadableFile(
          path: error.path, reason: error.explanation,
          message: CommandFailure(error).message.text(in: catalog))
      },
      failing: failing, summary: summary, day: "\(today)", catalog: catalog,
      source: { report.source(of: $0) },
      shownPath: { path in
        guard let repository else { return path }
        let absolute = path.hasPrefix("/") ? path : report.absolute(path)
        return repository.path(of: absolute) ?? path
      })
    rendered.statistics = statistics?.rows
    return rendered
  }
}
