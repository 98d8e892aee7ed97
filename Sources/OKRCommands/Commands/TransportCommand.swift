import ArgumentParser
import Diagnostics
import FileSystem
import Git
import OKRSync

/// What okr runs to exchange commits where there is no `git`, in a process that can be ended.
struct TransportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transport", abstract: "Fetch or push by libgit2, for `okr sync`",
    shouldDisplay: false)

  enum Action: String, CaseIterable, ExpressibleByArgument { case fetch, push }

  @Argument(help: "What to do.")
  var action: Action

  @Argument(help: "The name of the remote.")
  var remote: String

  @Argument(help: "The commit to push.")
  var commit: String?

  @Argument(help: "The branch to push to, by its full name.")
  var branch: String?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let voice = RemoteVoice(session)
    do throws(SyncError) {
      let exchange = LibraryExchange(
        try Clone(of: session.folder), environment: session.environment, voice.listener)
      switch action {
      case .fetch: try exchange.fetch(remote)
      case .push:
        guard let commit = commit.flatMap({ ObjectID($0) }), let branch else {
          throw .remote(action: .push, words: "fatal: no commit to push")
        }
        if case .rejected(let words) = try exchange.push(commit, to: branch, of: remote) {
          voice.end(words)
          Terminal.exit(LibraryExchange.rejection)
        }
      }
      voice.end("")
    } catch {
      let words: String
      switch error {
      case .git(let error): words = error.reason
      case .remote(_, let text): words = text
      default: throw CommandFailure(error, session.folder)
      }
      voice.end("fatal: " + words)
      throw ExitStatus.failed
    }
  }
}
