import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
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

  var checkedCount: Int { checkedPaths.count }

  init(catalog: MessageCatalog, root: Folder, files: (any WorkspaceFiles)? = nil) {
    self.catalog = catalog
    self.root = root
    self.files = files ?? root
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

  mutating func add(_ run: LintRun) {
    diagnostics += run.diagnostics
    checkedPaths += run.checkedPaths
    unreadable += run.unreadable
  }

  mutating func add(
    _ findings: [Diagnostic], of path: String, at absolute: String, _ source: SourceText
  ) {
    absolutePaths[path] = absolute
    diagnostics += findings
    checkedPaths.append(path)
    sources[path] = source
  }

  /// Checks a file that is no objective of the workspace.
  mutating func add(fileAlone path: String, _ linter: Linter, _ session: Session) {
    let absolute = session.folder.resolving(path)
    absolutePaths[path] = absolute
    do throws(FileError) {
      let source = SourceText(try Folder.read(absolute: absolute))
      let file = ObjectiveFile(
        path: path, source, settings: linter.context.settings, isInside: false)
      add(linter.finish(linter.lint(file), links: []), of: path, at: absolute, source)
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
    sources[path] ?? (try? files.read(path, limit: 1 << 30)).map { SourceText($0) }
  }
}

extension ObjectiveFile {
  init(path: String, _ source: SourceText, settings: Settings, isInside: Bool) {
    self.init(
      placement: Placement(path: path, settings: settings),
      document: ObjectiveDocument(source, language: settings.language))
  }
}
