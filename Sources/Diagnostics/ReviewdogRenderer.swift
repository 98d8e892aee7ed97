import JSON
import SourceText

/// The Reviewdog Diagnostic Format as one JSON object (`rdjson`). Its columns count UTF-8 bytes.
public struct ReviewdogRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    let rules = report.rulesByCode
    var diagnostics: [JSONValue] = []
    report.forEachFindingOrFailure { finding in
      var location: [(String, JSONValue)] = [("path", .string(finding.path))]
      if let range = Self.range(finding.diagnostic.range, of: finding) {
        location.append(("range", range))
      }
      var code: [(String, JSONValue)] = [("value", .string(finding.label))]
      if let rule = rules[finding.diagnostic.code], rule.isHelpPublished {
        code.append(("url", .string(rule.helpURI)))
      }
      var members: [(String, JSONValue)] = [
        ("message", .string(finding.messageAndHelp)), ("location", .object(location)),
        ("severity", .string(Self.name(of: finding.diagnostic.severity))),
        ("code", .object(code)),
      ]
      let suggestions = finding.diagnostic.fixes.compactMap { Self.suggestion($0, of: finding) }
      if !suggestions.isEmpty { members.append(("suggestions", .array(suggestions))) }
      diagnostics.append(.object(members))
    }
    write(
      JSONValue.object([
        ("source", .object([("name", .string(report.tool.name))])),
        ("diagnostics", .array(diagnostics)),
      ]).text(indented: true) + "\n")
  }

  /// A fix as a suggestion. Suggestions are taken one by one, so one edit is all that can be told.
  private static func suggestion(_ fix: Fix, of finding: ReportedFinding) -> JSONValue? {
    guard fix.edits.count == 1, let edit = fix.edits.first,
      let text = String(validating: edit.replacement, as: UTF8.self),
      let range = range(edit.range, of: finding)
    else { return nil }
    return .object([("range", range), ("text", .string(text))])
  }

  private static func range(_ range: Range<Int>, of finding: ReportedFinding) -> JSONValue? {
    finding.place(of: range, in: .utf8).map { place in
      .object([("start", position(place.start)), ("end", position(place.end))])
    }
  }

  private static func position(_ position: Position) -> JSONValue {
    .object([("line", .integer(position.line)), ("column", .integer(position.column))])
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .advice: "INFO"
    }
  }
}
