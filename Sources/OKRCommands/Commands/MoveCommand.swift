import ArgumentParser
import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText

struct MoveCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mv",
    abstract: "Rename or move an objective and rewrite every reference to it",
    discussion: """
      The new name is an ID: with a cycle to move it there, without one to keep the cycle, with a bare \
      slug to keep cycle and team. References in all other objectives and in notes of check-ins are \
      rewritten, and those of the objective itself stay true; so are its findings in okr-baseline.json. The new file is there before the old one goes, so that nothing \
      is lost if the command is interrupted; run it again to end it.

      EXAMPLES
        okr mv sales/fill-the-funnel sales/fill-the-pipeline
        okr mv sales/fill-the-funnel 2026-Q4/sales/fill-the-funnel
        okr mv fill-the-funnel fill-the-pipeline --dry-run
      """)

  @Argument(
    help: ArgumentHelp("The objective.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var old: String

  @Argument(
    help: ArgumentHelp("Its new ID.", valueName: "new-id"),
    completion: .custom(Completions.ids))
  var new: String

  @Flag(help: "Write nothing; say what would change.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let (index, notes) = try session.wholeIndex(of: workspace)
    guard let id = try session.find(old, in: index, of: workspace).id, let summary = index[id]
    else {
      return
    }
    let newID = try target(for: summary, workspace, session)
    let newPath = workspace.settings.path(of: newID)
    guard newPath != summary.path else {
      throw CommandFailure(
        Message("“{name}” is its name already.", ["name": newID.path]),
        hint: "Name the objective as it is to be called.")
    }
    try workspace.checkIsObjective(newPath)
    let file = try session.read(summary.path, in: workspace)
    let rewriting = ReferenceRewriting(index: index, id: id, notes: notes)
    try rewriting.refuseUnresolvedMerges(in: workspace, includesItself: true)
    let renamed = index.renaming(id, to: Placement(path: newPath, settings: workspace.settings))
    let moved = file.document.source.applying(
      rewriting.ownEdits(of: summary, in: file.document, to: newID, renamed: renamed))
    try checkFree(newID, newPath, moved, from: summary.path, workspace)
    var changes: [(path: String, text: SourceText)] = []
    for other in rewriting.referring {
      let document = try session.read(other.path, in: workspace).document
      let edits = rewriting.edits(renaming: other, in: document, to: newID, renamed: renamed)
      changes.append((other.path, document.source.applying(edits)))
    }
    changes += rewriting.notesRenaming(to: newID, renamed: renamed, workspace.settings)
    let rewritten = changes.map(\.path)
    let baseline = try renamedBaseline(id, to: newID, workspace)
    if let baseline { changes.append((BaselineOptions.standardName, baseline)) }
    if !dryRun { try write(moved, newPath, changes, summary.path, workspace) }
    report(session, workspace, summary.path, newPath, rewritten)
    if baseline != nil {
      session.console.print(
        "  "
          + Message(
            "findings renamed in {path}",
            ["path": session.shown(BaselineOptions.standardName, in: workspace)]
          ).text(in: session.catalog(for: workspace)).safeForTerminal)
    }
    if dryRun { session.sayNothingWritten(workspace) }
  }

  /// The new ID: what is left out is as it was.
  private func target(
    for objective: ObjectiveSummary, _ workspace: Workspace, _ session: Session
  ) throws -> ObjectiveID {
    let path = path(typed: new, workspace, session)
    let typed = Reference(path ?? new).objective
    let parts = (path ?? new).split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard let slug = typed.split(separator: "/").last.map(String.init),
      parts.allSatisfy(\.isPathPart), !new.contains("#")
    else {
      throw noName
    }
    let given = Placement(
      path: workspace.settings.path(of: ObjectiveID(typed)), settings: workspace.settings)
    if given.fitsLayout, let cycle = given.cycle, workspace.seemsCycle(cycle) {
      if cycle != objective.cycle {
        _ = try workspace.ownCycle(named: cycle, today: try session.today)
      }
      return ObjectiveID(typed)
    }
    guard !parts.dropLast().contains(where: workspace.seemsCycle) else { throw noName }
    let team = parts.count > 1 ? parts.dropLast().joined(separator: "/") : objective.team
    let filled = workspace.settings.layout.path([
      "cycle": objective.cycle ?? "", "team": team ?? "", "slug": slug,
    ])
    return ObjectiveID(filled ?? typed)
  }

  private var noName: CommandFailure {
    CommandFailure(
      Message("“{name}” is no name for an objective.", ["name": new]),
      hint: "Name it as cycle, team and slug: `2026-Q3/sales/fill-the-funnel`.")
  }

  /// The ID that a path of a file means; nil for a text that is no path below the root.
  private func path(typed: String, _ workspace: Workspace, _ session: Session) -> String? {
    guard typed.hasSuffix(".md"), typed.contains("/"),
      let relative = workspace.relative(session.folder.resolving(typed)),
      workspace.isObjective(relative)
    else { return nil }
    return Placement(path: relative, settings: workspace.settings).id.path
  }

  private func checkFree(
    _ id: ObjectiveID, _ path: String, _ text: SourceText, from oldPath: String,
    _ workspace: Workspace
  ) throws {
    guard Folder.kind(at: workspace.folder.absolute(path)) != nil else { return }
    // The same text at the new place is a move that was interrupted: go on with it. Where a disk does
    // not tell capitals from small letters, it may be the very same file.
    if path.lowercased() != oldPath.lowercased(), let existing = try? workspace.folder.read(path),
      existing == text.bytes
    {
      return
    }
    throw CommandFailure(
      Message("There is an objective “{name}” already.", ["name": id.path]),
      hint: "Choose another name.")
  }

  /// The baseline of the workspace with the new name in it; nil where it does not have the old one.
  private func renamedBaseline(
    _ old: ObjectiveID, to new: ObjectiveID, _ workspace: Workspace
  ) throws -> SourceText? {
    let path = BaselineOptions.standardName
    guard Folder.kind(at: workspace.folder.absolute(path)) == .file else { return nil }
    do throws(FileError) {
      let bytes = try workspace.folder.read(path, limit: BaselineOptions.mostBytes)
      guard let baseline = Baseline(SourceText(bytes)) else { return nil }
      let renamed = baseline.renaming(old, to: new)
      return renamed.counts == baseline.counts ? nil : SourceText(Array(renamed.text.utf8))
    } catch {
      throw CommandFailure(error)
    }
  }

  private func write(
    _ text: SourceText, _ newPath: String, _ changes: [(path: String, text: SourceText)],
    _ oldPath: String, _ workspace: Workspace
  ) throws {
    do throws(FileError) {
      try workspace.folder.write(text.bytes, to: newPath)
      for change in changes { try workspace.folder.write(change.text.bytes, to: change.path) }
      try workspace.folder.remove(oldPath, emptyFoldersBelow: workspace.settings.root)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func report(
    _ session: Session, _ workspace: Workspace, _ oldPath: String, _ newPath: String,
    _ changed: [String]
  ) {
    let catalog = session.catalog(for: workspace)
    let paths = [oldPath, newPath].map { session.shown($0, in: workspace) }
    session.console.print(paths.joined(separator: " → ").safeForTerminal)
    for path in changed {
      session.console.print(
        "  "
          + Message(
            "reference rewritten in {path}", ["path": session.shown(path, in: workspace)]
          ).text(in: catalog).safeForTerminal)
    }
  }
}

extension ObjectiveIndex {
  /// The index as it is after an objective has got another place.
  func renaming(_ id: ObjectiveID, to placement: Placement) -> ObjectiveIndex {
    ObjectiveIndex(
      objectives.map { objective in
        guard objective.id == id else { return objective }
        var moved = objective
        moved.id = placement.id
        moved.path = placement.path
        moved.cycle = placement.cycle ?? objective.cycle
        moved.team = placement.team ?? objective.team
        return moved
      }.sorted { $0.path < $1.path })
  }
}
