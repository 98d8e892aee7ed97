import Diagnostics
import FileSystem
import Git
import OKRLint
import OKRWorkspace

/// The check of what a change causes: the state of a workspace now, or as it is staged, against an
/// earlier one.
struct ChangeLint {
  let session: Session
  let options: ComparisonOptions
  let paths: [String]
  let threads: Int?
  let makeLinter: (Settings) throws -> Linter

  /// All findings of the present state, with those of before.
  func report() throws -> LintReport {
    let onDisk = options.staged ? nil : try session.workspace()
    let repository = try WorkspaceRepository(of: onDisk?.folder ?? session.folder)
    let workspace = try onDisk ?? stagedWorkspace(repository)
    let commit = try repository.base(since: options.since)
    let (present, unlisted) = try LintComparison.Side.all(
      of: workspace, linter: try makeLinter(workspace.settings), threads: threads)
    let base = try commit.flatMap { try self.base(at: $0, of: workspace, repository) }
    let notes = present.workspace.notes?.files.map(\.path) ?? []
    // What has gone may be asked about, too.
    let inside = try PathSelection.compared(
      paths, all: present.all + notes + (base?.all ?? []), workspace: workspace, session: session)
    let asked = paths.isEmpty ? nil : inside

    var report = LintReport(
      catalog: session.catalog(for: workspace), root: workspace.folder, files: workspace.files)
    if let base {
      let comparison = LintComparison(present, since: base, reportingOn: asked, threads: threads)
      report.add(comparison.run, present.linter)
      // A file that was too large to be read had no findings; one that is missing may have had some.
      report.unreadable += comparison.unreadableBefore.filter(\.isFailureOfStore)
      report.comparison = LintReport.Comparison(
        before: comparison.before, commit: commit?.short, hadWorkspace: true)
    } else {
      report.add(
        LintRun(
          present.workspace, all: present.all, linter: present.linter, reportingOn: asked,
          threads: threads), present.linter)
      report.comparison = LintReport.Comparison(
        before: Baseline([]), commit: commit?.short, hadWorkspace: false)
    }
    report.isPartial = asked != nil
    report.unreadable += unlisted
    return report
  }

  /// The workspace that the index holds for the folder of the session.
  private func stagedWorkspace(_ repository: WorkspaceRepository) throws -> Workspace {
    let index = try repository.index(at: session.environment("GIT_INDEX_FILE"))
    var folder = session.folder
    while let path = repository.path(of: folder) {
      let files = IndexFiles(index, in: path, at: folder, repository: repository.repository)
      if files.contains(Workspace.settingsFile) {
        let workspace: Workspace
        do throws(WorkspaceError) {
          workspace = try Workspace(at: folder, files: files)
        } catch {
          throw CommandFailure(error)
        }
        return try session.usable(workspace)
      }
      guard let parent = folder.parent else { break }
      folder = parent
    }
    throw CommandFailure(
      Message(
        "The index has no okr.yml in “{folder}” or above it.", ["folder": session.folder.path]),
      hint: "Run `git add okr.yml` to stage the settings with the objectives.")
  }

  /// The workspace that a commit has in the same folder; nil where there was none that can be read.
  ///
  /// Settings that could not be used then keep their defaults, so that mending them is no reason to
  /// report everything anew.
  private func base(
    at commit: ObjectID, of workspace: Workspace, _ repository: WorkspaceRepository
  ) throws -> LintComparison.Side? {
    guard let path = repository.path(of: workspace.folder) else { return nil }
    let files: TreeFiles
    do throws(GitError) {
      files = try TreeFiles(of: commit, in: path, repository: repository.repository)
    } catch {
      throw CommandFailure(error, workspace.folder)
    }
    let old: Workspace
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      old = try Workspace(at: workspace.folder, files: files)
      listing = try old.listing()
    } catch {
      guard error.isFailureOfStore else { return nil }
      throw CommandFailure(error)
    }
    return LintComparison.Side(
      old.withNotes(listing, threads: threads), all: listing.objectives,
      linter: try makeLinter(old.settings))
  }
}

extension LintComparison.Side {
  /// All of a workspace, with its notes, and the folders that cannot be listed.
  static func all(
    of workspace: Workspace, linter: Linter, threads: Int? = nil
  ) throws -> (side: LintComparison.Side, unlisted: [FileError]) {
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      listing = try workspace.listing()
    } catch {
      throw CommandFailure(error)
    }
    return (
      LintComparison.Side(
        workspace.withNotes(listing, threads: threads), all: listing.objectives, linter: linter),
      listing.unreadable
    )
  }
}

extension FileError {
  /// Whether the store of the file failed, so that nobody knows what was in it.
  fileprivate var isFailureOfStore: Bool {
    if case .other = reason { true } else { false }
  }
}

extension WorkspaceError {
  fileprivate var isFailureOfStore: Bool {
    switch self {
    case .notFound: false
    case .unreadableSettings(let error), .unreadableRoot(let error): error.isFailureOfStore
    }
  }
}
