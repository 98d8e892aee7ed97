import FileSystem
import Git

extension SharedRepository {
  /// The content of an entry, in the manner of a file on disk.
  ///
  /// - Parameter shown: The path that an error names.
  func read(
    _ id: ObjectID, mode: FileMode, shown: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    switch mode {
    case .link: throw FileError(.open, shown, .isLink)
    case _ where mode.isRegular: break
    default: throw FileError(.read, shown, .notARegularFile)
    }
    do throws(GitError) {
      return try ask { (repository) throws(GitError) in try repository.blob(id, limit: limit) }
    } catch {
      throw FileError(
        .read, shown, error.code == .tooLarge ? .tooLarge(limit: limit) : .other(error.reason))
    }
  }
}
