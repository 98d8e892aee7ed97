import ArgumentParser
import Diagnostics
import Git
import OKRSync
import OKRWorkspace

struct UndoCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last thing that okr committed",
    discussion: """
      The last commit of `okr commit`, `okr sync` or `okr propose` in this clone. If nobody else has it yet, the \
      branch goes back before it, and your edits are on disk again, not committed; a merge is undone with its \
      files. If it was pushed, a new commit says the opposite, which `okr sync` brings to the others.

      EXAMPLES
        okr undo
        okr undo --dry-run
      """)

  @Flag(help: "Change nothing; say which commit it would be.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let sync = try SyncSession(session)
    try sync.told {
      try withExtendedLifetime(try CloneLock(sync.clone)) {
        let kept = try sync.clone.finishUpdate(sync.workspace, preferring: nil) { sync.tell($0) }
        guard kept.isEmpty else { throw ConflictPage(sync).editsInConflict(kept) }
        if dryRun {
          let start = try sync.clone.preflight(followsUpstream: false)
          guard let commit = try sync.clone.lastOwnCommit(on: start) else {
            throw SyncError.refused(.nothingToUndo)
          }
          sync.tellCommit(commit, try sync.subject(of: commit))
          session.sayNothingWritten(sync.workspace)
          return
        }
        try tell(
          try sync.clone.undo(sync.workspace, sync.wishes()) { commit in
            Message("Undo “{message}”", ["message": try sync.subject(of: commit)])
              .text(in: sync.catalog)
          }, sync)
      }
    }
  }

  private func tell(_ undone: Undone, _ sync: SyncSession) throws {
    switch undone {
    case .uncommitted(let commit):
      sync.tellCommit(commit, try sync.subject(of: commit))
      sync.say("It is taken back. What it held is on disk, and not committed any more.")
    case .unmerged(let commit):
      sync.tellCommit(commit, try sync.subject(of: commit))
      sync.say("It is taken back, with the files that it brought.")
    case .reverted(let commit, let opposite):
      sync.tellCommit(commit, try sync.subject(of: commit))
      sync.say(
        Message(
          "Others may have it, so the commit {commit} says the opposite. `okr sync` brings it to them.",
          ["commit": opposite.short]))
    case .conflicts(let commit, let merge):
      throw CommandFailure(
        Message(
          "What {commit} changed has changed again since. Nothing was undone.",
          ["commit": commit.short]),
        hint: "Correct these places in the files, and run `okr sync`.",
        status: .findings, details: ConflictPage(sync).text(merge))
    }
  }
}

extension SyncSession {
  /// The first line of the message of a commit.
  func subject(of commit: ObjectID) throws -> String {
    try clone.ask { (repository) throws(GitError) in try repository.subject(of: commit) }
  }
}
