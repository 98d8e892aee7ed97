/// All that a tree holds, folders opened.
public struct TreeListing: Sendable, Hashable {
  /// The regular files, in the order of bytes, as in an index.
  public var files: [TreeEntry] = []
  /// What no file was read behind: links, submodules, and names that Git would not check out
  /// (``TreePath/isWellFormed``).
  public var skipped: [TreeEntry] = []
}

extension Repository {
  /// Lists a tree with all its folders. A link is never followed.
  ///
  /// - Parameters:
  ///   - descends: Whether a folder at a path is opened.
  ///   - limit: The most entries that are looked at. A few small trees that hold each other many
  ///     times can stand for more files than any disk holds; beyond the limit `tooLarge` is thrown.
  public func listing(
    of tree: ObjectID, limit: Int = 1 << 21, descends: (TreePath) -> Bool = { _ in true }
  ) throws(GitError) -> TreeListing {
    var listing = TreeListing()
    var open: [(path: TreePath, id: ObjectID)] = [(TreePath(""), tree)]
    var count = 0
    while let (folder, id) = open.popLast() {
      for var entry in try entries(of: id) {
        count += 1
        let name = entry.path
        entry.path = folder.appending(name)
        guard count <= limit, entry.path.bytes.count <= Self.longestPath else {
          throw GitError(
            attempt: "list the folder \(tree.short)", code: .tooLarge, area: .objects,
            message: "it holds more than \(limit) entries, or longer paths than any disk takes")
        }
        if !name.isWellFormed || name.components.count != 1 {
          listing.skipped.append(entry)
        } else if entry.mode == .folder {
          if descends(entry.path) { open.append((entry.path, entry.id)) }
        } else if entry.mode.isRegular {
          listing.files.append(entry)
        } else {
          listing.skipped.append(entry)
        }
      }
    }
    listing.files.sort { $0.path < $1.path }
    listing.skipped.sort { $0.path < $1.path }
    return listing
  }

  /// `PATH_MAX` of Linux.
  private static let longestPath = 4096
}
