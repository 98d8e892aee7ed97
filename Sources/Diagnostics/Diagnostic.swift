public import SourceText

/// How much a finding matters: an error is surely wrong, a warning probably, advice is for thought.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case advice, warning, error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A finding about a place in a document.
public struct Diagnostic: Sendable, Hashable {
  /// The code and the name of the check that found it: `F003`, `unknown-key`.
  public var code: String
  public var name: String
  public var severity: Severity
  /// One full sentence: what is wrong.
  public var message: Message
  /// What to do about it, starting with a verb; nil where the message already says it.
  public var help: Message?
  /// The path of the file, relative to the workspace, `/`-separated.
  public var path: String
  /// The bytes that the finding is about; empty for a place between two bytes.
  public var range: Range<Int>
  /// What the finding is about, whatever line it stands in: `2026-Q3/sales/funnel#KR1 target`.
  public var subject: String
  public var notes: [DiagnosticNote]
  public var fixes: [Fix]

  public init(
    code: String, name: String, severity: Severity, message: Message, help: Message? = nil,
    path: String, range: Range<Int>, subject: String, notes: [DiagnosticNote] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.message = message
    self.help = help
    self.path = path
    self.range = range
    self.subject = subject
    self.notes = notes
    self.fixes = fixes
  }
}

/// A second place that explains a finding: the other definition, a candidate.
public struct DiagnosticNote: Sendable, Hashable {
  public var message: Message
  public var path: String?
  public var range: Range<Int>?

  public init(_ message: Message, path: String? = nil, range: Range<Int>? = nil) {
    self.message = message
    self.path = path
    self.range = range
  }
}

/// A change of the document that mends a finding; a safe one never changes what the document means.
public struct Fix: Sendable, Hashable {
  public var title: Message
  public var isSafe: Bool
  public var edits: [TextEdit]

  public init(_ title: Message, isSafe: Bool, edits: [TextEdit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}

extension [Diagnostic] {
  /// The findings in the order in which they are reported: path, place, code.
  public func inReportingOrder() -> [Diagnostic] {
    sorted { left, right in
      (left.path, left.range.lowerBound, left.code, left.message.template)
        < (right.path, right.range.lowerBound, right.code, right.message.template)
    }
  }
}
