import FileSystem
public import Git
import Programs

/// libgit2's own ways to a folder, over http and over https, where there is no `git`.
///
/// They know no time limit, so they run in a process of their own, which ``LibraryExchange`` does the work of:
/// what is silent for too long is ended.
public struct LibraryTransport: Transport {
  private let clone: Clone
  private let program: String
  private let patience: Duration
  private let listener: (@Sendable ([UInt8]) -> Void)?

  /// - Parameters:
  ///   - program: The path of this program, whose command `transport` is run.
  ///   - patience: How long the other side may be silent.
  ///   - listener: Hears of progress, and what the other side says.
  public init(
    _ clone: Clone, program: String, patience: Duration,
    listener: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    self.clone = clone
    self.program = program
    self.patience = patience
    self.listener = listener
  }

  public func fetch(_ remote: String) throws(SyncError) {
    let result = try run(["fetch", "--", remote], for: remote)
    guard result.isSuccess else { throw .remote(action: .fetch, words: words(result)) }
  }

  public func push(
    _ commit: ObjectID, to branch: String, of remote: String
  ) throws(SyncError) -> PushAnswer {
    let result = try run(["push", "--", remote, "\(commit)", branch], for: remote)
    switch result.status {
    case 0: return .accepted(words: words(result))
    case LibraryExchange.rejection: return .rejected(words: words(result))
    default: throw .remote(action: .push, words: words(result))
    }
  }

  private func run(_ arguments: [String], for remote: String) throws(SyncError) -> ProgramResult {
    let addresses = try clone.ask { (repository) throws(GitError) in
      let remote = try repository.remote(remote)
      return [remote.address, remote.pushAddress]
    }
    // libgit2's ssh knows neither `~/.ssh/config` nor the keys that servers ask for now.
    if addresses.contains(where: { Remote.isOverSSH($0) }) { throw .program(.missing("git")) }
    let listener = listener
    var program = Program(
      program, ["transport"] + arguments, in: clone.workTree.absolute(clone.folder.text ?? ""))
    program.environment = Clone.withoutPlace
    program.patience = patience
    program.listener = { bytes in
      // It shows by a byte of its own that a person is being waited for.
      let words = bytes.filter { $0 != LibraryExchange.signOfLife }
      if !words.isEmpty { listener?(words) }
    }
    do throws(ProgramError) {
      return try program.run()
    } catch {
      // Its path is of no use to anybody.
      if case .silent(_, let seconds) = error { throw .program(.silent("okr", seconds: seconds)) }
      throw .program(error)
    }
  }

  private func words(_ result: ProgramResult) -> String {
    let bytes = result.talk.filter { $0 != LibraryExchange.signOfLife }
    return RemoteWords(String(decoding: bytes, as: UTF8.self)).text
  }
}
