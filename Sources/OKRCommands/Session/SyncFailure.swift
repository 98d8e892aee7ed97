import Diagnostics
import FileSystem
import Git
import OKRSync
import Programs

extension CommandFailure {
  init(_ error: SyncError, _ folder: Folder) {
    switch error {
    case .git(let error): self.init(writing: error, folder)
    case .file(let error): self.init(error)
    case .program(let error): self.init(error)
    case .refused(let refusal): self.init(refusal)
    case .hook(let name, let status, _):
      self.init(
        Message(
          "The hook “{name}” says no (exit status {status}).",
          ["name": name, "status": "\(status)"]),
        hint: "Mend what it complains of, or leave the hooks out with `--no-verify`.")
    case .remote(let action, let words):
      self.init(action, words)
      isOfOtherSide = true
    case .branchMoved(let branch):
      self.init(
        Message("“{branch}” has moved meanwhile.", ["branch": branch]),
        hint: "Run the command again.")
    case .tooManyRaces(let count):
      self.init(
        Message("Others were faster {count} times.", ["count": "\(count)"]),
        hint: "Run `okr sync` again; your edits are committed here.")
    }
  }

  private init(_ action: RemoteAction, _ words: String) {
    if action != .accept, let trouble = RemoteTrouble(words) {
      self.init(trouble)
    } else {
      switch action {
      case .fetch:
        self.init(
          "The other repository cannot be asked.",
          hint: "Try `git fetch`; your edits are kept here, and nothing is lost.")
      case .push:
        self.init(
          "The other repository cannot be written to.",
          hint: "Try `git push`; your edits are kept here, and nothing is lost.")
      case .accept:
        self.init(
          "The other repository has refused the commits.",
          hint:
            "Do what it asks for. Where it wants pull requests, run `okr propose`. Your edits are kept here."
        )
      }
    }
    details = words.linesForTerminal
  }

  private init(_ error: ProgramError) {
    switch error {
    case .missing(let name):
      self.init(
        Message("There is no program “{name}” here.", ["name": name]),
        hint: "Install it, or put its folder into PATH.")
    case .silent(_, let seconds):
      self.init(
        Message(
          seconds == 1
            ? "The other side has said nothing for 1 second."
            : "The other side has said nothing for {seconds} seconds.", ["seconds": "\(seconds)"]),
        hint:
          "Look at the network, or wait longer with `--timeout SECONDS`; your edits are kept here, and nothing is lost."
      )
    case .failed(let name, let reason):
      self.init(
        Message("“{name}” cannot be run: {reason}.", ["name": name, "reason": reason]))
    }
  }

  private init(writing error: GitError, _ folder: Folder) {
    guard error.code != .foreignOwner else {
      self.init(error, folder)
      return
    }
    let parts = ["attempt": error.attempt, "reason": error.reason]
    self.init(Message("Git could not {attempt}: {reason}.", parts))
  }
}

extension String {
  /// What another program said, each line safe for a terminal.
  var linesForTerminal: String {
    split(whereSeparator: { $0.isNewline || $0 == "\r" })
      .map { "  " + String($0).safeForTerminal }.joined(separator: "\n")
  }
}
