import JSON
import SourceText

/// The Code Quality report of GitLab: a list of issues with what its widget in a merge request needs.
public struct GitLabRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    var issues: [JSONValue] = []
    report.forEachFindingOrFailure { finding in
      let place = finding.place()
      issues.append(
        .object([
          ("description", .string(finding.messageAndHelp)),
          ("check_name", .string(finding.label)),
          ("fingerprint", .string(finding.fingerprint)),
          ("severity", .string(Self.name(of: finding.diagnostic.severity))),
          (
            "location",
            .object([
              ("path", .string(finding.path)),
              (
                "lines",
                .object([
                  ("begin", .integer(place?.start.line ?? 1)),
                  ("end", .integer(place?.end.line ?? 1)),
                ])
              ),
            ])
          ),
        ]))
    }
    write(JSONValue.array(issues).text(indented: true) + "\n")
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .advice: "info"
    }
  }
}
