internal import CLibgit2

/// The name of an object in a repository: the SHA-1 of what it holds.
public struct ObjectID: Sendable, Hashable {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// The number of bytes of an ID.
  public static let byteCount = 20

  init(_ oid: git_oid) {
    self = withUnsafeBytes(of: oid.id) { ObjectID(in: $0, at: 0) }
  }

  /// The ID that stands at a place among other bytes, which must hold 20 of them from there on.
  public init(in bytes: UnsafeRawBufferPointer, at place: Int) {
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt32.self))
  }

  /// Adds the 20 bytes of the ID to others.
  public func write(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: high.bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: middle.bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: low.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// The 20 bytes at an offset.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
  }

  /// The ID that 40 hexadecimal digits write; nil for any other text.
  public init?(_ text: String) {
    guard text.utf8.count == 40 else { return nil }
    var oid = git_oid()
    guard git_oid_fromstr(&oid, text) == 0 else { return nil }
    self.init(oid)
  }

  /// The name that a blob with some content has, whether a repository holds it or not; what
  /// `git hash-object --no-filters` prints. May be called in any thread.
  public static func ofBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try attempt("name the content of a file") {
      bytes.withUnsafeBytes { git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
    }
    return ObjectID(oid)
  }

  var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid.id) { bytes in
      bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }

  /// The first digits, enough for a reader.
  public var short: String { String(description.prefix(7)) }
}

extension ObjectID: CustomStringConvertible {
  /// 40 hexadecimal digits.
  public var description: String {
    var text = [CChar](repeating: 0, count: 41)
    var oid = oid
    git_oid_tostr(&text, text.count, &oid)
    return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }
}

extension ObjectID: Comparable {
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }
}
