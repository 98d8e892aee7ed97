import JSON

/// One JSON object a line and finding, as in the list of the JSON report; files that could not be read
/// come last, with `unreadable` for their code.
public struct JSONLinesRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    let renderer = JSONRenderer(catalog: report.catalog)
    report.forEachFindingOrFailure { finding in
      let diagnostic = report.shown(finding.diagnostic)
      write(renderer.value(diagnostic, in: finding.source).text() + "\n")
    }
  }
}
