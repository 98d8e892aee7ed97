internal import CLibgit2

extension Library {
  /// Makes ready for reading very many objects once each, as a walk over the history does: what was
  /// read is not kept, and its name is not worked out again from its bytes, as Git does not do it
  /// either. What is compressed still has a checksum. Holds for the whole process.
  public static func expectManyObjects() throws(GitError) {
    try attempt("prepare for many objects") { git_set_hash_verification(0) }
    try attempt("prepare for many objects") { git_set_caching(0) }
  }
}

/// Reads many objects of a repository; the folders that were read last stay at hand, because the next
/// commit has most of them as well. It stays on the thread that made it.
public struct ObjectReader: ~Copyable {
  private let objects: Handle
  private var folders: [ObjectID: StoredObject] = [:]
  private var folderBytes = 0
  /// So many bytes of folders are kept.
  private static let mostFolderBytes = 4 << 20

  fileprivate init(_ objects: consuming Handle) {
    self.objects = objects
  }

  /// The content of a blob; nil where it has more bytes than a limit.
  ///
  /// Throws `notFound` where the repository does not hold it, as in a partial clone.
  public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8]? {
    var oid = id.oid
    var (size, type) = (0, GIT_OBJECT_INVALID)
    try attempt("read the content \(id.short)") {
      git_odb_read_header(&size, &type, objects.pointer, &oid)
    }
    guard type == GIT_OBJECT_BLOB else { throw Self.wrongKind(id) }
    guard size <= limit else { return nil }
    let object = try StoredObject(id, in: objects)
    return Array(object.bytes)
  }

  /// The bytes of a tree as they are stored.
  mutating func folder(_ id: ObjectID) throws(GitError) -> StoredObject {
    if let known = folders[id] { return known }
    let folder = try StoredObject(id, in: objects)
    guard folder.isFolder else { throw Self.wrongKind(id) }
    folderBytes += folder.bytes.count
    if folderBytes > Self.mostFolderBytes {
      folders.removeAll(keepingCapacity: true)
      folderBytes = folder.bytes.count
    }
    folders[id] = folder
    return folder
  }

  private static func wrongKind(_ id: ObjectID) -> GitError {
    GitError(
      attempt: "read the object \(id.short)", code: .invalidName, area: .objects,
      message: "it is of another kind than what refers to it says")
  }
}

/// An object as the repository stores it, unpacked.
final class StoredObject {
  private let object: Handle

  init(_ id: ObjectID, in objects: borrowing Handle) throws(GitError) {
    var oid = id.oid
    let pointer = objects.pointer
    object = try Handle("read the object \(id.short)", free: git_odb_object_free) {
      git_odb_read(&$0, pointer, &oid)
    }
  }

  /// Valid as long as this object is.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
  }

  var isFolder: Bool { git_odb_object_type(object.pointer) == GIT_OBJECT_TREE }
}

extension Repository {
  /// What reads many objects; it may be used as long as the repository is open.
  public func reader() throws(GitError) -> ObjectReader {
    ObjectReader(try objectDatabase())
  }

  /// Whether the repository holds an object.
  public func holds(_ id: ObjectID) throws(GitError) -> Bool {
    var oid = id.oid
    return git_odb_exists(try objectDatabase().pointer, &oid) == 1
  }
}
