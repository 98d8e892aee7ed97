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
      its place, the line and what to do. Nothing is written without --fix. A file goes by the nearest \
      okr.yml above it, and needs none. Files that are named and are no objectives, such as README.md, \
      are skipped and told, which is no error: so hooks can name all files that changed. Paths are told \
      from the folder that you are in; those in json and jsonl start in the workspace, those in reports \
      for services in the repository.

      Exit status: 0 nothing found, or advice only; 1 findings; 2 something could not be read, or there \
      was nothing to check. With --diff 0, whatever would change. A comment in a file silences \
      a check at its place: `<!-- okr-ignore M003: why (until 2027-01-31) -->`.

      --since checks the workspace twice, as it is and as it was where HEAD and the named commit \
      parted, and reports what was not there then: also in files that were not touched, such as the \
      child of an objective that was deleted. --staged does the same with the index in the place of \
      the files on disk, and compares it with HEAD where no --since is given.

      EXAMPLES
        okr lint
        okr lint okrs/2026-Q3/sales
        okr lint --select measurable,T002 --fail-on error
        okr lint --fix --diff
        okr lint --smart okrs/2026-Q3/sales
        okr lint --format json > findings.json
        okr lint --output full --output sarif=okr.sarif
        okr lint --statistics
        okr lint --watch
        okr lint --stdin-filename okrs/2026-Q3/sales/funnel.md < draft.md
        okr lint --since origin/main --format github
        okr lint --staged
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

  @Flag(
    help: "Show the five SMART letters of each objective and key result instead of the findings.")
  var smart = false

  @OptionGroup var comparison: ComparisonOptions

  @OptionGroup var baseline: BaselineOptions

  @Flag(help: "Report again whenever a file has changed, until Ctrl-C ends it.")
  var watch = false

  @Option(help: ArgumentHelp("Use this many threads.", visibility: .hidden))
  var threads: Int?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let formats = try outputs.all()
    if !fix, let option = unsafeFixes ? "--unsafe-fixes" : diff ? "--diff" : nil {
      throw CommandFailure(
        Message("`{option}` needs `--fix`.", ["option": option]),
        hint: "Add `--fix`; `--fix --diff` shows the fixes and writes nothing.", status: .usage)
    }
    guard stdinFilename == nil || paths.isEmpty else {
      throw CommandFailure.standardInputAndFiles
    }
    try comparison.refuse(
      mends: fix, readsStandardInput: stdinFilename != nil,
      writesBaseline: baseline.writeBaseline)
    if smart {
      try refuseWithLetters()
      try SmartOutput.refuse(formats)
    }
    if watch {
      try refuseToWatch()
      let named = paths + [baseline.baseline].compactMap(\.self)
      return try LintWatch(global: global, named: named).run(from: session) { session in
        try report(on: selected(session), session, formats)
      }
    }
    if fix {
      guard stdinFilename == nil else {
        throw CommandFailure(
          "Standard input cannot be fixed.",
          hint: "Run `okr fmt --stdin-filename NAME` to format it, or name the file.")
      }
    }
    let selections = try selected(session)
    if fix {
      guard try !mend(selections, session) else { return }
    }
    try report(on: selections, session, formats)
  }

  /// What was asked about by path; empty where it is standard input or a change.
  private func selected(_ session: Session) throws -> [PathSelection] {
    stdinFilename == nil && !comparison.isGiven ? try PathSelection.all(of: paths, session) : []
  }

  /// Fails where another option asks for what happens once.
  private func refuseToWatch() throws {
    let others = [
      ("--fix", fix), ("--stdin-filename", stdinFilename != nil),
      ("--write-baseline", baseline.writeBaseline),
    ]
    try refuse(others) {
      Message("`--watch` only reports, so `{option}` cannot be had with it.", ["option": $0])
    }
  }

  /// Fails for the first option that is given.
  private func refuse(
    _ options: [(name: String, isGiven: Bool)], _ message: (String) -> Message
  ) throws {
    guard let option = options.first(where: \.isGiven) else { return }
    throw CommandFailure(message(option.name), hint: "Leave out one of the two.")
  }

  /// Fails where an option asks for what the letters do not heed.
  private func refuseWithLetters() throws {
    let others = [
      ("--fix", fix), ("--since", comparison.since != nil), ("--staged", comparison.staged),
      ("--stdin-filename", stdinFilename != nil), ("--write-baseline", baseline.writeBaseline),
      ("--statistics", outputs.statistics), ("--select", !choice.select.isEmpty),
      ("--ignore", !choice.ignore.isEmpty), ("--preset", choice.preset != nil),
      ("--baseline", baseline.baseline != nil), ("--output", !outputs.output.isEmpty),
    ]
    try refuse(others) {
      Message(
        "`--smart` shows all five letters, so `{option}` cannot be had with it.", ["option": $0])
    }
  }

  private func report(
    on selections: [PathSelection], _ session: Session, _ formats: [LintOutput]
  ) throws {
    let costs = outputs.statistics ? CheckCosts() : nil
    let reports: [LintReport] =
      if let stdinFilename {
        [try checkStandardInput(named: stdinFilename, session, costs)]
      } else if comparison.isGiven {
        [try compare(session, costs)]
      } else {
        try selections.map { try check($0, session, costs) }
      }
    guard var report = try baseline.apply(to: reports, session) else {
      let catalog = reports.first?.catalog ?? .english
      return try session.finish(without: reports.flatMap(\.unreadable), catalog)
    }
    report.statistics = costs.map { LintStatistics(report, $0) }
    if smart {
      try SmartOutput(session: session, selections: selections).print(
        as: formats[0].format)
    } else {
      let printer = LintPrinter(session: session, failing: choice.failOn.severity)
      try printer.print(report, to: formats)
    }
    if !report.unreadable.isEmpty { throw ExitStatus.failed }
    if report.diagnostics.contains(where: { choice.failOn.fails($0.severity) }) {
      throw ExitStatus.findings
    }
  }

  private func compare(_ session: Session, _ costs: CheckCosts? = nil) throws -> LintReport {
    try ChangeLint(
      session: session, options: comparison, paths: paths, threads: threads,
      makeLinter: { try makeLinter($0, session, costs) }
    ).report()
  }

  private func check(
    _ selection: PathSelection, _ session: Session, _ costs: CheckCosts? = nil
  ) throws -> LintReport {
    let workspace = selection.workspace
    let linter = try makeLinter(workspace?.settings ?? Settings(), session, costs)
    var report = LintReport(
      catalog: session.catalog(for: workspace), root: workspace?.folder ?? session.folder)
    if let (workspace, paths) = selection.toLint {
      report.add(
        LintRun(
          workspace, all: selection.all, linter: linter, reportingOn: paths, threads: threads),
        linter)
    }
    for path in selection.outside { report.add(fileAlone: path, linter, session) }
    report.isPartial = selection.isPartial
    report.unreadable += selection.unreadable
    return report
  }

  /// Makes the fixes.
  ///
  /// - Returns: Whether that was all there is to do.
  private func mend(_ selections: [PathSelection], _ session: Session) throws -> Bool {
    let reports: [(report: LintReport, settings: Settings)] =
      comparison.isGiven
      ? [(try compare(session), try session.workspace().settings)]
      : try selections.map { selection in
        (try check(selection, session), selection.workspace?.settings ?? Settings())
      }
    var (count, files) = (0, 0)
    for (report, settings) in reports {
      let run = FixRun(
        linter: try makeLinter(settings, session),
        application: FixApplication(includesUnsafe: unsafeFixes), settings: settings)
      for (path, result) in run.results(for: report) {
        (count, files) = (count + result.count, files + 1)
        if diff {
          let path = session.folder.relative(to: report.absolute(path))
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
    }
    let catalog =
      try reports.first?.report.catalog ?? session.catalog(for: session.workspaceIfAny())
    session.console.say(fixed(count, in: files).text(in: catalog))
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

  private func makeLinter(
    _ settings: Settings, _ session: Session, _ costs: CheckCosts? = nil
  ) throws -> Linter {
    Linter(
      context: CheckContext(settings: settings, packs: .builtIn, today: try session.today),
      severities: try choice.selection(settings.checks).severities, costs: costs)
  }

  private func checkStandardInput(
    named name: String, _ session: Session, _ costs: CheckCosts?
  ) throws -> LintReport {
    let bytes = try session.readStandardInput()
    let workspace = try session.workspace(of: name) ?? session.workspaceIfAny()
    let settings = workspace?.settings ?? Settings()
    let absolute = session.folder.resolving(name)
    let path = workspace?.relative(absolute) ?? name
    var report = LintReport(
      catalog: session.catalog(for: workspace), root: workspace?.folder ?? session.folder)
    let source = SourceText(bytes)
    let linter = try makeLinter(settings, session, costs)
    if let workspace, workspace.isNote(path) {
      let run = try lint(note: workspace.noteFile(path, source), of: workspace, linter)
      report.add(run.diagnostics, of: path, at: absolute, source, linter, isNote: true)
      report.unreadable = run.unreadable.filter { $0.path != absolute }
      report.isPartial = true
      return report
    }
    var file = ObjectiveFile(path: path, source, settings: settings)
    var links: [Diagnostic] = []
    if let workspace, workspace.isObjective(path) {
      let reading = try session.objectives(of: workspace) { ObjectiveSummary($0) }
      file = reading.workspace.file(path, source)
      let summary = ObjectiveSummary(file)
      let others = reading.kept.filter { $0.path != path }
      report.unreadable = reading.unreadable.filter { $0.path != absolute }
      let index = ObjectiveIndex((others + [summary]).sorted { $0.path < $1.path })
      links = linter.lint(index).filter { $0.path == path }
    }
    report.add(
      linter.finish(linter.lint(file), links: links), of: path, at: absolute, source, linter)
    report.isPartial = true
    return report
  }

  /// The findings about a note that is not written yet.
  private func lint(
    note: NoteFile, of workspace: Workspace, _ linter: Linter
  ) throws -> LintRun {
    do throws(WorkspaceError) {
      let listing = try workspace.listing()
      return LintRun(
        workspace.withNotes(listing, threads: threads, draft: note), all: listing.objectives,
        linter: linter, reportingOn: [note.path], threads: threads)
    } catch {
      throw CommandFailure(error)
    }
  }
}
