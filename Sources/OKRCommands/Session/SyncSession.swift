import Diagnostics
import FileSystem
import Git
import OKRSync
import OKRWorkspace

/// What the commands share that commit or exchange commits.
struct SyncSession {
  let session: Session
  let workspace: Workspace
  let clone: Clone
  let catalog: MessageCatalog

  init(_ session: Session) throws {
    self.session = session
    let workspace = try session.workspace()
    self.workspace = workspace
    catalog = session.catalog(for: workspace)
    clone = try Self.told(workspace.folder) { try Clone(of: workspace.folder) }
  }

  /// Runs something whose failures are told as those of a command.
  func told<Answer>(_ body: () throws -> Answer) throws -> Answer {
    do {
      return try Self.told(workspace.folder, body)
    } catch var failure as CommandFailure {
      // What the other side said was passed on already.
      if session.console.isHeardByPerson, failure.isOfOtherSide { failure.details = "" }
      throw failure
    }
  }

  private static func told<Answer>(_ folder: Folder, _ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch let error as SyncError {
      throw CommandFailure(error, folder)
    }
  }

  func say(_ message: Message) { session.console.say(message.text(in: catalog).safeForTerminal) }

  /// Hears what hooks say, and the progress of what takes long.
  var listener: @Sendable ([UInt8]) -> Void {
    let console = session.console
    return { console.pass($0) }
  }

  func wishes(message: String = "", runsHooks: Bool = true) -> CommitWishes {
    CommitWishes(
      message: message, runsHooks: runsHooks, environment: session.environment, listener: listener)
  }

  func message(_ given: String?, _ edits: [WorkspaceEdit]) throws -> String {
    if let given { return given }
    return try CommitMessage(session, workspace, edits, clone).text
  }

  /// Tells a step that is done.
  func tell(_ step: SyncStep) {
    switch step {
    case .recovered: say("An earlier run was interrupted; what it had begun is finished now.")
    case .committed(let commit, let message): tellCommit(commit, message)
    case .forwarded(_, let count):
      say(
        count == 1
          ? "1 file came from the others."
          : Message("{count} files came from the others.", ["count": "\(count)"]))
    case .merged(_, let merge):
      let both = merge.files.count
      say("Your changes and those of the others are merged.")
      if both > 0 {
        say(
          both == 1
            ? "1 file was changed by both, without a conflict."
            : Message(
              "{count} files were changed by both, without a conflict.", ["count": "\(both)"]))
      }
    case .mergedEdits(let paths):
      for path in paths {
        say(
          Message(
            "“{path}” was edited meanwhile; your edits are merged with what came.",
            ["path": path.description]))
      }
    case .outrun: say("Somebody was faster; once more.")
    case .pushed: say("Your changes are with the others now.")
    }
  }

  func tellCommit(_ commit: ObjectID, _ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    session.console.say(
      session.console.errorStyle(.emphasis, commit.short) + "  "
        + String(lines.first ?? "").safeForTerminal)
    for line in lines.dropFirst() where !line.isEmpty {
      session.console.say("  " + String(line).safeForTerminal)
    }
  }
}

extension Console {
  /// Passes on what another program says. Of its control characters, only those remain that end or begin a
  /// line.
  func pass(_ bytes: [UInt8]) {
    var safe = ""
    for character in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if character == "\n" || character == "\r" {
        safe.unicodeScalars.append(character)
      } else {
        safe += String(Character(character)).safeForTerminal
      }
    }
    try? Terminal.write(Array(safe.utf8), to: 2)
  }
}
