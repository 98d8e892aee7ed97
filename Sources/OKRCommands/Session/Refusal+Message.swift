import Diagnostics
import Git
import OKRSync

extension CommandFailure {
  init(_ refusal: Refusal) {
    switch refusal {
    case .noWorkTree:
      self.init(
        "The workspace lies in no work tree of Git.",
        hint: "Run `git init` to make it a repository, or work in a clone that is not bare.")
    case .anotherRun:
      self.init(
        "Another okr is at work in this clone.", hint: "Wait until it has ended, and try again.")
    case .lock(let path, let age):
      self.init(
        Message(
          "Git's lock “{path}” has been there for {age} seconds.",
          ["path": path, "age": "\(age)"]),
        hint:
          "Wait until the other program has ended. If none is running, remove the file, and try again."
      )
    case .unfinished(let operation):
      self.init(
        Message(
          "A {operation} is unfinished in this clone.", ["operation": operation.rawValue]),
        hint:
          "`git status` says how to finish or abort it. Then try again.")
    case .unmerged(let paths):
      self.init(
        Message("A merge is unresolved in {paths}.", ["paths": Self.list(paths)]),
        hint: "Run `okr resolve` to decide, then try again.")
    case .detached:
      self.init(
        "This clone stands on a commit and on no branch.",
        hint: "Run `git switch BRANCH` to go to one, or `git switch -c NAME` to make one.")
    case .noUpstream(let branch, let remotes):
      let parts = ["branch": branch, "remote": remotes.first ?? "origin"]
      self.init(
        Message("The branch “{branch}” follows no branch of another repository.", parts),
        hint: remotes.isEmpty
          ? "Run `git remote add origin URL` first, then `git push -u origin HEAD` once."
          : Message("Run `git push -u {remote} {branch}` once.", parts))
    case .localUpstream(let branch):
      self.init(
        Message("The branch “{branch}” follows another one of this clone.", ["branch": branch]),
        hint: "Go to a branch that follows one of another repository.")
    case .shallow:
      self.init(
        "Only the end of the history is here, and commits cannot be merged with that.",
        hint: "Run `git fetch --unshallow`, then try again.")
    case .filtered(let path, let filter):
      self.init(
        Message(
          "“{path}” goes through Git's filter “{filter}”, which okr does not run.",
          ["path": path, "filter": filter]),
        hint: "Use `git add`, `git commit` and `git pull` for this file.")
    case .notAFile(let path):
      self.init(
        Message("“{path}” is no regular file.", ["path": path]),
        hint: "Put the file itself in its place.")
    case .noIdentity:
      self.init(
        "Git does not know who you are.",
        hint:
          "Run `git config --global user.name NAME` and `git config --global user.email ADDRESS`.")
    case .unrelated:
      self.init(
        "This branch and the one that it follows have no commit in common.",
        hint: "Look whether it is the right repository with `git remote -v`.")
    case .wouldOverwrite(let paths):
      self.init(
        Message("What is on disk would be overwritten: {paths}.", ["paths": Self.list(paths)]),
        hint: "Commit it or put it elsewhere, then try again.")
    case .signing(let words):
      self.init(
        "Git cannot sign the commit.",
        hint: "Look at `user.signingKey` and `gpg.format` in Git's configuration.",
        details: words.linesForTerminal)
    case .nothingToUndo:
      self.init(
        "Nothing that okr has committed here can be taken back.",
        hint: "`git log` shows what was committed; `git revert COMMIT` takes a commit back.")
    }
  }

  /// The first of some paths, and that there are more.
  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    return paths.count > 3 ? shown + ", …" : shown
  }
}
