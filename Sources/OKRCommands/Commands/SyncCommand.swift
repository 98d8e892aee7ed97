import ArgumentParser
import Diagnostics
import Git
import OKRSync
import OKRWorkspace

struct SyncCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Exchange changes with the others: commit, fetch, merge, check, push",
    discussion: """
      Commits what you edited in the workspace, brings what others did, merges both by meaning, checks the \
      result, and pushes it. Nothing is forced, and what you edited is never lost: when you and others have \
      changed one fact differently, you are told which, and no file changes until you say whose word counts.

      Fetching and pushing is done by your own `git`, with its keys, passwords and proxies; where there is none, \
      folders and web addresses can be reached without it. The setting `sync.block-push-on` in okr.yml says which findings stop a push.

      It may be interrupted at any moment; run it again, and it goes on.

      Exit status: 0 both sides have the same; 1 conflicts or findings are in the way; 2 it could not be done.

      EXAMPLES
        okr sync
        okr sync --dry-run
        okr sync --prefer ours
      """)

  @Option(name: [.customShort("m"), .long], help: "The message of the commit of your edits.")
  var message: String?

  @Option(help: "Whose word counts where both have changed one fact: ours or theirs.")
  var prefer: Word?

  enum Word: String, CaseIterable { case ours, theirs }

  @Flag(help: "Change nothing; say what would be done, as of the last fetch.")
  var dryRun = false

  @Flag(name: .customLong("no-verify"), help: "Do not ask the hooks pre-commit and commit-msg.")
  var skipsHooks = false

  @Option(help: "How many seconds the other side may be silent.")
  var timeout = 60

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    guard timeout > 0 else {
      throw CommandFailure(
        "`--timeout` takes a number of seconds above 0.", status: .usage)
    }
    let sync = try SyncSession(session)
    var run = SyncRun(
      sync.clone, sync.workspace, transport: sync.transport(timeout: timeout),
      wishes: sync.wishes(runsHooks: !skipsHooks),
      caller: SyncRun.Caller(
        message: { edits, _ in try sync.message(message, edits) },
        mayPush: { _, theirs in
          try PushCheck(session: session, workspace: sync.workspace).allows(since: theirs)
        },
        hears: { sync.tell($0) }))
    run.preference = prefer.flatMap { Preference(rawValue: $0.rawValue) }
    run.isDryRun = dryRun
    try end(try sync.told { try run.run() }, sync)
  }

  private func end(_ outcome: SyncOutcome, _ sync: SyncSession) throws {
    switch outcome {
    case .upToDate: sync.say("You and the others have the same.")
    case .pushed: return
    case .notPushed:
      throw CommandFailure(
        "Nothing was pushed, because of these findings.",
        hint:
          "Mend them and run `okr sync` again; `sync.block-push-on` in okr.yml says which findings stop a push.",
        status: .findings)
    case .conflicts(let merge):
      throw CommandFailure(
        "You and the others have changed the same facts. No file was changed.",
        hint:
          "Run `okr sync --prefer ours` for your word in these places, or `--prefer theirs` for that of the others.",
        status: .findings, details: ConflictPage(sync).text(merge))
    case .editsInConflict(let kept): throw ConflictPage(sync).editsInConflict(kept)
    case .preview(let preview): show(preview, sync)
    }
  }

  private func show(_ preview: SyncPreview, _ sync: SyncSession) {
    for edit in preview.edits {
      let sign = edit.old == nil ? "+" : edit.new == nil ? "-" : "~"
      sync.session.console.print("  \(sign) " + edit.path.description.safeForTerminal)
    }
    let parts = [
      "edits": "\(preview.edits.count)", "ahead": "\(preview.ahead)",
      "behind": "\(preview.behind)",
    ]
    sync.say(
      Message(
        "Files to commit: {edits}; commits to push: {ahead}; commits of others that are fetched: {behind}.",
        parts))
    sync.session.sayNothingWritten(sync.workspace)
  }
}

extension SyncCommand.Word: ExpressibleByArgument {}
