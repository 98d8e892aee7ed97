/// A comment for a pull or merge request: a list of findings for each file.
public struct MarkdownRenderer: ReportRenderer {
  /// The most bytes of findings. GitHub takes comments of 65,536 characters.
  public let limit: Int

  public init(limit: Int = 60_000) {
    self.limit = limit
  }

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    let rules = report.rulesByCode
    var path: String?
    var room = limit
    var omitted = 0
    if !report.summary.isEmpty { write("**" + MarkdownText.literal(report.summary) + "**\n") }
    report.forEachFindingOrFailure { finding in
      var text = ""
      if finding.path != path {
        text += "\n**" + MarkdownText.literal(finding.path) + "**\n\n"
      }
      text += line(of: finding, rules[finding.diagnostic.code])
      guard omitted == 0, text.utf8.count <= room else {
        omitted += 1
        return
      }
      room -= text.utf8.count
      path = finding.path
      write(text)
    }
    guard omitted > 0 else { return }
    let note =
      omitted == 1
      ? Message("1 more finding is not shown.")
      : Message("{count} more findings are not shown.", ["count": "\(omitted)"])
    write("\n" + MarkdownText.literal(note.text(in: report.catalog)) + "\n")
  }

  private func line(of finding: ReportedFinding, _ rule: RuleDescription?) -> String {
    let severity = finding.catalog.name(of: finding.diagnostic.severity)
    var label = MarkdownText.literal(finding.label)
    if let rule, rule.isHelpPublished { label = "[" + label + "](<" + rule.helpURI + ">)" }
    let place = finding.position.map { $0 + " " } ?? ""
    var text =
      "- " + place + "**" + MarkdownText.literal(severity) + "** " + label + ": "
      + MarkdownText.literal(finding.message)
    if let help = finding.help { text += " *" + MarkdownText.literal(help) + "*" }
    return text + "\n"
  }
}
