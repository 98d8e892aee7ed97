public import Git

/// The way to another repository.
public protocol Transport: Sendable {
  /// Brings what a remote has into this clone, so that the tracking references are up to date.
  func fetch(_ remote: String) throws(SyncError)

  /// Puts a commit on a branch of a remote, never by force.
  ///
  /// - Parameter branch: The full name there.
  func push(_ commit: ObjectID, to branch: String, of remote: String) throws(SyncError)
    -> PushAnswer
}

/// What a remote says to a push.
public enum PushAnswer: Sendable, Equatable {
  /// With the words of the other side.
  case accepted(words: String)
  /// The branch did not move there. Whether somebody was faster or the other side has said no, shows
  /// when it is fetched again.
  case rejected(words: String)
}
