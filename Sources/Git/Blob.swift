internal import CLibgit2

extension Repository {
  /// The content of a file that the repository holds, without filters and conversions.
  ///
  /// Throws `tooLarge` before anything is unpacked where it has more bytes than a limit, and
  /// `notFound` where the object is missing, as in a partial clone.
  public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    let size = try blobSize(id)
    guard size <= limit else {
      throw GitError(
        attempt: Self.words(id), code: .tooLarge, area: .objects,
        message: "it has \(size) bytes, and at most \(limit) are read")
    }
    var oid = id.oid
    let blob = try Handle(Self.words(id), free: git_blob_free) {
      git_blob_lookup(&$0, handle.pointer, &oid)
    }
    return Array(
      UnsafeRawBufferPointer(
        start: git_blob_rawcontent(blob.pointer), count: Int(git_blob_rawsize(blob.pointer))))
  }

  /// The number of bytes in a file that the repository holds; it is not unpacked.
  public func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    var oid = id.oid
    var size = 0
    var type = GIT_OBJECT_INVALID
    let objects = try objectDatabase()
    try attempt(Self.words(id)) {
      git_odb_read_header(&size, &type, objects.pointer, &oid)
    }
    guard type == GIT_OBJECT_BLOB else {
      throw GitError(
        attempt: Self.words(id), code: .invalidName, area: .objects, message: "it is no file")
    }
    return size
  }

  private static func words(_ id: ObjectID) -> String { "read the content \(id.short)" }
}
