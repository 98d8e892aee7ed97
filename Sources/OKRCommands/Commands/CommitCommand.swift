import ArgumentParser
import Diagnostics
import Git
import OKRSync
import OKRWorkspace

struct CommitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Commit what was edited in the workspace, and nothing else",
    discussion: """
      Commits okr.yml and the Markdown files below the root of the workspace, new and removed ones included. \
      Whatever else is changed or staged in the repository stays as it is. The message says by meaning what \
      changed.

      Your identity, hooks and signing are those of Git. It is refused in the middle of a merge or rebase, and \
      on no branch.

      EXAMPLES
        okr commit
        okr commit -m "Targets after the review"
        okr commit --dry-run
      """)

  @Option(
    name: [.customShort("m"), .long], help: "The message, in place of the one from the changes.")
  var message: String?

  @Flag(help: "Commit nothing; show the message and the files.")
  var dryRun = false

  @Flag(name: .customLong("no-verify"), help: "Do not ask the hooks pre-commit and commit-msg.")
  var skipsHooks = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let sync = try SyncSession(session)
    try sync.told {
      try withExtendedLifetime(try CloneLock(sync.clone)) {
        let kept = try sync.clone.finishUpdate(sync.workspace, preferring: nil) { sync.tell($0) }
        guard kept.isEmpty else { throw ConflictPage(sync).editsInConflict(kept) }
        let start = try sync.clone.preflight(followsUpstream: false)
        let edits = try sync.clone.edits(of: sync.workspace, since: start.commit)
        guard !edits.isEmpty else {
          sync.say("There is nothing to commit.")
          return
        }
        let message = try sync.message(message, edits)
        if dryRun {
          show(edits, message, sync)
          return
        }
        let commit = try sync.clone.commit(
          edits, on: start, sync.wishes(message: message, runsHooks: !skipsHooks))
        sync.tellCommit(commit, message)
      }
    }
  }

  private func show(_ edits: [WorkspaceEdit], _ message: String, _ sync: SyncSession) {
    sync.session.console.print(message.linesForTerminal)
    sync.session.console.print("")
    for edit in edits {
      let sign = edit.old == nil ? "+" : edit.new == nil ? "-" : "~"
      sync.session.console.print("  \(sign) " + edit.path.description.safeForTerminal)
    }
    sync.session.sayNothingWritten(sync.workspace)
  }
}
