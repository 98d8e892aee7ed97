import SourceText

/// The XML report of Checkstyle, which many services read.
public struct CheckstyleRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    write(XMLText.declaration + "<checkstyle version=\"4.3\">\n")
    var path: String?
    report.forEachFindingOrFailure { finding in
      if finding.path != path {
        if path != nil { write("  </file>\n") }
        path = finding.path
        write("  <" + XMLText.tag("file", [("name", finding.path)]) + ">\n")
      }
      let start = finding.place()?.start
      var attributes = [("line", "\(start?.line ?? 1)")]
      if let start { attributes.append(("column", "\(start.column)")) }
      attributes += [
        ("severity", Self.name(of: finding.diagnostic.severity)),
        ("message", finding.messageAndHelp),
        ("source", report.tool.name + "." + finding.diagnostic.code),
      ]
      write("    <" + XMLText.tag("error", attributes) + "/>\n")
    }
    if path != nil { write("  </file>\n") }
    write("</checkstyle>\n")
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "info"
    }
  }
}
