/// A path in a tree or an index, `/`-separated and relative to its top: bytes, which need be no
/// UTF-8. Whoever made the repository chose them, so they may hold anything but NUL.
public struct TreePath: Sendable, Hashable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }

  /// A copy of a C string.
  init(_ pointer: UnsafePointer<CChar>) {
    var count = 0
    while pointer[count] != 0 { count += 1 }
    bytes = (0..<count).map { UInt8(bitPattern: pointer[$0]) }
  }

  /// The path as text; nil where it is no UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }

  public var isEmpty: Bool { bytes.isEmpty }

  /// What stands between the slashes; none for the top.
  public var components: [TreePath] {
    isEmpty
      ? []
      : bytes.split(separator: Self.slash, omittingEmptySubsequences: false)
        .map { TreePath(Array($0)) }
  }

  /// The path of an entry in the folder at this path.
  public func appending(_ name: TreePath) -> TreePath {
    isEmpty ? name : TreePath(bytes + [Self.slash] + name.bytes)
  }

  /// Whether the path stays inside of the folder that it is checked out to: no component is empty,
  /// `.`, `..`, or `.git` in any case, as Git itself demands.
  public var isWellFormed: Bool {
    !isEmpty
      && components.allSatisfy { !Self.refused.contains($0.bytes.map(Self.lowercased)) }
  }

  private static let refused = ["", ".", "..", ".git"].map { Array($0.utf8) }

  private static let slash = UInt8(ascii: "/")

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}

extension TreePath: Comparable {
  /// The order of bytes, as in an index.
  public static func < (left: TreePath, right: TreePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension TreePath: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension TreePath: CustomStringConvertible {
  /// The text, with replacement characters where it is no UTF-8.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
