internal import CLibgit2

/// What the file system says about a file, by which an index tells whether it has changed since.
public struct FileStamp: Sendable, Hashable {
  public var modified: (seconds: Int64, nanoseconds: Int64) {
    (modifiedSeconds, modifiedNanoseconds)
  }
  public var changed: (seconds: Int64, nanoseconds: Int64) { (changedSeconds, changedNanoseconds) }
  private let modifiedSeconds, modifiedNanoseconds, changedSeconds, changedNanoseconds: Int64
  public var device: UInt64
  public var inode: UInt64
  public var user: UInt32
  public var group: UInt32
  public var size: Int64

  public init(
    modified: (seconds: Int64, nanoseconds: Int64), changed: (seconds: Int64, nanoseconds: Int64),
    device: UInt64, inode: UInt64, user: UInt32, group: UInt32, size: Int64
  ) {
    (modifiedSeconds, modifiedNanoseconds) = modified
    (changedSeconds, changedNanoseconds) = changed
    self.device = device
    self.inode = inode
    self.user = user
    self.group = group
    self.size = size
  }
}

extension Index {
  /// Puts a file in, in place of what stands at its path, the sides of a merge included.
  ///
  /// - Parameter stamp: Of the file on disk with this content, so that it is not read again; nil to
  ///   have it read.
  public func put(
    _ path: TreePath, mode: FileMode, id: ObjectID, stamp: FileStamp? = nil
  ) throws(GitError) {
    try remove(path)
    var entry = git_index_entry()
    entry.mode = mode.rawValue
    entry.id = id.oid
    if let stamp {
      entry.mtime = git_index_time(
        seconds: Int32(truncatingIfNeeded: stamp.modified.seconds),
        nanoseconds: UInt32(truncatingIfNeeded: stamp.modified.nanoseconds))
      entry.ctime = git_index_time(
        seconds: Int32(truncatingIfNeeded: stamp.changed.seconds),
        nanoseconds: UInt32(truncatingIfNeeded: stamp.changed.nanoseconds))
      entry.dev = UInt32(truncatingIfNeeded: stamp.device)
      entry.ino = UInt32(truncatingIfNeeded: stamp.inode)
      entry.uid = stamp.user
      entry.gid = stamp.group
      entry.file_size = UInt32(truncatingIfNeeded: stamp.size)
    }
    let pointer = handle.pointer
    try attempt("put \(path) into the index") {
      path.withCString { name in
        entry.path = name
        return git_index_add(pointer, &entry)
      }
    }
  }

  /// Takes a path out, with all sides of a merge.
  public func remove(_ path: TreePath) throws(GitError) {
    let pointer = handle.pointer
    for stage in 0...3 as ClosedRange<Int32> {
      do throws(GitError) {
        try attempt("take \(path) out of the index") {
          path.withCString { git_index_remove(pointer, $0, stage) }
        }
      } catch {
        if error.code != .notFound { throw error }
      }
    }
  }

  /// Makes the index hold what a tree holds, and nothing else.
  public func read(tree: ObjectID, of repository: borrowing Repository) throws(GitError) {
    let tree = try repository.lookUp(tree: tree)
    let pointer = handle.pointer
    try attempt("read a commit into an index") { git_index_read_tree(pointer, tree.pointer) }
  }

  /// Writes the index to its file, in one step; `locked` is thrown while another program does.
  public func write() throws(GitError) {
    let pointer = handle.pointer
    try attempt("write the index") { git_index_write(pointer) }
  }

  /// Stores what the index holds as a tree; throws where a merge is unresolved.
  public func writeTree(in repository: borrowing Repository) throws(GitError) -> ObjectID {
    var oid = git_oid()
    let pointer = handle.pointer
    try attempt("store the folders of a commit") {
      git_index_write_tree_to(&oid, pointer, repository.handle.pointer)
    }
    return ObjectID(oid)
  }
}

extension TreePath {
  /// Calls with the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let name = bytes.map { CChar(bitPattern: $0) } + [0]
    return name.withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}
