import ArgumentParser
import Diagnostics
import Git
import JSON
import OKRHistory
import OKRModel
import OKRWorkspace

struct AuditCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "List what was changed after it had been agreed, from the commits of its repository",
    discussion: """
      Once the cycle of an objective has begun: targets lowered (H001), baselines moved (H002), key results \
      and whole objectives deleted (H003), due dates pushed and objectives moved into a later cycle (H004), \
      check-ins changed or deleted after their day (H005). Each with its commit, who wrote it, and the reason \
      where the same commit gives one: in a field `Reason:`, in text that names the key result, in the note of \
      the check-in. Neither settings nor comments silence anything.

      Every commit is looked at by itself, on its own day: what was lowered and raised again is listed. \
      Changes of drafts are none. An objective is named as in `okr log`.

      What was found is kept in the folder `okr` of the repository's own, so that only new commits are looked \
      at the next time. It can be removed at any time.

      Exit status: 0, or with --exit-code 1 where anything is listed; 2 something could not be read.

      EXAMPLES
        okr audit
        okr audit --cycle 2026-Q3 --unexplained --exit-code
        okr audit sales/fill-the-funnel
        okr audit origin/main..HEAD --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @OptionGroup var options: HistoryOptions

  @Option(
    help: "Only of objectives that were in this cycle.", completion: .custom(Completions.cycles))
  var cycle: String?

  @Flag(help: "Only what was changed without a reason.")
  var unexplained = false

  @Flag(help: "List the oldest first.")
  var reverse = false

  @Flag(help: "Exit with 1 if anything is listed.")
  var exitCode = false

  @Option(help: "How to list.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let settings = workspace.settings
    let cycle = try cycle.flatMap {
      try CycleChoice($0, settings, today: session.today).cycle?.name
    }
    let selection = try HistorySelection(options.words, workspace, session)
    let lineage = try selection.lineage()
    let audited = try selection.asked { () throws(GitError) in
      try CommitAudit(
        selection.history, workspace, selection.place, version: Version.text
      ).entries(of: lineage?.commits ?? selection.commits)
    }
    let people = try CommitPeople(audited.map(\.record), selection.repository)
    let isWanted = try options.filter(settings, today: session.today, people)
    var commits = audited.filter { isWanted($0.record) }.compactMap {
      chosen($0, lineage, selection, cycle, settings)
    }
    if reverse { commits.reverse() }
    let catalog = session.catalog(for: workspace)
    let page = AuditPage(
      commits: commits, workspace: workspace, catalog: catalog, style: session.console.style,
      width: session.console.width, people: people,
      isCutOff: !selection.history.border.isEmpty)
    switch format {
    case .text:
      session.console.print(page.text, terminator: "")
      session.console.say(page.summary)
    case .markdown: session.console.print(page.markdown, terminator: "")
    case .json: session.console.print(page.json.text(indented: true))
    }
    selection.sayWhatIsMissing(session)
    if commits.contains(where: { !$0.unread.isEmpty }) { throw ExitStatus.failed }
    if exitCode, page.count > 0 { throw ExitStatus.findings }
  }

  /// What is asked for of a commit; nil for nothing.
  private func chosen(
    _ commit: AuditedCommit, _ lineage: Lineage?, _ selection: HistorySelection, _ cycle: String?,
    _ settings: Settings
  ) -> AuditedCommit? {
    let paths = lineage?.paths[commit.record.id]
    func isAsked(_ path: String) -> Bool {
      selection.isInFolder(path) && (lineage == nil || paths?.contains(path) ?? false)
    }
    var commit = commit
    commit.unread.removeAll { !isAsked($0) }
    commit.entries.removeAll { entry in
      if !isAsked(entry.path) || (unexplained && entry.hasReason) { return true }
      if let cycle, !settings.calendar.isName(entry.cycle, of: cycle) { return true }
      guard let label = selection.keyResult else { return false }
      return !entry.subject.hasPrefix(label + " ") && entry.subject != label
        && !entry.subject.hasPrefix("key result \(label) ")
    }
    return commit.entries.isEmpty && commit.unread.isEmpty ? nil : commit
  }
}
