/// What went wrong when Git's data were read or written, as libgit2 said it.
public struct GitError: Error, Sendable, Hashable {
  /// The kind of failure on which a caller may act.
  public struct Code: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static let generic = Code(rawValue: -1)
    public static let notFound = Code(rawValue: -3)
    public static let exists = Code(rawValue: -4)
    public static let ambiguous = Code(rawValue: -5)
    public static let bareRepository = Code(rawValue: -8)
    public static let unbornBranch = Code(rawValue: -9)
    public static let notFastForward = Code(rawValue: -11)
    public static let invalidName = Code(rawValue: -12)
    public static let conflict = Code(rawValue: -13)
    public static let locked = Code(rawValue: -14)
    public static let modified = Code(rawValue: -15)
    /// The other side does not let anybody in with these credentials, or without any.
    public static let authentication = Code(rawValue: -16)
    /// The repository belongs to another user and is not listed under `safe.directory`.
    public static let foreignOwner = Code(rawValue: -36)
    /// More than a limit that the caller set. libgit2 has no such number.
    public static let tooLarge = Code(rawValue: -10_001)
  }

  /// The part of libgit2 that failed; its numbers are libgit2's `git_error_t`.
  public struct Area: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static let operatingSystem = Area(rawValue: 2)
    public static let repository = Area(rawValue: 6)
    public static let configuration = Area(rawValue: 7)
    public static let objects = Area(rawValue: 9)
    public static let network = Area(rawValue: 12)
    public static let merge = Area(rawValue: 22)
  }

  /// What was attempted, as words that follow "could not": `open the repository at /srv/goals`.
  public var attempt: String
  public var code: Code
  public var area: Area
  /// libgit2's own words; empty where it has none.
  public var message: String

  public init(attempt: String, code: Code, area: Area, message: String) {
    self.attempt = attempt
    self.code = code
    self.area = area
    self.message = message
  }
}

extension GitError {
  /// Why it failed, to stand inside of a sentence.
  public var reason: String {
    message.isEmpty ? "libgit2 error \(code.rawValue)" : message
  }
}

extension GitError: CustomStringConvertible {
  public var description: String {
    message.isEmpty
      ? "Could not \(attempt) (libgit2 error \(code.rawValue))."
      : "Could not \(attempt): \(message)."
  }
}
