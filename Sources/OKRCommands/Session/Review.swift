import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRMerge
import OKRModel
import OKRReport
import OKRWorkspace

/// What a reviewer of a change wants to know of it.
struct Review {
  /// One objective of the change with what surrounds it.
  struct Member {
    var objective: ChangedObjective
    /// The SMART letters before and after, by what the file itself says.
    var before: SmartCard?
    var after: SmartCard?
    /// The objectives that contribute to it, and those that wait for it.
    var children: [ObjectiveID]
    var dependants: [ObjectiveID]
  }

  var members: [Member]
  /// Findings that the change causes, wherever they are, and those of before that it mends.
  var caused: [Diagnostic]
  var mended: [Diagnostic]
  /// Files that could not be read.
  var unreadable: [FileError]

  init(_ states: ComparedStates, _ session: Session, _ makeLinter: (Settings) throws -> Linter)
    throws
  {
    let sides = try states.sides()
    let changed = try states.changed(sides)
    let (new, unlisted) = try LintComparison.Side.all(
      of: sides.new, linter: try makeLinter(sides.new.settings))
    let old = try sides.old.map {
      try LintComparison.Side.all(of: $0, linter: try makeLinter($0.settings)).side
    }
    let tree: AlignmentTree
    // What an objective that has gone meant to others is told by the state before.
    let oldTree: AlignmentTree
    if let old {
      let comparison = LintComparison(new, since: old)
      caused = comparison.before.new(comparison.run.diagnostics).diagnostics
      mended = Baseline(comparison.run.diagnostics).new(comparison.past).diagnostics
      unreadable = comparison.run.unreadable
      (tree, oldTree) = (
        AlignmentTree(comparison.run.index), AlignmentTree(comparison.indexBefore)
      )
    } else {
      let run = LintRun(new.workspace, all: new.all, linter: new.linter)
      (caused, mended, unreadable) = (run.diagnostics, [], run.unreadable)
      tree = AlignmentTree(run.index)
      oldTree = tree
    }
    unreadable += unlisted
    // What has gone or cannot be read any more was not mended.
    let gone = Set(changed.filter { $0.new == nil || $0.isUnreadable.new }.map(\.file.path))
    mended.removeAll { gone.contains($0.path) }
    let today = try session.today
    func cards(_ workspace: Workspace) -> SmartLinter {
      SmartLinter(
        CheckContext(settings: workspace.settings, packs: .builtIn, today: today))
    }
    let (before, after) = (sides.old.map(cards), cards(sides.new))
    members = changed.map { objective in
      let tree = objective.new == nil ? oldTree : tree
      let id = objective.file.id
      return Member(
        objective: objective,
        before: objective.isUnreadable.old ? nil : objective.old.flatMap { before?.card(of: $0) },
        after: objective.isUnreadable.new ? nil : objective.new.map { after.card(of: $0) },
        children: tree.children(of: id).map(\.id), dependants: tree.dependants(of: id))
    }
  }
}
