/// One line a finding, for editors and for `grep`: `path:line:column: severity[CODE name] message`.
public struct ConciseRenderer: ReportRenderer {
  public let style: TextStyle

  public init(style: TextStyle) {
    self.style = style
  }

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    report.forEachFinding { finding in
      let severity = finding.diagnostic.severity
      let position = finding.position.map { ":" + $0 } ?? ""
      let label = report.catalog.name(of: severity) + "[" + finding.label + "]"
      write(
        style(.emphasis, finding.path.safeAtLineStart + position) + ": "
          + style(severity.role, label) + " " + finding.message + "\n")
    }
  }
}
