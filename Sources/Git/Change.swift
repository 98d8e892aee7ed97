/// A path at which two states of a repository differ.
public struct Change: Sendable, Hashable {
  /// What stands at the path on one side.
  public struct Side: Sendable, Hashable {
    public var mode: FileMode
    /// nil for a file of the work tree whose content nobody has named yet.
    public var id: ObjectID?

    public init(mode: FileMode, id: ObjectID?) {
      self.mode = mode
      self.id = id
    }
  }

  public var path: TreePath
  /// nil where the path is new.
  public var old: Side?
  /// nil where nothing is left at the path.
  public var new: Side?
  /// Whether the index holds the sides of a merge at the path instead of one entry.
  public var isConflict: Bool

  public init(path: TreePath, old: Side?, new: Side?, isConflict: Bool = false) {
    self.path = path
    self.old = old
    self.new = new
    self.isConflict = isConflict
  }
}

extension Change.Side {
  init(_ entry: TreeEntry) { self.init(mode: entry.mode, id: entry.id) }
}
