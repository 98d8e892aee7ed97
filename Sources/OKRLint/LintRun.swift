public import Diagnostics
public import FileSystem
public import OKRWorkspace

/// The findings of a whole workspace.
public struct LintRun: Sendable {
  /// In reporting order.
  public var diagnostics: [Diagnostic]
  /// The paths that were asked about, those of notes among them.
  public var checkedPaths: [String]
  /// How many of them are notes.
  public var checkedNotes = 0
  /// Files that could not be read, in path order.
  public var unreadable: [FileError]
  /// All objectives that could be read.
  public let index: ObjectiveIndex

  /// Checks all objectives and notes of a workspace and reports on some of them.
  ///
  /// - Parameters:
  ///   - workspace: Together with its notes.
  ///   - all: The paths of all objectives, in byte order.
  ///   - paths: Those of objectives and notes to report on; nil for all. All are read in either case,
  ///     because a reference may lead anywhere.
  public init(
    _ workspace: Workspace, all: [String], linter: Linter, reportingOn paths: Set<String>? = nil,
    threads: Int? = nil
  ) {
    let isChecked = workspace.isChecked(paths)
    let results = workspace.mapObjectives(
      all, threads: threads,
      unreadable: { error, _ in FileResult(error: error) },
      { file in FileResult(file, isChecked(file.path) ? linter : nil) })
    self.init(results, notes: workspace.notes, linter: linter, threads: threads) {
      paths?.contains($0) ?? true
    }
  }

  /// - Parameter isAsked: Whether a path is reported on.
  init(
    _ results: [FileResult], notes: CheckInNotes?, linter: Linter, threads: Int? = nil,
    _ isAsked: (String) -> Bool
  ) {
    unreadable = results.compactMap(\.error) + (notes?.unreadable ?? [])
    checkedPaths = results.compactMap(\.summary?.path).filter(isAsked)
    let index = ObjectiveIndex(results.compactMap(\.summary))
    self.index = index
    let links = Dictionary(
      grouping: linter.lint(index, notes: notes, threads: threads), by: \.path)
    let found = results.compactMap(\.findings).mapInParallel(threads: threads, least: 512) {
      (path: $0.path, diagnostics: linter.finish($0, links: links[$0.path] ?? []))
    }
    guard let notes else {
      diagnostics = found.flatMap(\.diagnostics)
      return
    }
    // The rows of a note are checked with the objective that they are on.
    diagnostics = found.flatMap { path, diagnostics in
      isAsked(path) ? diagnostics : diagnostics.filter { isAsked($0.path) }
    }
    let rows = Dictionary(grouping: notes.rows, by: \.path)
    let asked = notes.files.filter { isAsked($0.path) }
    diagnostics += asked.mapInParallel(threads: threads) { note in
      linter.finish(
        linter.lint(note, rows[note.path] ?? [], index: index), links: links[note.path] ?? [])
    }.flatMap(\.self)
    diagnostics = diagnostics.inReportingOrder()
    checkedNotes = asked.count
    checkedPaths = (checkedPaths + asked.map(\.path)).sorted()
  }
}

extension Workspace {
  /// Whether the objective at a path has to be checked for some paths to be reported on: it is one of
  /// them, or one of them is a note with rows on it.
  func isChecked(_ paths: Set<String>?) -> @Sendable (String) -> Bool {
    guard let paths else { return { _ in true } }
    let noted = notes?.rows.filter { paths.contains($0.path) }.compactMap(\.target.id) ?? []
    let checked = paths.union(noted.map { settings.path(of: $0) })
    return { checked.contains($0) }
  }
}

/// What is kept of a file: what others need to know of it, and its own findings where they are
/// asked for; or why it could not be read.
struct FileResult: Sendable {
  var summary: ObjectiveSummary?
  var findings: FileFindings?
  var error: FileError?

  init(error: FileError) {
    self.error = error
  }

  /// What is found about a file that is not there any more.
  init(gone findings: FileFindings) {
    self.findings = findings
  }

  /// - Parameter linter: What looks at the file itself; nil where it is not asked about.
  init(_ file: ObjectiveFile, _ linter: Linter?) {
    summary = ObjectiveSummary(file)
    findings = linter?.lint(file)
  }
}
