import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRLint
import OKRWorkspace
import SourceText

struct LintCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check objectives and report everything that is wrong",
    discussion: """
      Checks all objectives of the workspace, or those that are named, and reports every finding with \
      its place, the line and what to do. Nothing is written. A single file is checked without a \
      workspace as well.

      Exit status: 0 nothing found, or advice only; 1 findings; 2 nothing could be checked.

      EXAMPLES
        okr lint
        okr lint okrs/2026-Q3/sales
        okr lint --format json > findings.json
        okr lint --stdin-filename okrs/2026-Q3/sales/funnel.md < draft.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case full, json }

  @Argument(
    help: "Files or folders to report on; all objectives where none is named.",
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @Option(help: "How to report.")
  var format: Format = .full

  @Option(
    help: ArgumentHelp("Check standard input as the file of this name.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var stdinFilename: String?

  @Option(help: ArgumentHelp("Use this many threads.", visibility: .hidden))
  var threads: Int?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let report =
      try stdinFilename.map { try checkStandardInput(named: $0, session) } ?? check(session)
    let printer = LintPrinter(console: session.console, catalog: report.catalog)
    switch format {
    case .full: printer.printText(report)
    case .json: printer.printJSON(report)
    }
    if !report.unreadable.isEmpty { throw ExitStatus.failed }
    if report.diagnostics.contains(where: { $0.severity >= .warning }) { throw ExitStatus.findings }
  }

  private func check(_ session: Session) throws -> LintReport {
    let workspace = try session.workspaceIfAny()
    guard let workspace else {
      let selection = try PathSelection(outside: paths, session: session)
      var report = LintReport(catalog: session.catalog(for: nil), root: session.folder)
      for path in selection.outside { report.add(fileAlone: path, session) }
      return report
    }
    let catalog = session.catalog(for: workspace)
    let linter = Linter(workspace.settings, packs: workspace.packs)
    let all: [String]
    do throws(WorkspaceError) {
      all = try workspace.objectivePaths()
    } catch {
      throw CommandFailure(error)
    }
    let selection = try PathSelection(paths, all: all, workspace: workspace, session: session)
    var report = LintReport(catalog: catalog, root: workspace.folder)
    if !selection.inside.isEmpty {
      let run: LintRun
      do throws(WorkspaceError) {
        run = try LintRun(
          workspace, linter: linter, reportingOn: paths.isEmpty ? nil : selection.inside,
          threads: threads)
      } catch {
        throw CommandFailure(error)
      }
      report.add(run)
    }
    for path in selection.outside { report.add(fileAlone: path, session) }
    return report
  }

  private func checkStandardInput(named name: String, _ session: Session) throws -> LintReport {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Folder.readStandardInput()
    } catch {
      throw CommandFailure(error)
    }
    let workspace = try session.workspaceIfAny()
    let settings = workspace?.settings ?? Settings()
    let absolute = session.folder.resolving(name)
    let path = workspace?.relative(absolute) ?? name
    var report = LintReport(catalog: session.catalog(for: workspace), root: session.folder)
    let source = SourceText(bytes)
    let file = ObjectiveFile(path: path, source, settings: settings, isInside: workspace != nil)
    var findings = Linter(settings).lint(file)
    if let workspace, workspace.isObjective(path) {
      let summary = ObjectiveSummary(file)
      let others = try session.objectives(of: workspace) { ObjectiveSummary($0) }
        .filter { $0.path != path }
      let index = ObjectiveIndex((others + [summary]).sorted { $0.path < $1.path })
      findings += Linter(settings).lint(index).filter { $0.path == path }
    }
    report.add(findings.inReportingOrder(), of: path, source)
    return report
  }
}
