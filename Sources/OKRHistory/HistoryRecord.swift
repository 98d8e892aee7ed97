public import Git

/// What one commit did to the files of a workspace that may be objectives or notes.
public struct HistoryRecord: Sendable, Equatable {
  public var id: ObjectID
  public var parents: [ObjectID]
  public var author: Commit.Signature
  /// When the commit was made, in seconds since the beginning of 1970.
  public var committed: Int64
  public var subject: String
  /// In path order. Of a merge, only what the merge itself may have changed.
  public var changes: [FileChange]
  /// Of a merge: the files that have another path in a parent.
  public var moves: [Move]

  public struct Move: Sendable, Equatable {
    public var old: String
    public var new: String
  }
}

/// A file at its path, relative to the workspace.
public struct FilePlace: Sendable, Hashable {
  public var path: String
  public var id: ObjectID

  public init(path: String, id: ObjectID) {
    self.path = path
    self.id = id
  }
}

/// A file that a commit has changed.
public struct FileChange: Sendable, Equatable {
  /// nil where the file is new.
  public var old: FilePlace?
  /// nil where it is gone.
  public var new: FilePlace?
  /// Of a merge: what the sides had. `old` is that of the first parent.
  public var sides: Sides?

  public struct Sides: Sendable, Equatable {
    /// From which the parents went on; nil where they have nothing in common, or the file was not there.
    public var base: FilePlace?
    public var parents: [FilePlace?]
  }

  public init(old: FilePlace?, new: FilePlace?, sides: Sides? = nil) {
    self.old = old
    self.new = new
    self.sides = sides
  }

  /// Where the file is, else where it was.
  public var path: String { (new ?? old)?.path ?? "" }
}
