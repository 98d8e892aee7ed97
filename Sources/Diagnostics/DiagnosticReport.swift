public import SourceText

/// All that a run has to say, for a renderer to write down.
public struct DiagnosticReport: Sendable {
  /// The name and the version of the program.
  public var tool: (name: String, version: String)
  /// What findings may name by their code.
  public var rules: [RuleDescription]
  /// In reporting order.
  public let diagnostics: [Diagnostic]
  /// The files that were looked at, with findings or without.
  public var checkedPaths: [String]
  public var unreadable: [UnreadableFile]
  /// The least severity that makes the run fail; nil where none does.
  public var failing: Severity?
  /// One sentence about the whole run.
  public var summary: String
  /// The day that the run holds for today: `2026-07-20`.
  public var day: String
  public var catalog: MessageCatalog
  /// The findings by rule, where they were asked for.
  public var statistics: [RuleStatistic]?
  /// The text of a file, by the path that diagnostics have; nil where it is not to be had.
  public var source: @Sendable (String) -> SourceText?
  /// The path that readers of the report know a file by, for the one that diagnostics have.
  public var shownPath: @Sendable (String) -> String

  public init(
    tool: (name: String, version: String), rules: [RuleDescription], diagnostics: [Diagnostic],
    checkedPaths: [String], unreadable: [UnreadableFile] = [], failing: Severity? = .warning,
    summary: String = "", day: String, catalog: MessageCatalog = .english,
    source: @escaping @Sendable (String) -> SourceText?,
    shownPath: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.tool = tool
    self.rules = rules
    self.diagnostics = diagnostics.inReportingOrder()
    self.checkedPaths = checkedPaths
    self.unreadable = unreadable
    self.failing = failing
    self.summary = summary
    self.day = day
    self.catalog = catalog
    self.source = source
    self.shownPath = shownPath
  }

  /// Files that were to be looked at and could not be read.
  public struct UnreadableFile: Sendable, Hashable {
    public var path: String
    /// What the system says: "Permission denied".
    public var reason: String
    /// One full sentence.
    public var message: String

    public init(path: String, reason: String, message: String) {
      self.path = path
      self.reason = reason
      self.message = message
    }
  }
}

extension DiagnosticReport {
  /// Visits the findings in their order; the text of one file at a time is held.
  func forEachFinding(_ body: (ReportedFinding) -> Void) {
    var current: (path: String, shown: String, source: SourceText?)?
    var fingerprints = FingerprintSeries()
    for diagnostic in diagnostics {
      if current?.path != diagnostic.path {
        current = (diagnostic.path, shownPath(diagnostic.path), source(diagnostic.path))
      }
      body(
        ReportedFinding(
          diagnostic: diagnostic, path: current?.shown ?? diagnostic.path,
          source: current?.source, fingerprint: fingerprints.next(of: diagnostic),
          catalog: catalog))
    }
  }

  /// Visits the findings, and after them each file that could not be read as a finding of its own,
  /// for formats that have no other place for it.
  func forEachFindingOrFailure(_ body: (ReportedFinding) -> Void) {
    forEachFinding(body)
    var fingerprints = FingerprintSeries()
    for file in unreadable {
      let diagnostic = Diagnostic(
        code: "unreadable", name: "unreadable", severity: .error,
        message: Message(stringLiteral: file.message), path: file.path, range: 0..<0,
        subject: file.path)
      body(
        ReportedFinding(
          diagnostic: diagnostic, path: shownPath(file.path), source: nil,
          fingerprint: fingerprints.next(of: diagnostic), catalog: catalog))
    }
  }

  /// A finding with the paths that readers of the report know.
  func shown(_ diagnostic: Diagnostic) -> Diagnostic {
    var shown = diagnostic
    shown.path = shownPath(diagnostic.path)
    for index in shown.notes.indices {
      shown.notes[index].path = shown.notes[index].path.map(shownPath)
    }
    return shown
  }

  /// The rules by their codes.
  var rulesByCode: [String: RuleDescription] {
    Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
