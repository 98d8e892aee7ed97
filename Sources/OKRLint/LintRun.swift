public import Diagnostics
public import FileSystem
public import OKRWorkspace

/// The findings of a whole workspace.
public struct LintRun: Sendable {
  /// In reporting order.
  public var diagnostics: [Diagnostic]
  /// The paths that were asked about.
  public var checkedPaths: [String]
  /// Files that could not be read, in path order.
  public var unreadable: [FileError]

  /// Checks all objectives of a workspace and reports on some of them.
  ///
  /// - Parameters:
  ///   - all: The paths of all objectives, in byte order.
  ///   - paths: Those to report on; nil for all. All are read in either case, because a reference
  ///     may lead anywhere.
  public init(
    _ workspace: Workspace, all: [String], linter: Linter, reportingOn paths: Set<String>? = nil,
    threads: Int? = nil
  ) {
    let results = workspace.mapObjectives(
      all, threads: threads,
      unreadable: { error, _ in FileResult(error: error) },
      { file in FileResult(file, paths?.contains(file.path) ?? true ? linter : nil) })
    self.init(results, linter: linter, threads: threads) { paths?.contains($0) ?? true }
  }

  /// - Parameter isAsked: Whether a path is reported on.
  init(
    _ results: [FileResult], linter: Linter, threads: Int? = nil, _ isAsked: (String) -> Bool
  ) {
    unreadable = results.compactMap(\.error)
    checkedPaths = results.compactMap(\.summary?.path).filter(isAsked)
    let index = ObjectiveIndex(results.compactMap(\.summary))
    let links = Dictionary(grouping: linter.lint(index, threads: threads), by: \.path)
    diagnostics = results.compactMap(\.findings).mapInParallel(threads: threads, least: 512) {
      linter.finish($0, links: links[$0.path] ?? [])
    }.flatMap(\.self)
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

  /// - Parameter linter: What looks at the file itself; nil where it is not asked about.
  init(_ file: ObjectiveFile, _ linter: Linter?) {
    summary = ObjectiveSummary(file)
    findings = linter?.lint(file)
  }
}
