import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRModel
import OKRWorkspace

struct DiffCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed in objectives, by meaning",
    discussion: """
      Compares objectives and not lines: which target moved and whether that asks for less, which check-ins \
      are new, what was reworded. Spacing, the width of tables and the order of keys are no change. An \
      objective that moved to another folder is seen as the same.

      Without a revision, all that is not committed yet is shown, new files included. With one, all since \
      that commit; with a range `A..B`, what B has and A has not; with `A...B`, what B has since it parted \
      from A. PATHS choose among the objectives; an objective's \
      ID does as well.

      As the external diff of Git for objectives, and as its conversion to text, by which `git log -p`, `git \
      blame` and others that compare lines show facts:

        git config diff.okr.command 'okr diff --driver'
        git config diff.okr.textconv 'okr diff --textconv'
        git config diff.okr.cachetextconv true
        echo 'okrs/**/*.md diff=okr' >> .gitattributes

      EXAMPLES
        okr diff
        okr diff main...HEAD --format markdown
        okr diff --staged okrs/2026-Q3/sales
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(
    help: ArgumentHelp(
      "A commit or a range, if it is the first and no file; then files and folders.",
      valueName: "revisions-or-paths"),
    completion: .file())
  var words: [String] = []

  @Flag(help: "Show what the next commit will hold.")
  var staged = false

  @Flag(help: "Exit with 1 if anything changed, as git diff does.")
  var exitCode = false

  @Option(help: "How to show it.")
  var format: Format = .text

  @Flag(help: "Take the arguments that Git gives to an external diff.")
  var driver = false

  @Flag(
    help: "Write one file as lines of facts, as Git asks a textconv; the file itself if it is none."
  )
  var textconv = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    if textconv {
      guard words.count == 1, !driver else {
        throw CommandFailure(
          "`--textconv` takes one file.",
          hint: "Set it with `git config diff.okr.textconv 'okr diff --textconv'`.")
      }
      try TextConversion(session: session, path: words[0]).run()
      return
    }
    if driver {
      try DiffDriver(session: session, words: words).run()
      return
    }
    let workspace = try session.workspace()
    var paths = words
    var revisions: String?
    if let first = words.first, Folder.kind(at: session.folder.resolving(first)) == nil {
      let repository = try WorkspaceRepository(of: workspace.folder)
      // In a clone that was cut off, a name may be that of a commit that is not there.
      let isNowhere = try repository.isShallow && !Self.isCalled(first, [], workspace)
      if Self.isRange(first) || first.contains("@{") || isNowhere || repository.isRevision(first) {
        revisions = first
        paths.removeFirst()
      }
      if let second = paths.first, revisions != nil,
        Folder.kind(at: session.folder.resolving(second)) == nil, repository.isRevision(second)
      {
        throw CommandFailure(
          Message("“{first}” and “{second}” are two commits.", ["first": first, "second": second]),
          hint: Message(
            "Write `{first}..{second}` to compare them.", ["first": first, "second": second]))
      }
    }
    let states = try ComparedStates(session, workspace, revisions: revisions, staged: staged)
    let chosen = try Self.chosen(try states.changed(), paths, workspace, session)
    let page = DiffPage(
      objectives: chosen, workspace: workspace, catalog: session.catalog(for: workspace),
      style: session.console.style, today: try session.today, width: session.console.width)
    switch format {
    case .text:
      if chosen.isEmpty {
        session.console.say(Message("No objective has changed.").text(in: page.catalog))
      } else {
        session.console.print(page.text, terminator: "")
      }
    case .markdown: session.console.print(page.markdown, terminator: "")
    case .json: session.console.print(page.json.text(indented: true))
    }
    if exitCode, !chosen.isEmpty { throw ExitStatus.findings }
  }

  /// Whether a word is a range of commits, and no path like `../elsewhere`.
  private static func isRange(_ word: String) -> Bool {
    word.contains("..") && !word.hasPrefix("../") && !word.contains("/../") && word != ".."
  }

  /// The objectives at some paths, before or after; all where none is given.
  private static func chosen(
    _ objectives: [ChangedObjective], _ paths: [String], _ workspace: Workspace, _ session: Session
  ) throws -> [ChangedObjective] {
    guard !paths.isEmpty else { return objectives }
    let prefixes = try paths.map { path in
      let absolute = session.folder.resolving(path)
      if Folder.kind(at: absolute) == nil, try isCalled(path, objectives, workspace) {
        return path
      }
      guard let relative = workspace.relative(absolute) else {
        throw CommandFailure(
          Message("“{path}” lies outside of the workspace.", ["path": path]),
          hint: "Name files and folders of this workspace, or go to the other one with `-C FOLDER`."
        )
      }
      let isKnown = objectives.contains { $0.stands(at: relative) }
      guard isKnown || Folder.kind(at: absolute) != nil else {
        throw CommandFailure(
          Message("“{path}” is no commit, no file and no objective.", ["path": path]),
          hint:
            "Run `git branch --all` to see the branches, or `okr list --cycle all` to see the objectives."
        )
      }
      return relative
    }
    return objectives.filter { objective in
      prefixes.contains { objective.stands(at: $0) || objective.isCalled($0) }
    }
  }
}

extension DiffCommand {
  /// Whether a name is that of an objective, changed or not.
  private static func isCalled(
    _ name: String, _ objectives: [ChangedObjective], _ workspace: Workspace
  ) throws -> Bool {
    if objectives.contains(where: { $0.isCalled(name) }) { return true }
    do throws(WorkspaceError) {
      return try workspace.objectivePaths().paths.contains {
        $0 == workspace.settings.path(of: ObjectiveID(name)) || $0.hasSuffix("/" + name + ".md")
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension ChangedObjective {
  /// Whether a name is its ID or the end of it, before or after.
  fileprivate func isCalled(_ name: String) -> Bool {
    [old?.id.path, new?.id.path].compactMap(\.self).contains {
      $0 == name || $0.hasSuffix("/" + name)
    }
  }

  /// Whether it stands at a path or in a folder, before or after.
  fileprivate func stands(at path: String) -> Bool {
    ([old?.path, new?.path].compactMap(\.self) + notes).contains {
      path.isEmpty || $0 == path || $0.hasPrefix(path + "/")
    }
  }
}
