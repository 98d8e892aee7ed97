public import Git
public import OKRMerge

/// A step of a sync that is done.
public enum SyncStep: Sendable {
  /// What an earlier run could not finish, because it was killed, is finished.
  case recovered
  case committed(ObjectID, message: String)
  /// The branch stands on a commit of the other side.
  case forwarded(ObjectID, files: Int)
  case merged(ObjectID, CommitMerge)
  /// The edits that a person made meanwhile were merged with what came.
  case mergedEdits([TreePath])
  /// Somebody was faster, for the time that is given.
  case outrun(Int)
  case pushed(words: String)
}

/// How a sync has ended.
public enum SyncOutcome: Sendable {
  /// Both sides have the same.
  case upToDate
  case pushed(ObjectID)
  /// The caller said that it may not be pushed.
  case notPushed
  /// Both sides have changed the same facts. Own commits are made; nothing else has changed.
  case conflicts(CommitMerge)
  /// What came is there, but for files that a person has edited in another way meanwhile. They are as they
  /// were.
  case editsInConflict([TreePath: MergeResult?])
  /// What a run would do.
  case preview(SyncPreview)
}

/// What a sync would do.
public struct SyncPreview: Sendable {
  public var edits: [WorkspaceEdit]
  /// How many commits each side has that the other has not, as of the last fetch.
  public var ahead: Int
  public var behind: Int
}
