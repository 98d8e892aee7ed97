/// The findings of each file below its path, for people.
public struct GroupedRenderer: ReportRenderer {
  public let style: TextStyle

  public init(style: TextStyle) {
    self.style = style
  }

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    var path: String?
    var rows: [Row] = []
    report.forEachFinding { finding in
      if finding.diagnostic.path != path {
        write(text(of: rows))
        rows = []
        path = finding.diagnostic.path
        write(style(.emphasis, finding.path.safeAtLineStart) + "\n")
      }
      rows.append(
        Row(
          place: finding.position ?? "",
          word: report.catalog.name(of: finding.diagnostic.severity),
          role: finding.diagnostic.severity.role, label: finding.label, message: finding.message))
    }
    write(text(of: rows) + report.summary + "\n")
  }

  private struct Row {
    let place: String
    let word: String
    let role: TextStyle.Role
    let label: String
    let message: String
  }

  private func text(of rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let placeWidth = rows.map(\.place.displayWidth).max() ?? 0
    let wordWidth = rows.map(\.word.displayWidth).max() ?? 0
    let labelWidth = rows.map(\.label.displayWidth).max() ?? 0
    return rows.map { row in
      "  " + style(.muted, row.place.padded(to: placeWidth)) + "  "
        + style(row.role, row.word.padded(to: wordWidth)) + "  "
        + row.label.padded(to: labelWidth) + "  " + row.message + "\n"
    }.joined() + "\n"
  }
}
