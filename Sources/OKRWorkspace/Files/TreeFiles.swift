public import FileSystem
public import Git
import Synchronization

/// The files of a workspace as a commit holds them: what would be on disk if it were checked out.
public final class TreeFiles: WorkspaceFiles {
  private let repository: SharedRepository
  /// What paths in errors begin with: `1a2b3c4:goals/`.
  private let shownPrefix: String
  /// The tree of the workspace's folder; nil where the commit has no such folder.
  private let top: ObjectID?
  private let listed = Mutex<[String: TreeEntry]>([:])

  /// - Parameter folder: The workspace's folder in the repository; empty for its top.
  public init(
    of commit: ObjectID, in folder: TreePath, repository: SharedRepository
  ) throws(GitError) {
    self.repository = repository
    shownPrefix = commit.short + ":" + (folder.isEmpty ? "" : "\(folder)/")
    top = try repository.ask { (repository) throws(GitError) in
      let tree = try repository.tree(of: commit)
      if folder.isEmpty { return tree }
      let entry = try repository.entry(at: folder, in: tree)
      return entry?.mode == .folder ? entry?.id : nil
    }
  }

  public func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let shown = shownPrefix + path
    var entry = listed.withLock { $0[path] }
    if entry == nil { entry = try self.entry(at: path) }
    guard let entry else { throw FileError(.open, shown, .isMissing) }
    return try repository.read(entry.id, mode: entry.mode, shown: shown, limit: limit)
  }

  public func files(below folder: String, ending suffix: String) throws(FileError) -> [String] {
    guard let top else { return [] }
    var root = top
    if !folder.isEmpty {
      // Git keeps no empty folders: one that is missing may have been there.
      guard let entry = try entry(at: folder) else { return [] }
      guard entry.mode == .folder else {
        throw FileError(.list, shownPrefix + folder, .isNoFolder)
      }
      root = entry.id
    }
    let listing: TreeListing
    do throws(GitError) {
      listing = try repository.ask { (repository) throws(GitError) in
        try repository.listing(of: root) { path in !path.isHidden }
      }
    } catch {
      throw FileError(.list, shownPrefix + folder, .other(error.reason))
    }
    var found: [String: TreeEntry] = [:]
    for entry in listing.files {
      guard let text = entry.path.text, !entry.path.isHidden, text.hasSuffix(suffix) else {
        continue
      }
      found[folder.isEmpty ? text : folder + "/" + text] = entry
    }
    let paths = found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    listed.withLock { $0.merge(found) { _, new in new } }
    return paths
  }

  public func link(on path: String) -> String? {
    var walked = ""
    for component in path.split(separator: "/") {
      walked += walked.isEmpty ? String(component) : "/" + component
      if (try? entry(at: walked))?.mode == .link { return walked }
    }
    return nil
  }

  public func contentID(of path: String) -> ObjectID? { listed.withLock { $0[path]?.id } }

  /// Notes what stands at some paths, so that they need not be looked for.
  public func note(_ entries: [String: TreeEntry]) {
    listed.withLock { $0.merge(entries) { _, new in new } }
  }

  private func entry(at path: String) throws(FileError) -> TreeEntry? {
    guard let top else { return nil }
    do throws(GitError) {
      return try repository.ask { (repository) throws(GitError) in
        try repository.entry(at: TreePath(path), in: top)
      }
    } catch {
      throw FileError(.open, shownPrefix + path, .other(error.reason))
    }
  }
}

extension TreePath {
  /// Whether the last component begins with a dot.
  var isHidden: Bool { components.last?.bytes.first == UInt8(ascii: ".") }
}
