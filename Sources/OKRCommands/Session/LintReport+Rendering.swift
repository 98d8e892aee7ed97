import Diagnostics
import FileSystem
import OKRLint
import OKRModel

extension LintReport {
  /// The report as renderers take it.
  ///
  /// - Parameter shownPath: What a file is called, by the path that findings have.
  func rendered(
    summary: String, failing: Severity?, today: CalendarDate,
    shownPath: @escaping @Sendable (String) -> String
  ) -> DiagnosticReport {
    let report = self
    var rendered = DiagnosticReport(
      tool: (name: "okr", version: Version.text),
      rules: CheckRegistry.all.map { RuleDescription($0.definition, catalog: catalog) },
      diagnostics: diagnostics, checkedPaths: checkedPaths,
      unreadable: unreadable.map { error in
        DiagnosticReport.UnreadableFile(
          path: error.path, reason: error.message.text(in: catalog),
          message: CommandFailure(error).text(in: catalog))
      },
      failing: failing, summary: summary, day: "\(today)", catalog: catalog,
      source: { report.source(of: $0) },
      shownPath: shownPath)
    rendered.statistics = statistics?.rows
    return rendered
  }
}
