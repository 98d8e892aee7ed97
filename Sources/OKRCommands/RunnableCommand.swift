import ArgumentParser
import Diagnostics
import FileSystem
import OKRWorkspace

/// A command that runs with a session. Its failures are told once, here, in the language of the
/// workspace.
protocol RunnableCommand: ParsableCommand {
  var global: GlobalOptions { get }
  /// The status of every failure, of one of usage as well; nil where each has its own.
  var failureStatus: ExitStatus? { get }
  func run(_ session: Session) throws
}

extension RunnableCommand {
  var failureStatus: ExitStatus? { nil }

  func run() throws {
    let session: Session
    do {
      session = try Session(global)
    } catch let failure as CommandFailure {
      failure.tell(
        Console(color: global.color, environment: { Process.environment($0) }),
        .ofSurroundings())
      throw exitCode(of: failure)
    }
    do {
      try run(session)
    } catch let failure as CommandFailure {
      let catalog = session.catalog(for: try? Workspace.find(from: session.folder))
      failure.tell(session.console, catalog)
      throw exitCode(of: failure)
    } catch let status as ExitStatus {
      throw ExitCode(status.rawValue)
    }
  }

  private func exitCode(of failure: CommandFailure) -> ExitCode {
    let isAnswer = failure.status == .findings
    return ExitCode((isAnswer ? failure.status : failureStatus ?? failure.status).rawValue)
  }
}
