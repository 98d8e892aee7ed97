import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText

/// What a run of the linter has to say, with the texts that it is about.
struct LintReport {
  let catalog: MessageCatalog
  /// The folder that the paths of findings are relative to.
  let root: Folder
  /// Where the files of the workspace are read from.
  let files: any WorkspaceFiles
  /// What the findings are compared with; nil where all are reported.
  var comparison: Comparison?
  var diagnostics: [Diagnostic] = []
  var checkedPaths: [String] = []
  var unreadable: [FileError] = []
  /// The findings by check, where they were asked for.
  var statistics: LintStatistics?
  private var sources: [String: SourceText] = [:]
  /// The absolute paths of the files that belong to no workspace.
  private var absolutePaths: [String: String] = [:]

  /// The codes of the checks that ran, and the objectives that they looked at.
  private(set) var running: Set<String> = []
  private var checkedIDs: Set<String> = []
  /// Whether only some of the objectives were asked about.
  var isPartial = false

  /// How many of the checked files are notes.
  private(set) var checkedNotes = 0

  /// The number of objectives.
  var checkedCount: Int { checkedPaths.count - checkedNotes }

  init(catalog: MessageCatalog, root: Folder, files: (any WorkspaceFiles)? = nil) {
    self.catalog = catalog
    self.root = root
    self.files = files ?? root
  }

  /// The reports of several workspaces as one, in which paths are relative to the folder that the
  /// command works from; one alone stays as it is.
  init(joining reports: [LintReport], _ session: Session) {
    guard reports.count != 1 else {
      self = reports[0]
      return
    }
    self.init(
      catalog: reports.first?.catalog
        ?? session.catalog(for: try? Workspace.find(from: session.folder)),
      root: session.folder)
    for report in reports {
      func joined(_ path: String) -> String { root.relative(to: report.absolute(path)) }
      diagnostics += report.diagnostics.map { diagnostic in
        var moved = diagnostic
        moved.path = joined(diagnostic.path)
        for index in moved.notes.indices {
          moved.notes[index].path = moved.notes[index].path.map(joined)
        }
        return moved
      }
      for path in report.checkedPaths {
        checkedPaths.append(joined(path))
        absolutePaths[joined(path)] = report.absolute(path)
      }
      checkedNotes += report.checkedNotes
      for (path, source) in report.sources { sources[joined(path)] = source }
      unreadable += report.unreadable
      running.formUnion(report.running)
      checkedIDs.formUnion(report.checkedIDs)
      isPartial = isPartial || report.isPartial
    }
    diagnostics = diagnostics.inReportingOrder()
    checkedPaths.sort()
  }

  /// The state before a change.
  struct Comparison {
    /// What was found then.
    var before: Baseline
    /// The first digits of its commit; nil before the first commit.
    var commit: String?
    /// Whether there was a workspace then.
    var hadWorkspace: Bool
  }

  /// The findings that a change has caused; all where nothing is compared.
  var newDiagnostics: [Diagnostic] {
    comparison?.before.new(diagnostics).diagnostics ?? diagnostics
  }

  mutating func add(_ run: LintRun, _ linter: Linter) {
    diagnostics += run.diagnostics
    for path in run.checkedPaths { addChecked(path, linter) }
    checkedNotes += run.checkedNotes
    unreadable += run.unreadable
  }

  private mutating func addChecked(_ path: String, _ linter: Linter) {
    running = linter.running
    checkedPaths.append(path)
    checkedIDs.insert(Placement(path: path, settings: linter.context.settings).id.path)
  }

  /// Whether the run would have found what an entry of a baseline stands for.
  func lookedFor(_ entry: Baseline.Entry) -> Bool {
    running.contains(entry.code) && (!isPartial || checkedIDs.contains(String(entry.objective)))
  }

  mutating func add(
    _ findings: [Diagnostic], of path: String, at absolute: String, _ source: SourceText,
    _ linter: Linter, isNote: Bool = false
  ) {
    if isNote { checkedNotes += 1 }
    absolutePaths[path] = absolute
    diagnostics += findings
    addChecked(path, linter)
    sources[path] = source
  }

  /// Checks a file that is no objective of the workspace.
  mutating func add(fileAlone path: String, _ linter: Linter, _ session: Session) {
    let absolute = session.folder.resolving(path)
    absolutePaths[path] = absolute
    do throws(FileError) {
      let source = SourceText(try Folder.read(absolute: absolute, followingLinks: false))
      let file = ObjectiveFile(
        path: path, source, settings: linter.context.settings)
      add(linter.finish(linter.lint(file), links: []), of: path, at: absolute, source, linter)
    } catch {
      unreadable.append(error)
    }
  }

  /// The absolute path of a file that the report is about.
  func absolute(_ path: String) -> String { absolutePaths[path] ?? root.absolute(path) }

  /// Writes a file that the report is about.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    guard let absolute = absolutePaths[path] else { return try root.write(bytes, to: path) }
    let parts = absolute.split(separator: "/")
    let folder = Folder("/" + parts.dropLast().joined(separator: "/"))
    try folder.write(bytes, to: String(parts.last ?? ""))
  }

  /// The text of a file with findings; read again for those of the workspace, which are not kept.
  func source(of path: String) -> SourceText? {
    if let source = sources[path] { return source }
    let bytes =
      absolutePaths[path].map { try? Folder.read(absolute: $0, followingLinks: false) }
      ?? (try? files.read(path, limit: 1 << 30))
    return bytes.map { SourceText($0) }
  }
}

extension ObjectiveFile {
  init(path: String, _ source: SourceText, settings: Settings) {
    self.init(
      placement: Placement(path: path, settings: settings),
      document: ObjectiveDocument(source, language: settings.language))
  }
}
