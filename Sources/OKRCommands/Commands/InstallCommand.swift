import ArgumentParser
import Diagnostics
import FileSystem
import Git
import OKRSync
import OKRWorkspace

struct InstallCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Have Git merge and compare objectives by meaning in this clone",
    discussion: """
      Writes a line into `.gitattributes` of the workspace, which is committed and travels with the repository, \
      and sets in the configuration of this clone which program it means. Git takes no program from a repository, \
      so each clone is told once; `okr init` does it where it makes a workspace.

      From then on `git merge`, `git pull`, `git rebase`, `git cherry-pick` and `git stash pop` merge by facts, and \
      `git diff` shows what changed by meaning. The merge button of a forge runs no program of yours: there Git \
      merges by lines. `okr sync` needs none of this.

      EXAMPLES
        okr install
        okr install --remove
      """)

  @Flag(help: "Take it out of the configuration of this clone.")
  var remove = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let sync = try SyncSession(session)
    let drivers = DriverInstallation(
      session, folder: sync.workspace.folder, root: sync.workspace.settings.root)
    let repository: Repository
    do throws(GitError) {
      repository = try Repository.open(at: sync.workspace.folder.path)
    } catch {
      throw CommandFailure(.git(error), sync.workspace.folder)
    }
    if remove {
      try drivers.remove(from: repository)
      sync.say("Git merges and compares objectives by lines in this clone.")
      return
    }
    let steps = try drivers.install(in: repository)
    if steps.isEmpty { sync.say("Everything is set already.") }
    for step in steps { session.console.print(step.message.text(in: sync.catalog)) }
    sync.say("The merge button of a forge still merges by lines; `okr sync` does not.")
  }
}

extension DriverInstallation.Step {
  var message: Message {
    switch self {
    case .made(let path): Message("made {path}", ["path": path])
    case .added(let path): Message("added a line to {path}", ["path": path])
    case .registered:
      Message(
        "set merge.okr and diff.okr in this clone: Git merges and compares objectives by meaning")
    }
  }
}
