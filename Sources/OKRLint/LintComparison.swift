public import Diagnostics
public import FileSystem
import Git
import OKRModel
public import OKRWorkspace

/// The findings of a workspace, and those that it had before a change.
///
/// A finding is known by its check and what it is about, as in a ``Baseline``. So what a change causes
/// in files that it did not touch is new, and what only moved to other lines is not.
public struct LintComparison: Sendable {
  /// A workspace with its notes, its objectives and the linter that its settings ask for.
  public struct Side: Sendable {
    public var workspace: Workspace
    /// The paths of all objectives, in byte order.
    public var all: [String]
    public var linter: Linter

    public init(_ workspace: Workspace, all: [String], linter: Linter) {
      self.workspace = workspace
      self.all = all
      self.linter = linter
    }
  }

  /// All findings of the present state.
  public var run: LintRun
  /// The findings before. Those of an objective that stands at another path now are under its new name.
  public var past: [Diagnostic]
  public var before: Baseline { Baseline(past) }
  /// All objectives of the state before that could be read.
  public let indexBefore: ObjectiveIndex
  /// Files of the state before that could not be read, in path order.
  public var unreadableBefore: [FileError]

  /// Checks a workspace before and after a change.
  ///
  /// A file with the same content on both sides is read once, and also checked once where the settings
  /// are the same.
  ///
  /// - Parameter paths: The files to report on, in the present state; nil for all.
  public init(
    _ present: Side, since base: Side, reportingOn paths: Set<String>? = nil, threads: Int? = nil
  ) {
    let pairs = ComparedFiles(present, base, paths).results(threads: threads)
    let isAsked = { (path: String) in paths?.contains(path) ?? true }
    run = LintRun(
      pairs.compactMap(\.present), notes: present.workspace.notes, linter: present.linter,
      threads: threads, isAsked)
    let there = Set(present.all + (present.workspace.notes?.files.map(\.path) ?? []))
    let old = LintRun(
      pairs.compactMap(\.base), notes: base.workspace.notes, linter: base.linter, threads: threads
    ) {
      // A file that is gone may be one that is asked about, under another name.
      isAsked($0) || !there.contains($0)
    }
    let renamed = Dictionary(
      pairs.compactMap { pair in
        pair.oldPath.map {
          (
            Placement(path: $0, settings: base.workspace.settings).id.path,
            Placement(path: pair.path, settings: present.workspace.settings).id.path
          )
        }
      }, uniquingKeysWith: { first, _ in first })
    past = old.diagnostics.map { diagnostic in
      let id = String(diagnostic.subject.prefix { $0 != "#" })
      guard let name = renamed[id] else { return diagnostic }
      var moved = diagnostic
      moved.subject = name + diagnostic.subject.dropFirst(id.count)
      return moved
    }
    unreadableBefore = old.unreadable
    indexBefore = old.index
  }
}
