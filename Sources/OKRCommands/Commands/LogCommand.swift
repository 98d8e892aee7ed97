import ArgumentParser
import Diagnostics
import FileSystem
import Git
import JSON
import OKRHistory
import OKRModel
import OKRWorkspace

struct LogCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell the story of an objective from the commits of its repository",
    discussion: """
      Commit by commit, the latest first: who set which target when, each check-in, each goalpost that \
      moved, in the sentences of `okr diff`. An objective is followed when it moves to another name, team or \
      cycle. A merge tells only what it changed itself; what it brought together is told where it was done.

      An objective is named by its ID, the end of it, or its file; `ID#KR1` tells of one key result. One that \
      is gone has a story as well. A folder tells of all objectives in it, and nothing of all there are. A \
      range `A..B` tells what B has and A has not. Days are those of the author's own clock.

      What was read is kept in the folder `okr` of the repository's own, so that only new commits are read \
      the next time. It can be removed at any time.

      EXAMPLES
        okr log sales/fill-the-funnel
        okr log sales/fill-the-funnel#KR1 --reverse
        okr log v1.0..HEAD okrs/2026-Q3/sales --format markdown
        okr log --since '2 weeks ago' --author paul
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @OptionGroup var options: HistoryOptions

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("Tell at most so many commits.", valueName: "number"))
  var maxCount: Int?

  @Flag(help: "Tell the oldest first.")
  var reverse = false

  @Option(help: "How to tell it.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let selection = try HistorySelection(options.words, workspace, session)
    let lineage = try selection.lineage()
    let records = (lineage?.commits ?? selection.commits).compactMap {
      selection.history.record($0)
    }.filter { !$0.changes.isEmpty }
    let people = try CommitPeople(records, selection.repository)
    let isWanted = try options.filter(workspace.settings, today: session.today, people)
    let page = LogPage(
      workspace: workspace, catalog: session.catalog(for: workspace),
      style: format == .text ? session.console.style : TextStyle(usesColor: false),
      width: session.console.width, people: people, path: selection.path)
    var printer = LogPrinter(
      page, format, session.console, isCutOff: !selection.history.border.isEmpty)
    var story = StoryOfCommits(
      selection, lineage, records.filter(isWanted).map(\.id), reverse: reverse)
    var left = max(0, maxCount ?? .max)
    while left > 0, let told = try story.next() {
      for commit in told.prefix(left) { printer.print(commit) }
      left -= min(left, told.count)
    }
    printer.finish()
    if printer.isEmpty, format == .text {
      session.console.say(
        Message("No commit has changed what was asked for.").text(in: page.catalog))
    }
    selection.sayWhatIsMissing(session)
  }
}

/// The commits of a story, some at a time, so that the first ones are told before all are read.
private struct StoryOfCommits {
  private let selection: HistorySelection
  private let lineage: Lineage?
  private var commits: ArraySlice<ObjectID>
  private var keyResult: String?
  private let isReversed: Bool

  init(
    _ selection: HistorySelection, _ lineage: Lineage?, _ commits: [ObjectID], reverse: Bool
  ) {
    self.selection = selection
    self.lineage = lineage
    keyResult = selection.keyResult
    isReversed = reverse
    // What a key result was called before is known only from what came later.
    self.commits = (reverse && keyResult == nil ? commits.reversed() : commits)[...]
  }

  /// nil at the end.
  mutating func next() throws -> [ToldCommit]? {
    guard !commits.isEmpty else { return nil }
    let size = isReversed && keyResult != nil ? commits.count : 64
    let some = Array(commits.prefix(size))
    commits = commits.dropFirst(size)
    var told = try selection.asked { () throws(GitError) in
      try selection.teller.tell(some, of: lineage)
    }
    if !selection.folder.isEmpty {
      for number in told.indices {
        told[number].objectives.removeAll { !selection.isInFolder($0.path) }
      }
      told.removeAll { $0.objectives.isEmpty }
    }
    guard var name = keyResult else { return told }
    told = told.compactMap { $0.about(&name) }
    keyResult = name
    return isReversed ? told.reversed() : told
  }
}

/// Prints commits as they come.
private struct LogPrinter {
  private let page: LogPage
  private let format: LogCommand.Format
  private let console: Console
  private(set) var isEmpty = true

  init(_ page: LogPage, _ format: LogCommand.Format, _ console: Console, isCutOff: Bool) {
    self.page = page
    self.format = format
    self.console = console
    guard format == .json else { return }
    console.print(
      """
      {
        "schemaVersion": 1,
        "kind": "okr-log",
        "isCutOff": \(isCutOff),
        "commits": [
      """, terminator: "")
  }

  mutating func print(_ commit: ToldCommit) {
    let separator = isEmpty ? "" : "\n"
    switch format {
    case .text: console.print(separator + page.text(of: commit), terminator: "")
    case .markdown: console.print(separator + page.markdown(of: commit), terminator: "")
    case .json:
      let text = page.json(of: commit).text(indented: true).replacing("\n", with: "\n    ")
      console.print((isEmpty ? "\n    " : ",\n    ") + text, terminator: "")
    }
    isEmpty = false
  }

  func finish() {
    if format == .json { console.print(isEmpty ? "]\n}" : "\n  ]\n}") }
  }
}
