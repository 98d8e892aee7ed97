import FileSystem
public import Git
import Programs

/// The person's own `git`, with all that it knows: keys, aliases of hosts, credential helpers, proxies,
/// certificates, hooks.
public struct GitTransport: Transport {
  private let folder: String
  private let patience: Duration
  private let listener: (@Sendable ([UInt8]) -> Void)?

  /// - Parameters:
  ///   - patience: How long the other side may be silent.
  ///   - listener: Hears of progress, and what the other side says.
  public init(
    _ clone: Clone, patience: Duration, listener: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    folder = clone.workTree.path
    self.patience = patience
    self.listener = listener
  }

  /// Whether there is a `git` to run.
  public static var isThere: Bool { Program.isThere("git") }

  public func fetch(_ remote: String) throws(SyncError) {
    // Progress is a sign of life, heard or not.
    let arguments = ["fetch", "--progress", "--", remote]
    for attempt in 1...Self.mostTries {
      let result = try run(arguments)
      if result.isSuccess { return }
      // A fetch of a run that was killed may still be at work.
      if attempt < Self.mostTries, result.talkText.contains(".lock'") {
        Clock.pause(milliseconds: 300)
        continue
      }
      throw .remote(action: .fetch, words: RemoteWords(result.talkText).text)
    }
  }

  public func push(
    _ commit: ObjectID, to branch: String, of remote: String
  ) throws(SyncError) -> PushAnswer {
    let result = try run(
      ["push", "--porcelain", "--progress", "--", remote, "\(commit):\(branch)"])
    let words = RemoteWords(result.talkText).text
    if result.isSuccess { return .accepted(words: words) }
    guard result.outputText.split(separator: "\n").contains(where: { $0.hasPrefix("!") }) else {
      throw .remote(action: .push, words: words)
    }
    return .rejected(words: words)
  }

  private static let mostTries = 5

  private func run(_ arguments: [String]) throws(SyncError) -> ProgramResult {
    var program = Program("git", arguments, in: folder)
    program.environment = Clone.withoutPlace
    // What went wrong is known by Git's own words.
    program.environment["LANGUAGE"] = "en"
    program.patience = patience
    program.listener = listener
    do throws(ProgramError) {
      return try program.run()
    } catch {
      throw .program(error)
    }
  }
}
