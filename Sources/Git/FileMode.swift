/// What kind of entry stands in a tree or an index, as Git's mode bits.
public struct FileMode: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let file = FileMode(rawValue: 0o100644)
  public static let executable = FileMode(rawValue: 0o100755)
  public static let link = FileMode(rawValue: 0o120000)
  public static let folder = FileMode(rawValue: 0o040000)
  /// A commit of another repository, whose files this one does not hold.
  public static let submodule = FileMode(rawValue: 0o160000)

  /// Whether the entry is a file with content of its own, executable or not.
  public var isRegular: Bool { rawValue & 0o170000 == 0o100000 }
}
