public import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
public import OKRWorkspace

/// The engine: runs the enabled checks over files and gives the findings in reporting order.
public struct Linter: Sendable {
  private struct Enabled<C: Sendable>: Sendable {
    var check: C
    var severity: Severity
  }

  public let context: CheckContext
  private let documentChecks: [Enabled<any DocumentCheck>]
  private let workspaceChecks: [Enabled<any WorkspaceCheck>]

  /// - Parameter severities: The severities of the checks that run, by code.
  public init(context: CheckContext, severities: [String: Severity]) {
    self.context = context
    documentChecks = CheckRegistry.all.compactMap { check in
      guard let check = check as? any DocumentCheck,
        let severity = severities[check.definition.code]
      else { return nil }
      return Enabled(check: check, severity: severity)
    }
    workspaceChecks = CheckRegistry.all.compactMap { check in
      guard let check = check as? any WorkspaceCheck,
        let severity = severities[check.definition.code]
      else { return nil }
      return Enabled(check: check, severity: severity)
    }
  }

  /// The findings of the checks that look at one file alone.
  public func lint(_ file: ObjectiveFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for enabled in documentChecks {
      for finding in enabled.check.check(file, in: context) {
        diagnostics.append(
          diagnostic(
            finding, of: enabled.check.definition, severity: enabled.severity, path: file.path,
            id: file.id))
      }
    }
    return diagnostics.inReportingOrder()
  }

  /// The findings of the checks that compare files.
  public func lint(_ index: ObjectiveIndex) -> [Diagnostic] {
    let view = WorkspaceView(index: index, context: context)
    var diagnostics: [Diagnostic] = []
    for enabled in workspaceChecks {
      for (path, finding) in enabled.check.check(view) {
        let id = Placement(path: path, settings: context.settings).id
        diagnostics.append(
          diagnostic(
            finding, of: enabled.check.definition, severity: enabled.severity, path: path, id: id))
      }
    }
    return diagnostics.inReportingOrder()
  }

  private func diagnostic(
    _ finding: Finding, of definition: CheckDefinition, severity: Severity, path: String,
    id: ObjectiveID
  ) -> Diagnostic {
    Diagnostic(
      code: definition.code, name: definition.name, severity: severity, message: finding.message,
      help: finding.help, path: path, range: finding.range,
      subject: finding.subject.isEmpty ? id.path : id.path + "#" + finding.subject,
      notes: finding.notes, fixes: finding.fixes)
  }
}
