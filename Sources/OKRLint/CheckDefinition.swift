public import Diagnostics

/// All that is known about a check: the linter, `okr explain` and the page under `docs/checks/` use
/// the same definition, and the examples run as tests.
public struct CheckDefinition: Sendable {
  /// One letter and three digits: `F003`.
  public var code: String
  /// Reads well after "allow": `unknown-key`.
  public var name: String
  public var criterion: Criterion
  public var severity: Severity
  /// Whether the check runs in the `strict` preset only, or where it is asked for.
  public var isOptional: Bool
  /// What a finding does to the SMART letters of what it is about; empty where it says nothing of them.
  public var smart: [SmartMark]
  /// One sentence, without a code.
  public var summary: Message
  /// Why it matters, a paragraph or two.
  public var rationale: Message
  /// What to do, starting with a verb.
  public var remedy: Message
  private let makeExamples: @Sendable () -> [CheckExample]
  /// Made anew at each call, so that a run of the linter does without them.
  public var examples: [CheckExample] { makeExamples() }

  public init(
    code: String, name: String, criterion: Criterion, severity: Severity,
    isOptional: Bool = false, smart: [SmartMark] = [], summary: Message, rationale: Message,
    remedy: Message,
    examples: @autoclosure @escaping @Sendable () -> [CheckExample]
  ) {
    self.code = code
    self.name = name
    self.criterion = criterion
    self.severity = severity
    self.isOptional = isOptional
    self.smart = smart
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    makeExamples = examples
  }
}

/// What a check is about: a SMART letter, or the form of files, or the links between them.
public enum Criterion: String, Sendable, CaseIterable {
  case specific, measurable, achievable, relevant
  case timeBound = "time-bound"
  case form, links
  case checkIns = "check-ins"
  case history

  public var letter: Character {
    switch self {
    case .specific: "S"
    case .measurable: "M"
    case .achievable: "A"
    case .relevant: "R"
    case .timeBound: "T"
    case .form: "F"
    case .links: "L"
    case .checkIns: "C"
    case .history: "H"
    }
  }
}

/// A text that a check accepts or finds fault with. In a failing one the places of the findings are
/// marked: `⟦like this⟧`.
public struct CheckExample: Sendable {
  public enum Verdict: Sendable { case passes, fails }

  public var verdict: Verdict
  /// The file of the objective, or the part of it that matters.
  public var text: String
  /// The text after the check's fix, where it has one.
  public var fixed: String?
  public var path = "okrs/2026-Q3/sales/example.md"
  /// Further files of the workspace, by path.
  public var others: [String: String]
  /// The contents of `okr.yml`.
  public var settings: String
  /// The file at an earlier commit; nil where only the present counts.
  public var before: String?

  /// The example as a file at another path.
  func at(_ path: String) -> CheckExample {
    var example = self
    example.path = path
    return example
  }

  public static func passes(
    _ text: String, others: [String: String] = [:], settings: String = "", before: String? = nil
  ) -> CheckExample {
    CheckExample(
      verdict: .passes, text: text, fixed: nil, others: others, settings: settings,
      before: before)
  }

  public static func fails(
    _ text: String, fixed: String? = nil, others: [String: String] = [:], settings: String = "",
    before: String? = nil
  ) -> CheckExample {
    CheckExample(
      verdict: .fails, text: text, fixed: fixed, others: others, settings: settings,
      before: before)
  }
}

extension CheckExample {
  /// The text without the marks around the places of findings.
  public var plainText: String { text.filter { $0 != "⟦" && $0 != "⟧" } }
}
