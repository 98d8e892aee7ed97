import Diagnostics
import Git
import OKRMerge
import OKRWorkspace

/// What is told about a merge that is being resolved: what was written, what is left, and what to do
/// next.
struct ResolveReport {
  let session: Session
  let workspace: Workspace
  let unfinished: UnfinishedOperation?
  /// Conflicts of the repository that are none of the workspace's objectives.
  let others: [String]

  private var catalog: MessageCatalog { session.catalog(for: workspace) }

  private func say(_ message: Message) {
    session.console.say(message.text(in: catalog).safeForTerminal)
  }

  /// Tells of the files that are done, what is left, and the next step.
  func tell(_ resolution: Resolution, done: [Int]) throws {
    for file in done.map({ resolution.files[$0] }) {
      session.console.print(
        Message("resolved {path}", ["path": session.shown(file.path, in: workspace)])
          .text(in: catalog).safeForTerminal)
    }
    let left = resolution.files.indices.filter { !done.contains($0) }
    for file in left.map({ resolution.files[$0] }) {
      if case .unreadable(let failure) = file.kind { failure.tell(session.console, catalog) }
    }
    if !left.isEmpty {
      let count = resolution.questions.count {
        left.contains($0.file) && resolution.answers[$0] == nil
      }
      if count > 0 { say(Message("Conflicts left: {count}.", ["count": "\(count)"])) }
      throw ExitStatus.findings
    }
    if !others.isEmpty {
      say(
        Message(
          "Other files are in conflict: {files}.", ["files": others.joined(separator: ", ")]))
      say("Resolve them in an editor, and tell Git with `git add`.")
      throw ExitStatus.findings
    }
    if let next { say(next) }
  }

  private var next: Message? {
    switch unfinished {
    case .merge: "Finish the merge with `git commit`."
    case .rebase: "Go on with `git rebase --continue`."
    case .cherryPick: "Go on with `git cherry-pick --continue`."
    case .revert: "Go on with `git revert --continue`."
    case .mailbox: "Go on with `git am --continue`."
    case .bisect, nil: nil
    }
  }

  /// Which sides “ours” and “theirs” are, where Git turns them round.
  var sides: Message? {
    unfinished == .rebase
      ? Message("In a rebase, ours is what was there, and theirs is your own change.") : nil
  }
}
