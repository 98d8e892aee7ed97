/// A failure of the file system: what was attempted, on which path, and what the system said.
public struct FileError: Error, Sendable, Equatable {
  public enum Attempt: String, Sendable {
    case open, read, list, create, write, rename, remove
  }

  public enum Reason: Sendable, Equatable {
    /// The system's error number.
    case system(Int32)
    case notARegularFile
    case tooLarge(limit: Int)
    /// A link stands on the way, which could lead anywhere.
    case outside
    case exists
    /// The file is not any more what it was when it was read.
    case changed
    /// What a store other than the disk says.
    case other(String)

    public static let isMissing = Reason.system(ENOENT)
    public static let isLink = Reason.system(ELOOP)
    public static let isNoFolder = Reason.system(ENOTDIR)
  }

  public var attempt: Attempt
  public var path: String
  public var reason: Reason

  public init(_ attempt: Attempt, _ path: String, _ reason: Reason) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }

  static func last(_ attempt: Attempt, _ path: String) -> FileError {
    FileError(attempt, path, .system(errno))
  }

  /// What the system calls the reason: "No such file or directory".
  public var explanation: String {
    switch reason {
    // Files are opened without following a link at their end.
    case .system(ELOOP), .outside: "Is a link"
    case .system(let number): String(cString: strerror(number))
    case .notARegularFile: "Not a regular file"
    case .tooLarge(let limit): "Larger than \(limit) bytes"
    case .exists: "File exists"
    case .changed: "Changed meanwhile"
    case .other(let words): words
    }
  }

  public var isMissing: Bool { reason == .system(ENOENT) || reason == .system(ENOTDIR) }
}
