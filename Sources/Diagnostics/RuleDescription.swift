/// What a report says about a rule that findings name by its code.
public struct RuleDescription: Sendable, Hashable {
  /// The code and the name: `M003`, `missing-baseline`.
  public var code: String
  public var name: String
  /// One sentence, as plain text.
  public var summary: String
  /// Why it matters and what to do, in Markdown.
  public var help: String
  /// An absolute URI that stands for the page of the rule.
  public var helpURI: String
  /// Whether anybody can open `helpURI`; only then is it shown as a link.
  public var isHelpPublished: Bool
  /// The severity that the rule has where nobody has set another.
  public var severity: Severity

  public init(
    code: String, name: String, summary: String, help: String, helpURI: String,
    isHelpPublished: Bool, severity: Severity
  ) {
    self.code = code
    self.name = name
    self.summary = summary
    self.help = help
    self.helpURI = helpURI
    self.isHelpPublished = isHelpPublished
    self.severity = severity
  }
}
