import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRMerge
import OKRModel
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
    let changed = try states.changed()
    let (oldSide, newSide) = try states.sides()
    let new = try Self.side(newSide, makeLinter)
    let old = try oldSide.map { try Self.side($0, makeLinter) }
    if let old {
      let comparison = LintComparison(new, since: old)
      caused = comparison.before.new(comparison.run.diagnostics).diagnostics
      mended = Baseline(comparison.run.diagnostics).new(comparison.past).diagnostics
      unreadable = comparison.run.unreadable
    } else {
      let run = LintRun(newSide, all: new.all, linter: new.linter)
      (caused, mended, unreadable) = (run.diagnostics, [], run.unreadable)
    }
    // What an objective that has gone meant to others is told by the state before.
    let gone = Set(changed.filter { $0.new == nil }.map(\.file.path))
    mended.removeAll { gone.contains($0.path) }
    let links = Self.links(newSide, new.all)
    let oldLinks = gone.isEmpty ? links : old.map { Self.links($0.workspace, $0.all) } ?? links
    func card(_ file: ObjectiveFile?, _ side: Workspace?) -> SmartCard? {
      guard let file, let side else { return nil }
      return SmartLinter(
        CheckContext(settings: side.settings, packs: .builtIn, today: session.today)
      ).card(of: file)
    }
    members = changed.map { objective in
      Member(
        objective: objective, before: card(objective.old, oldSide),
        after: card(objective.new, newSide),
        children: (objective.new == nil ? oldLinks : links).children[objective.file.id] ?? [],
        dependants: (objective.new == nil ? oldLinks : links).dependants[objective.file.id] ?? [])
    }
  }

  private static func links(_ workspace: Workspace, _ all: [String]) -> ReviewLinks {
    ReviewLinks(
      workspace.mapObjectives(
        all, unreadable: { _, _ in nil as ObjectiveSummary? }, { ObjectiveSummary($0) }
      ).compactMap(\.self))
  }

  private static func side(
    _ workspace: Workspace, _ makeLinter: (Settings) throws -> Linter
  ) throws -> LintComparison.Side {
    let all: [String]
    do throws(WorkspaceError) {
      all = try workspace.objectivePaths().paths
    } catch {
      throw CommandFailure(error)
    }
    return LintComparison.Side(workspace, all: all, linter: try makeLinter(workspace.settings))
  }
}

/// Who contributes to an objective, and who waits for it.
struct ReviewLinks {
  private(set) var children: [ObjectiveID: [ObjectiveID]] = [:]
  private(set) var dependants: [ObjectiveID: [ObjectiveID]] = [:]

  init(_ summaries: [ObjectiveSummary]) {
    let index = ObjectiveIndex(summaries)
    for summary in summaries {
      for parent in summary.parents {
        guard let id = index.resolve(parent.reference, from: summary.cycle).id else { continue }
        children[id, default: []].append(summary.id)
      }
      for other in summary.dependsOn {
        guard let id = index.resolve(other.reference, from: summary.cycle).id else { continue }
        dependants[id, default: []].append(summary.id)
      }
    }
  }
}
