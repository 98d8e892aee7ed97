import JSON
import SourceText

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code scanning services
/// take it.
///
/// URIs are relative to the root of the repository, without a base, since that is what they are
/// resolved against there.
public struct SARIFRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    var indexes: [String: Int] = [:]
    for (index, rule) in report.rules.enumerated() where indexes[rule.code] == nil {
      indexes[rule.code] = index
    }
    var results: [JSONValue] = []
    report.forEachFinding { finding in
      results.append(
        SARIFResult(
          finding: finding, ruleIndex: indexes[finding.diagnostic.code],
          shownPath: report.shownPath
        ).value)
    }
    let run: [(String, JSONValue)] = [
      ("tool", .object([("driver", driver(of: report))])),
      ("invocations", .array([invocation(of: report)])),
      ("columnKind", "unicodeCodePoints"), ("results", .array(results)),
    ]
    let log: JSONValue = .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"),
      ("runs", .array([.object(run)])),
    ])
    write(log.text(indented: true) + "\n")
  }

  private func driver(of report: DiagnosticReport) -> JSONValue {
    .object([
      ("name", .string(report.tool.name)), ("version", .string(report.tool.version)),
      ("semanticVersion", .string(report.tool.version)),
      ("language", .string(report.catalog.language)),
      ("rules", .array(report.rules.map(rule))),
    ])
  }

  private func rule(_ rule: RuleDescription) -> JSONValue {
    .object([
      ("id", .string(rule.code)), ("name", .string(rule.name)),
      ("shortDescription", SARIFText.message(rule.summary)),
      ("fullDescription", SARIFText.message(rule.summary)),
      (
        "help",
        .object([
          ("text", .string(SARIFText.literal(rule.help))),
          ("markdown", .string(SARIFText.braced(rule.help))),
        ])
      ),
      ("helpUri", .string(rule.helpURI)),
      (
        "defaultConfiguration",
        .object([("level", .string(SARIFText.level(of: rule.severity)))])
      ),
    ])
  }

  /// Whether the run could do its work, with what it could not read.
  private func invocation(of report: DiagnosticReport) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("executionSuccessful", .bool(report.unreadable.isEmpty))
    ]
    if !report.unreadable.isEmpty {
      members.append(
        (
          "toolExecutionNotifications",
          .array(
            report.unreadable.map { file in
              .object([
                ("level", "error"), ("message", SARIFText.message(file.message)),
                (
                  "locations",
                  .array([SARIFText.location(path: report.shownPath(file.path), region: nil)])
                ),
              ])
            })
        ))
    }
    return .object(members)
  }
}
