/// A way to write a report down. The same report gives the same text, always.
public protocol ReportRenderer: Sendable {
  /// Hands over the text, in pieces that follow each other.
  func render(_ report: DiagnosticReport, into write: (String) -> Void)
}

extension ReportRenderer {
  /// The whole text.
  public func text(of report: DiagnosticReport) -> String {
    var text = ""
    render(report) { text += $0 }
    return text
  }
}
