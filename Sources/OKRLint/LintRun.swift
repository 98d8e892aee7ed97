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
      unreadable: { error, _ in Result(error: error) },
      { file in
        let isAsked = paths?.contains(file.path) ?? true
        return Result(
          summary: ObjectiveSummary(file), findings: isAsked ? linter.lint(file) : nil)
      })
    unreadable = results.compactMap(\.error)
    checkedPaths = results.compactMap(\.summary?.path).filter { paths?.contains($0) ?? true }
    let index = ObjectiveIndex(results.compactMap(\.summary))
    let links = Dictionary(grouping: linter.lint(index), by: \.path)
    diagnostics = results.compactMap(\.findings).flatMap { findings in
      linter.finish(findings, links: links[findings.path] ?? [])
    }
  }

  private struct Result: Sendable {
    var summary: ObjectiveSummary?
    var findings: FileFindings?
    var error: FileError?
  }
}
