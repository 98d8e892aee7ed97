/// The name of an objective: its path below the root without the ending,
/// `2026-Q3/sales/fill-the-funnel`.
public struct ObjectiveID: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var path: String

  public init(_ path: String) {
    self.path = path
  }

  public var description: String { path }

  /// The last component.
  public var slug: Substring {
    var end = path.utf8.endIndex
    while end > path.utf8.startIndex, path.utf8[path.utf8.index(before: end)] == 0x2F {
      end = path.utf8.index(before: end)
    }
    let start = path.utf8[..<end].lastIndex(of: 0x2F).map { path.utf8.index(after: $0) }
    return path[(start ?? path.startIndex)..<end]
  }

  public static func < (left: ObjectiveID, right: ObjectiveID) -> Bool { left.path < right.path }
}

/// A mention of an objective or of one of its key results, as a person wrote it:
/// `company/grow-revenue#KR2`.
public struct Reference: Sendable, Hashable, CustomStringConvertible {
  /// The part before `#`: an ID, whole or shortened.
  public var objective: String
  /// The label after `#`, in canonical form.
  public var keyResult: String?

  public init(objective: String, keyResult: String? = nil) {
    self.objective = objective
    self.keyResult = keyResult
  }

  /// Reads a reference; a leading `./` or `/`, a trailing `/` and the ending `.md` are dropped.
  public init(_ text: String) {
    var parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts.removeFirst()
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    while path.hasSuffix("/") { path = path.dropLast() }
    if path.hasSuffix(".md") { path = path.dropLast(3) }
    objective = String(path)
    keyResult = parts.first.flatMap { $0.isEmpty ? nil : $0.uppercased() }
  }

  public var description: String { objective + (keyResult.map { "#\($0)" } ?? "") }
}
