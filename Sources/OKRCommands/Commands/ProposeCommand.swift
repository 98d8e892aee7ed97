import ArgumentParser
import Diagnostics
import Git
import OKRSync
import OKRWorkspace

struct ProposeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Put your edits on a branch for a pull request",
    discussion: """
      Commits what you edited in the workspace on a new branch, goes to that branch, pushes it, and prints what the \
      other side says about opening a pull request. The branch that you were on stays where it was; `git switch` \
      goes back to it. On a branch that you proposed before, new edits join it.

      EXAMPLES
        okr propose
        okr propose targets-after-review -m "Targets after the review"
      """)

  @Argument(help: "The name of the branch; from the message where none is given.")
  var branch: String?

  @Option(
    name: [.customShort("m"), .long], help: "The message, in place of the one from the changes.")
  var message: String?

  @Option(help: "The remote to push to; that of your branch where none is given.")
  var remote: String?

  @Flag(help: "Change nothing; show the branch, the message and the files.")
  var dryRun = false

  @Flag(name: .customLong("no-verify"), help: "Do not ask the hooks pre-commit and commit-msg.")
  var skipsHooks = false

  @Option(help: "How many seconds the other side may be silent.")
  var timeout = 60

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let sync = try SyncSession(session)
    try sync.told {
      try withExtendedLifetime(try CloneLock(sync.clone)) { try propose(sync) }
    }
  }

  private func propose(_ sync: SyncSession) throws {
    let kept = try sync.clone.finishUpdate(sync.workspace, preferring: nil) { sync.tell($0) }
    guard kept.isEmpty else { throw ConflictPage(sync).editsInConflict(kept) }
    let start = try sync.clone.preflight(followsUpstream: false)
    let remotes = try sync.clone.ask { (repository) throws(GitError) in try repository.remotes() }
    guard let remote = remote ?? start.upstream?.remote ?? remotes.first, remotes.contains(remote)
    else { throw SyncError.refused(.noUpstream(branch: start.branchName, remotes: remotes)) }
    let edits = try sync.clone.edits(of: sync.workspace, since: start.commit)
    let isProposal = start.branchName.hasPrefix(Self.prefix)
    guard !edits.isEmpty || isProposal else {
      sync.say("There is nothing to propose.")
      return
    }
    let message = edits.isEmpty ? "" : try sync.message(message, edits)
    let name = branch ?? (isProposal ? start.branchName : Self.prefix + Self.slug(message))
    guard try sync.clone.ask({ (_) throws(GitError) in try Repository.isBranchName(name) }) else {
      throw CommandFailure(
        Message("“{name}” cannot be the name of a branch.", ["name": name]),
        hint: "Use letters, digits, hyphens and slashes.", status: .usage)
    }
    sync.say(Message("Branch: {name}", ["name": name]))
    if dryRun {
      sync.session.console.print(message.linesForTerminal)
      sync.session.sayNothingWritten(sync.workspace)
      return
    }
    let done = try sync.clone.propose(
      edits, as: name, to: remote, on: start,
      sync.wishes(message: message, runsHooks: !skipsHooks),
      transport: sync.transport(timeout: timeout, isHeard: false),
      mayPush: { _ in
        try PushCheck(session: sync.session, workspace: sync.workspace).allows(since: start.commit)
      }, hears: { sync.tell($0) })
    guard let done else {
      throw CommandFailure(
        "Nothing was pushed, because of these findings.",
        hint:
          "Mend them and run `okr propose` again; `sync.block-push-on` in okr.yml says which findings stop a push.",
        status: .findings)
    }
    let words = done.words.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("remote:") }
    for word in words { sync.session.console.say(String(word).safeForTerminal) }
    sync.say("It is pushed. Open the pull request on the forge.")
    if start.branchName != name {
      sync.say(
        Message("`git switch {branch}` goes back to where you were.", ["branch": start.branchName]))
    }
  }

  private static let prefix = "okr/"

  /// What a message gives for the name of a branch.
  private static func slug(_ message: String) -> String {
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return Slug.text(line)
  }
}
