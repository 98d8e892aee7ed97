import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRDocument
import OKRLint
import OKRWorkspace
import SourceText

struct LintCommand: RunnableCommand {
  // The name of the super-command keeps the parser from looking for the request of a completion
  // script here, which takes as long as all the rest of its work. The root looks for it.
  static let configuration = CommandConfiguration(
    commandName: "lint",
    _superCommandName: "okr",
    abstract: "Check objectives and report everything that is wrong",
    discussion: """
      Checks all objectives of the workspace, or those that are named, and reports every finding with \
      its place, the line and what to do. Nothing is written without --fix. A single file is checked without a \
      workspace as well.

      Exit status: 0 nothing found, or advice only; 1 findings; 2 nothing could be checked. A comment \
      in a file silences a check at its place: `<!-- okr-ignore M003: why (until 2027-01-31) -->`.

      EXAMPLES
        okr lint
        okr lint okrs/2026-Q3/sales
        okr lint --select measurable,T002 --fail-on error
        okr lint --fix --diff
        okr lint --format json > findings.json
        okr lint --output full --output sarif=okr.sarif
        okr lint --stdin-filename okrs/2026-Q3/sales/funnel.md < draft.md
      """)

  @Argument(
    help: "Files or folders to report on; all objectives where none is named.",
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @OptionGroup var outputs: LintOutputs

  @OptionGroup var choice: CheckChoice

  @Option(
    help: ArgumentHelp("Check standard input as the file of this name.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var stdinFilename: String?

  @Flag(help: "Make the safe fixes, and report what is left.")
  var fix = false

  @Flag(help: "With --fix, make also those that may change the meaning.")
  var unsafeFixes = false

  @Flag(help: "With --fix, write nothing and show the lines that would change.")
  var diff = false

  @OptionGroup var baseline: BaselineOptions

  @Option(help: ArgumentHelp("Use this many threads.", visibility: .hidden))
  var threads: Int?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let outputs = try outputs.all()
    if !fix, let option = unsafeFixes ? "--unsafe-fixes" : diff ? "--diff" : nil {
      throw CommandFailure(
        Message("`{option}` needs `--fix`.", ["option": option]),
        hint: "Add `--fix`; `--fix --diff` shows the fixes and writes nothing.", status: .usage)
    }
    if fix {
      guard try !mend(session) else { return }
    }
    var report =
      try stdinFilename.map { try checkStandardInput(named: $0, session) } ?? check(session)
    if try baseline.apply(to: &report, session) { return }
    let printer = LintPrinter(session: session, failing: choice.failOn.severity)
    try printer.print(report, to: outputs)
    if !report.unreadable.isEmpty { throw ExitStatus.failed }
    if report.diagnostics.contains(where: { choice.failOn.fails($0.severity) }) {
      throw ExitStatus.findings
    }
  }

  private func check(_ session: Session) throws -> LintReport {
    let workspace = try session.workspaceIfAny()
    guard let workspace else {
      let selection = try PathSelection(outside: paths, session: session)
      var report = LintReport(catalog: session.catalog(for: nil), root: session.folder)
      let linter = try makeLinter(Settings(), session)
      for path in selection.outside { report.add(fileAlone: path, linter, session) }
      return report
    }
    let catalog = session.catalog(for: workspace)
    let linter = try makeLinter(workspace.settings, session)
    let all: [String]
    do throws(WorkspaceError) {
      all = try workspace.objectivePaths()
    } catch {
      throw CommandFailure(error)
    }
    let selection = try PathSelection(paths, all: all, workspace: workspace, session: session)
    var report = LintReport(catalog: catalog, root: workspace.folder)
    if !selection.inside.isEmpty {
      report.add(
        LintRun(
          workspace, all: all, linter: linter,
          reportingOn: paths.isEmpty ? nil : selection.inside, threads: threads))
    }
    for path in selection.outside { report.add(fileAlone: path, linter, session) }
    return report
  }

  /// Makes the fixes.
  ///
  /// - Returns: Whether that was all there is to do.
  private func mend(_ session: Session) throws -> Bool {
    guard stdinFilename == nil else {
      throw CommandFailure(
        "Standard input cannot be fixed.",
        hint: "Run `okr fmt --stdin-filename NAME` to format it, or name the file.")
    }
    let workspace = try session.workspaceIfAny()
    let settings = workspace?.settings ?? Settings()
    let report = try check(session)
    let run = FixRun(
      linter: try makeLinter(settings, session),
      application: FixApplication(includesUnsafe: unsafeFixes), settings: settings)
    let results = run.results(for: report)
    for (path, result) in results {
      if diff {
        let text = UnifiedDiff(path: path, from: result.old, to: result.new)
        session.console.print(text.text(style: session.console.style), terminator: "")
        continue
      }
      do throws(FileError) {
        try report.write(result.new.bytes, to: path)
      } catch {
        throw CommandFailure(error)
      }
    }
    let count = results.reduce(0) { $0 + $1.result.count }
    session.console.say(fixed(count, in: results.count).text(in: report.catalog))
    return diff
  }

  private func fixed(_ count: Int, in files: Int) -> Message {
    let parts = ["count": "\(count)", "files": "\(files)"]
    switch (count, files) {
    case (0, _): return "Nothing here can be fixed by itself."
    case (1, _): return diff ? "1 fix would be made." : "1 fix made."
    case (_, 1):
      return diff
        ? Message("{count} fixes would be made in 1 file.", parts)
        : Message("{count} fixes made in 1 file.", parts)
    default:
      return diff
        ? Message("{count} fixes would be made in {files} files.", parts)
        : Message("{count} fixes made in {files} files.", parts)
    }
  }

  private func makeLinter(_ settings: Settings, _ session: Session) throws -> Linter {
    Linter(
      context: CheckContext(settings: settings, packs: .builtIn, today: session.today),
      severities: try choice.selection(settings.checks).severities)
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
    var report = LintReport(
      catalog: session.catalog(for: workspace), root: workspace?.folder ?? session.folder)
    let source = SourceText(bytes)
    let file = ObjectiveFile(path: path, source, settings: settings, isInside: workspace != nil)
    let linter = try makeLinter(settings, session)
    var links: [Diagnostic] = []
    if let workspace, workspace.isObjective(path) {
      let summary = ObjectiveSummary(file)
      let others = try session.objectives(of: workspace) { ObjectiveSummary($0) }
        .filter { $0.path != path }
      let index = ObjectiveIndex((others + [summary]).sorted { $0.path < $1.path })
      links = linter.lint(index).filter { $0.path == path }
    }
    report.add(
      linter.finish(linter.lint(file), links: links), of: path, at: absolute, source)
    return report
  }
}
