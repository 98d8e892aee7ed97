public import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
public import OKRWorkspace

/// The engine: runs the enabled checks over files and gives the findings in reporting order.
public struct Linter: Sendable {
  /// A check that runs. A class, because the definition is large and all files go by it.
  private final class Enabled<C: Sendable>: Sendable {
    let check: C
    let definition: CheckDefinition
    let severity: Severity

    init(_ check: C, _ definition: CheckDefinition, _ severity: Severity) {
      self.check = check
      self.definition = definition
      self.severity = severity
    }
  }

  public let context: CheckContext
  private let documentChecks: [Enabled<any DocumentCheck>]
  private let keyResultChecks: [Enabled<any KeyResultCheck>]
  private let objectiveChecks: [Enabled<any ObjectiveCheck>]
  private let workspaceChecks: [Enabled<any WorkspaceCheck>]
  private let historyChecks: [Enabled<any HistoryCheck>]
  private let suppressionChecks: [Enabled<any SuppressionCheck>]
  /// The codes of the checks that run on every objective; those of history need an earlier state.
  public let running: Set<String>
  private let costs: CheckCosts?

  /// - Parameters:
  ///   - severities: The severities of the checks that run, by code.
  ///   - costs: Where their times are to be added up; nil where nobody asks for them.
  public init(
    context: CheckContext, severities: [String: Severity], costs: CheckCosts? = nil
  ) {
    self.context = context
    self.costs = costs
    running = Set(severities.keys).subtracting(CheckRegistry.history.map(\.definition.code))
    costs?.expect(running)
    documentChecks = Self.enabled(CheckRegistry.document, severities) { $0.definition }
    keyResultChecks = Self.enabled(CheckRegistry.keyResult, severities) { $0.definition }
    objectiveChecks = Self.enabled(CheckRegistry.objective, severities) { $0.definition }
    workspaceChecks = Self.enabled(CheckRegistry.workspace, severities) { $0.definition }
    historyChecks = Self.enabled(CheckRegistry.history, severities) { $0.definition }
    suppressionChecks = Self.enabled(CheckRegistry.suppression, severities) { $0.definition }
  }

  private static func enabled<C>(
    _ checks: [C], _ severities: [String: Severity], _ definition: (C) -> CheckDefinition
  ) -> [Enabled<C>] {
    checks.compactMap { check in
      let definition = definition(check)
      return severities[definition.code].map {
        Enabled(check, definition, $0)
      }
    }
  }

  /// The findings of the checks that look at one file alone, those left out that the file silences.
  public func lint(_ file: ObjectiveFile) -> FileFindings {
    var findings = FileFindings(
      id: file.id, path: file.path, isFixable: file.document.isFixable,
      suppressions: SuppressionState(file.document.suppressions(), today: context.today))
    // What stands between the marks of a merge is said twice or not at all, and nothing can be told
    // of UTF-16: only the form counts.
    let isMerging = file.document.hasMergeMarkers || file.document.isUTF16
    for enabled in documentChecks where !isMerging || enabled.definition.criterion == .form {
      let found = measured(enabled) { enabled.check.check(file, in: context) }
      add(found, of: enabled, to: &findings)
    }
    guard !isMerging else { return findings }
    if !objectiveChecks.isEmpty, file.isOpen, let view = ObjectiveView(file, in: context) {
      for enabled in objectiveChecks {
        let found = measured(enabled) { enabled.check.check(view, in: context) }
        add(found, of: enabled, to: &findings)
      }
    }
    guard !keyResultChecks.isEmpty else { return findings }
    let views = KeyResultView.views(of: file, in: context)
    for enabled in keyResultChecks {
      for view in views {
        let found = measured(enabled) { enabled.check.check(view, in: context) }
        add(found, of: enabled, to: &findings)
      }
    }
    return findings
  }

  /// Adds the findings of the checks that compare an objective with an earlier state of it.
  public func compare(
    _ old: ObjectiveFile, _ new: ObjectiveFile, into findings: inout FileFindings
  ) {
    guard let history = history(from: old, to: new) else { return }
    compare(history, into: &findings)
  }

  /// What became of an objective; nil where nothing is to be compared.
  func history(
    from old: ObjectiveFile, to new: ObjectiveFile, elsewhere: NewKeyResults = NewKeyResults()
  ) -> ObjectiveHistory? {
    guard !historyChecks.isEmpty, old.document.canBeCompared, new.document.canBeCompared else {
      return nil
    }
    return ObjectiveHistory(from: old, to: new, elsewhere: elsewhere, in: context)
  }

  func compare(_ history: ObjectiveHistory, into findings: inout FileFindings) {
    for enabled in historyChecks {
      let found = measured(enabled) { enabled.check.check(history, in: context) }
      add(found, of: enabled, to: &findings)
    }
  }

  /// The findings about an objective that has been deleted; nil where there are none. They are at its
  /// path, at which nothing stands any more.
  func findings(ofGone file: ObjectiveFile, elsewhere: NewKeyResults) -> FileFindings? {
    guard file.document.canBeCompared,
      let gone = GoneObjective(file, elsewhere: elsewhere, in: context)
    else { return nil }
    var findings = FileFindings(
      id: file.id, path: file.path, isFixable: false,
      suppressions: SuppressionState([], today: context.today))
    for enabled in historyChecks {
      let found = measured(enabled) { enabled.check.check(gone, in: context) }
      add(found, of: enabled, to: &findings)
    }
    return findings.diagnostics.isEmpty ? nil : findings
  }

  /// The findings of the checks that word what the reading of a document has noted.
  func lint(form file: ObjectiveFile) -> FileFindings {
    var findings = FileFindings(
      id: file.id, path: file.path, isFixable: false,
      suppressions: SuppressionState(file.document.suppressions(), today: context.today))
    for enabled in documentChecks where enabled.check is any ProblemCheck {
      let found = measured(enabled) { enabled.check.check(file, in: context) }
      add(found, of: enabled, to: &findings)
    }
    return findings
  }

  private func measured<C, Found>(_ enabled: Enabled<C>, _ work: () -> Found) -> Found {
    costs.map { $0.measure(enabled.definition.code, work) } ?? work()
  }

  private func add<C>(_ found: [Finding], of enabled: Enabled<C>, to findings: inout FileFindings) {
    for finding in found {
      findings.add(
        diagnostic(
          finding, of: enabled.definition, severity: enabled.severity, path: findings.path,
          id: findings.id), at: finding.range)
    }
  }

  /// All findings of a file, in reporting order: its own, those about its links, and those about the
  /// comments that silenced nothing.
  public func finish(_ findings: FileFindings, links: some Sequence<Diagnostic>) -> [Diagnostic] {
    var findings = findings
    for link in links { findings.add(link, at: link.range) }
    var diagnostics = findings.diagnostics
    for enabled in suppressionChecks {
      let found = measured(enabled) {
        enabled.check.check(findings.suppressions, running: running)
      }
      for finding in found.prefix(mostFindings) {
        diagnostics.append(
          diagnostic(
            finding, of: enabled.definition, severity: enabled.severity, path: findings.path,
            id: findings.id))
      }
    }
    if !findings.isFixable {
      for index in diagnostics.indices { diagnostics[index].fixes = [] }
    }
    return diagnostics.inReportingOrder()
  }

  /// The findings of the checks that compare files. Of many files, one check a core.
  public func lint(
    _ index: ObjectiveIndex, notes: CheckInNotes? = nil, threads: Int? = nil
  ) -> [Diagnostic] {
    let view = WorkspaceView(index: index, notes: notes, context: context)
    let workers = index.objectives.count < 1000 ? 1 : threads
    return workspaceChecks.mapInParallel(threads: workers, least: 1) { enabled in
      measured(enabled) { enabled.check.check(view) }.map { path, finding in
        diagnostic(
          finding, of: enabled.definition, severity: enabled.severity, path: path,
          id: Placement(path: path, settings: context.settings).id)
      }
    }.flatMap(\.self).inReportingOrder()
  }

  private func diagnostic(
    _ finding: Finding, of definition: CheckDefinition, severity: Severity, path: String,
    id: ObjectiveID
  ) -> Diagnostic {
    Diagnostic(
      code: definition.code, name: definition.name, severity: severity, message: finding.message,
      help: finding.help, path: finding.elsewhere?.path ?? path,
      range: finding.elsewhere?.range ?? finding.range,
      subject: finding.subject.isEmpty ? id.path : id.path + "#" + finding.subject,
      notes: finding.notes, fixes: finding.fixes)
  }
}

extension ObjectiveDocument {
  /// Whether the text says what the objective is: no merge is left in it, and it is text.
  fileprivate var canBeCompared: Bool { !hasMergeMarkers && isText }
}

/// The findings of one file while its links are still to be looked at.
public struct FileFindings: Sendable {
  let id: ObjectiveID
  public let path: String
  /// Whether a fix may be made in the file at all.
  let isFixable: Bool
  var suppressions: SuppressionState
  private(set) var diagnostics: [Diagnostic] = []

  init(id: ObjectiveID, path: String, isFixable: Bool, suppressions: SuppressionState) {
    self.id = id
    self.path = path
    self.isFixable = isFixable
    self.suppressions = suppressions
  }

  /// Adds a finding unless the file silences it.
  ///
  /// - Parameter range: The place in the file, which is not the finding's where that lies in a note.
  mutating func add(_ diagnostic: Diagnostic, at range: Range<Int>) {
    if !suppressions.silences(diagnostic.code, at: range) { diagnostics.append(diagnostic) }
  }
}
