import ArgumentParser
import Diagnostics
import OKRWorkspace

/// A command that runs with a session. Its failures are told once, here, in the language of the
/// workspace.
protocol RunnableCommand: ParsableCommand {
  var global: GlobalOptions { get }
  func run(_ session: Session) throws
}

extension RunnableCommand {
  func run() throws {
    let session: Session
    do {
      session = try Session(global)
    } catch let failure as CommandFailure {
      Self.tell(failure, console: Console(color: global.color, environment: { _ in nil }), .english)
      throw ExitCode(failure.status.rawValue)
    }
    do {
      try run(session)
    } catch let failure as CommandFailure {
      let catalog = session.catalog(for: try? Workspace.find(from: session.folder))
      Self.tell(failure, console: session.console, catalog)
      throw ExitCode(failure.status.rawValue)
    } catch let status as ExitStatus {
      throw ExitCode(status.rawValue)
    }
  }

  private static func tell(
    _ failure: CommandFailure, console: Console, _ catalog: MessageCatalog
  ) {
    if !failure.details.isEmpty { console.say(failure.details) }
    let word = Message("error").text(in: catalog)
    console.say(
      console.errorStyle(.error, "okr: \(word):") + " "
        + failure.message.text(in: catalog).safeForTerminal)
    if let hint = failure.hint {
      let hintWord = Message("hint").text(in: catalog)
      console.say(
        console.errorStyle(.emphasis, "\(hintWord):") + " " + hint.text(in: catalog).safeForTerminal
      )
    }
  }
}
