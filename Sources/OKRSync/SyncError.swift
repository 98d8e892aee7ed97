public import FileSystem
public import Git
public import Programs

/// Why a commit, a sync or an undo ended early.
public enum SyncError: Error, Sendable {
  case git(GitError)
  case file(FileError)
  case program(ProgramError)
  /// The clone is in a state in which going on would do damage; nothing was changed.
  case refused(Refusal)
  /// A hook said no, with its words.
  case hook(name: String, status: Int32, words: String)
  /// The remote could not be asked, or said no, with its words.
  case remote(action: RemoteAction, words: String)
  /// The branch moved while a commit was made.
  case branchMoved(String)
  /// Others were faster this many times.
  case tooManyRaces(Int)
}

/// What a remote is asked for.
public enum RemoteAction: String, Sendable {
  case fetch, push
  /// A push that the other side has looked at and refused.
  case accept
}

/// A state in which a run does not begin.
public enum Refusal: Sendable, Equatable {
  case noWorkTree
  case anotherRun
  /// A lock of Git that stays, and since when, in seconds.
  case lock(path: String, age: Int)
  case unfinished(UnfinishedOperation)
  case unmerged([String])
  case detached
  case noUpstream(branch: String, remotes: [String])
  /// The branch follows another one of the same clone.
  case localUpstream(branch: String)
  case shallow
  case filtered(path: String, filter: String)
  case notAFile(path: String)
  case noIdentity
  case unrelated
  /// What is on disk would be overwritten.
  case wouldOverwrite([String])
  case signing(String)
  case nothingToUndo
}

extension SyncError {
  static func git<Answer>(_ body: () throws(GitError) -> Answer) throws(SyncError) -> Answer {
    do throws(GitError) { return try body() } catch { throw .git(error) }
  }

  static func file<Answer: ~Copyable>(
    _ body: () throws(FileError) -> Answer
  ) throws(SyncError) -> Answer {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }

  static func program<Answer>(
    _ body: () throws(ProgramError) -> Answer
  ) throws(SyncError) -> Answer {
    do throws(ProgramError) { return try body() } catch { throw .program(error) }
  }
}
