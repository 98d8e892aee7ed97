internal import CLibgit2

/// A file that two states of a folder have in different forms; nil stands for none.
public struct FileDifference: Sendable, Hashable {
  /// From the folder that was compared.
  public var path: String
  public var old: ObjectID?
  public var new: ObjectID?

  public init(path: String, old: ObjectID?, new: ObjectID?) {
    self.path = path
    self.old = old
    self.new = new
  }
}

extension ObjectReader {
  /// The tree at a path of another one; nil where no folder stands there.
  public mutating func folder(at path: TreePath, in tree: ObjectID) throws(GitError) -> ObjectID? {
    guard !path.isEmpty else { return tree }
    guard path.isWellFormed else { return nil }
    var id = tree
    for name in path.components {
      let content = try folder(id)
      var place = TreeCursor(content)
      var found: ObjectID?
      while found == nil, let entry = try place.next(id) {
        if entry.isFolder, entry.name.elementsEqual(name.bytes) { found = entry.id }
      }
      guard let found else { return nil }
      id = found
    }
    return id
  }

  /// The regular files below two trees that differ, by name and content, in the order of bytes.
  ///
  /// Only folders that differ are opened. Names that begin with a dot, that are no UTF-8, or that Git
  /// would not check out are left out, and what is no regular file counts as none. That a file may be
  /// run makes no difference.
  ///
  /// - Parameters:
  ///   - ending: Of the names of files.
  ///   - limit: The most entries that are looked at; beyond it `tooLarge` is thrown.
  public mutating func differences(
    from old: ObjectID?, to new: ObjectID?, ending: StaticString, limit: Int = 1 << 21
  ) throws(GitError) -> [FileDifference] {
    guard old != new else { return [] }
    var comparison = FolderComparison(ending: ending, limit: limit)
    try comparison.compare(old, new, &self)
    return comparison.inOrder
  }
}

/// The comparison of two trees entry by entry, in the bytes that are stored.
private struct FolderComparison {
  let ending: StaticString
  let limit: Int
  private var path: [UInt8] = []
  private var count = 0
  private var found: [FileDifference] = []

  init(ending: StaticString, limit: Int) {
    self.ending = ending
    self.limit = limit
  }

  mutating func compare(
    _ old: ObjectID?, _ new: ObjectID?, _ reader: inout ObjectReader
  ) throws(GitError) {
    let before = try old.map { id throws(GitError) in try reader.folder(id) }
    let after = try new.map { id throws(GitError) in try reader.folder(id) }
    var (left, right) = (TreeCursor(before), TreeCursor(after))
    left.skipWhatIsSame(in: &right)
    var first = try left.next(old)
    var second = try right.next(new)
    while first != nil || second != nil {
      count += 1
      guard count <= limit, path.count <= 4096 else {
        throw GitError(
          attempt: "compare two folders", code: .tooLarge, area: .objects,
          message: "they hold more than \(limit) entries, or longer paths than any disk takes")
      }
      let order = TreeEntryBytes.order(first, second)
      let (one, two) = (order <= 0 ? first : nil, order >= 0 ? second : nil)
      if one?.modeAndID != two?.modeAndID { try add(one, two, &reader) }
      if order <= 0 {
        first = try left.next(old)
      }
      if order >= 0 {
        second = try right.next(new)
      }
    }
    _ = (before, after)
  }

  /// Takes two entries of one name, or one alone.
  private mutating func add(
    _ old: TreeEntryBytes?, _ new: TreeEntryBytes?, _ reader: inout ObjectReader
  ) throws(GitError) {
    guard let entry = new ?? old, entry.isShown else { return }
    let length = path.count
    defer { path.removeSubrange(length...) }
    if length > 0 { path.append(UInt8(ascii: "/")) }
    path.append(contentsOf: entry.name)
    if entry.isFolder {
      try compare(old?.id, new?.id, &reader)
    } else if entry.ends(with: ending) {
      let (before, after) = (old?.file, new?.file)
      guard before != after, let text = String(validating: path, as: UTF8.self) else { return }
      found.append(FileDifference(path: text, old: before, new: after))
    }
  }

  /// In the order of paths. A tree that names a path twice is out of Git's order; then the two sides of
  /// a path come one after another.
  var inOrder: [FileDifference] {
    var ordered: [FileDifference] = []
    for file in found.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if let last = ordered.last, last.path == file.path {
        ordered[ordered.count - 1].old = last.old ?? file.old
        ordered[ordered.count - 1].new = last.new ?? file.new
      } else {
        ordered.append(file)
      }
    }
    return ordered.filter { $0.old != $0.new }
  }
}
