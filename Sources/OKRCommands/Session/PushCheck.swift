import ArgumentParser
import Diagnostics
import Git
import OKRDocument
import OKRLint
import OKRWorkspace

/// The check of what is about to be pushed, by the setting `sync.block-push-on`.
struct PushCheck {
  let session: Session
  let workspace: Workspace

  /// Whether a state may be pushed onto another. The findings that stand against it are printed.
  func allows(since theirs: ObjectID?) throws -> Bool {
    guard let threshold = Severity(rawValue: workspace.settings.blockPushOn) else { return true }
    var report: LintReport
    if let theirs {
      let options = try ComparisonOptions.parse(["--since", "\(theirs)"])
      report = try ChangeLint(
        session: Session(session, at: workspace.folder), options: options, paths: [], threads: nil,
        makeLinter: linter
      ).report()
    } else {
      report = LintReport(catalog: session.catalog(for: workspace), root: workspace.folder)
      let side = try LintComparison.Side.all(of: workspace, linter: linter(workspace.settings))
      report.add(
        LintRun(side.side.workspace, all: side.side.all, linter: side.side.linter),
        side.side.linter)
    }
    report.diagnostics = report.newDiagnostics.filter { $0.severity >= threshold }
    report.comparison = nil
    guard !report.diagnostics.isEmpty else { return true }
    try LintPrinter(session: session, failing: threshold).print(
      report, to: [LintOutput(format: .concise)])
    return false
  }

  private func linter(_ settings: Settings) throws -> Linter {
    Linter(
      context: CheckContext(settings: settings, packs: .builtIn, today: try session.today),
      severities: CheckSelection(settings.checks).severities)
  }
}
