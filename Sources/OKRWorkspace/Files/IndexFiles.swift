public import FileSystem
public import Git

/// The files of a workspace as the index holds them: what the next commit will have.
public final class IndexFiles: WorkspaceFiles {
  private let repository: SharedRepository
  private let folder: Folder
  private let entries: [String: Entry]

  private struct Entry {
    var mode: FileMode
    var id: ObjectID
    /// Whether a merge has left several sides of the file, none of which is the next commit's.
    var isConflict: Bool
  }

  /// - Parameters:
  ///   - index: All entries of the index.
  ///   - path: The workspace's folder in the repository; empty for its top.
  ///   - folder: The same on disk, by which errors name files.
  public init(
    _ index: [Index.Entry], in path: TreePath, at folder: Folder, repository: SharedRepository
  ) {
    self.repository = repository
    self.folder = folder
    let prefix = path.isEmpty ? [] : path.bytes + [UInt8(ascii: "/")]
    var entries: [String: Entry] = [:]
    for entry in index where !entry.isIntent && entry.path.isWellFormed {
      guard entry.path.bytes.starts(with: prefix),
        let name = TreePath(Array(entry.path.bytes.dropFirst(prefix.count))).text
      else { continue }
      entries[name] = Entry(mode: entry.mode, id: entry.id, isConflict: entry.stage != .merged)
    }
    self.entries = entries
  }

  public func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let shown = folder.absolute(path)
    guard let entry = entries[path], link(on: path) == nil || entry.mode == .link else {
      throw FileError(.open, shown, .isMissing)
    }
    if entry.isConflict { throw FileError(.read, shown, .other("Not merged yet")) }
    return try repository.read(entry.id, mode: entry.mode, shown: shown, limit: limit)
  }

  public func files(below folder: String, ending suffix: String) throws(FileError) -> [String] {
    if !folder.isEmpty, entries[folder] != nil {
      throw FileError(.list, self.folder.absolute(folder), .isNoFolder)
    }
    let prefix = folder.isEmpty ? "" : folder + "/"
    return entries.compactMap { path, entry in
      guard entry.mode.isRegular, path.hasPrefix(prefix), path.hasSuffix(suffix) else { return nil }
      let isHidden = path.dropFirst(prefix.count).split(separator: "/").contains {
        $0.hasPrefix(".")
      }
      return isHidden ? nil : path
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func link(on path: String) -> String? {
    var walked = ""
    for component in path.split(separator: "/") {
      walked += walked.isEmpty ? String(component) : "/" + component
      if entries[walked]?.mode == .link { return walked }
    }
    return nil
  }

  public func contentID(of path: String) -> ObjectID? {
    entries[path].flatMap { $0.isConflict ? nil : $0.id }
  }

  /// Whether the index has an entry of this path, of any kind.
  public func contains(_ path: String) -> Bool { entries[path] != nil }
}
