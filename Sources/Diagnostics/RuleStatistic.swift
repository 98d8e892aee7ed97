/// How often a rule was found broken in a run, and what looking for it cost.
public struct RuleStatistic: Sendable, Hashable {
  public var code: String
  public var name: String
  public var findings: Int
  /// The findings that a safe fix mends, and those that only another does.
  public var fixable: Int
  public var unsafelyFixable: Int
  /// The time that the rule took on all threads together.
  public var nanoseconds: Int
  /// The thousandths that this is of the time of all rules.
  public var permille: Int

  public init(
    code: String, name: String, findings: Int, fixable: Int, unsafelyFixable: Int,
    nanoseconds: Int, permille: Int
  ) {
    self.code = code
    self.name = name
    self.findings = findings
    self.fixable = fixable
    self.unsafelyFixable = unsafelyFixable
    self.nanoseconds = nanoseconds
    self.permille = permille
  }
}
