import FileSystem

/// A file outside of the objectives that a person names for something to be written to.
enum OutputFile {
  /// Writes a file at an absolute path, together with the folders above it that are not there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let parts = path.split(separator: "/").map(String.init)
    var present = parts.dropLast()
    while !present.isEmpty, Folder.kind(at: "/" + present.joined(separator: "/")) == nil {
      present.removeLast()
    }
    do throws(FileError) {
      try Folder("/" + present.joined(separator: "/")).write(
        bytes, to: parts.dropFirst(present.count).joined(separator: "/"))
    } catch {
      throw CommandFailure(error)
    }
  }
}
