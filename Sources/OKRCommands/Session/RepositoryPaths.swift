import FileSystem

/// The paths of files in the Git repository that holds a folder.
///
/// Found by its `.git` alone: who owns the repository, which Git asks before it reads one and which
/// is seldom right in a container of a CI service, does not matter for a path.
struct RepositoryPaths: Sendable {
  /// The absolute path of the work tree; nil where the folder is in none.
  let root: String?

  init(of folder: Folder) {
    var components = folder.path.split(separator: "/")[...]
    while true {
      let path = "/" + components.joined(separator: "/")
      if Self.isWorkTree(path) {
        root = path
        return
      }
      guard components.popLast() != nil else {
        root = nil
        return
      }
    }
  }

  /// The path in the repository of an absolute path; nil for one outside, or without a repository.
  func path(of absolute: String) -> String? {
    guard let root else { return nil }
    let prefix = root == "/" ? root : root + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : nil
  }

  /// A work tree has a folder `.git`, or a file that says where it is.
  private static func isWorkTree(_ path: String) -> Bool {
    switch Folder.kind(at: path + "/.git") {
    case .file: true
    case .folder, .link: Folder.kind(at: path + "/.git/HEAD") != nil
    default: false
    }
  }
}
