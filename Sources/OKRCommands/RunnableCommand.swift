import ArgumentParser
import Diagnostics
import FileSystem
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
      failure.tell(
        Console(color: global.color, environment: { Process.environment($0) }),
        .ofSurroundings())
      throw ExitCode(failure.status.rawValue)
    }
    do {
      try run(session)
    } catch let failure as CommandFailure {
      let catalog = session.catalog(for: try? Workspace.find(from: session.folder))
      failure.tell(session.console, catalog)
      throw ExitCode(failure.status.rawValue)
    } catch let status as ExitStatus {
      throw ExitCode(status.rawValue)
    }
  }
}
