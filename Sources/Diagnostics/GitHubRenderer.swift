import SourceText

/// The workflow commands of GitHub Actions that put findings beside the lines of a pull request.
public struct GitHubRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    report.forEachFindingOrFailure { finding in
      var properties = [("file", finding.path)]
      if let place = finding.place() {
        let isOnOneLine = place.start.line == place.end.line
        properties.append(("line", "\(place.start.line)"))
        // Columns are only taken where both ends stand in one line.
        if isOnOneLine { properties.append(("col", "\(place.start.column)")) }
        properties.append(("endLine", "\(place.end.line)"))
        if isOnOneLine { properties.append(("endColumn", "\(place.end.column)")) }
      }
      properties.append(("title", finding.label))
      let command = WorkflowCommand(
        name: Self.name(of: finding.diagnostic.severity), properties: properties,
        message: [finding.message, finding.help].compactMap(\.self).joined(separator: "\n"))
      write(command.line + "\n")
    }
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }
}

/// A line of output that a runner of GitHub Actions acts on: `::name key=value,…::message`.
struct WorkflowCommand {
  var name: String
  var properties: [(key: String, value: String)]
  var message: String

  /// The command, on one line whatever is in its parts.
  var line: String {
    let list = properties.map { $0.key + "=" + Self.escaped(property: $0.value) }
    return "::" + name + (list.isEmpty ? "" : " " + list.joined(separator: ",")) + "::"
      + Self.escaped(message: message)
  }

  /// The text in which a runner takes back `%25`, `%0D` and `%0A`; other controls are made visible.
  static func escaped(message: String) -> String { escaped(message, isProperty: false) }

  /// The text in which a runner takes back `%3A` and `%2C` besides.
  static func escaped(property: String) -> String { escaped(property, isProperty: true) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.safeForTerminal
  }
}
