internal import CLibgit2

/// An open Git repository. One thread at a time may use it; a `Mutex` of one is sound.
public struct Repository: ~Copyable {
  let handle: Handle

  /// Opens the repository of a work tree, given any path in it.
  ///
  /// The folders above the path are searched up to the border of the file system, as Git does.
  /// Throws `notFound` where there is none, and `foreignOwner` where Git would call the ownership
  /// dubious.
  public static func open(at path: String) throws(GitError) -> Repository {
    do throws(GitError) {
      return try openAsOwned(path)
    } catch {
      let cause = error.withTrueCause(path)
      guard cause.code == .foreignOwner, try Library.trustsEveryOwner() else { throw cause }
      return try Library.withoutOwnerValidation { () throws(GitError) in try openAsOwned(path) }
    }
  }

  private static func openAsOwned(_ path: String) throws(GitError) -> Repository {
    Repository(
      handle: try Handle("open the repository at \(path)", free: git_repository_free) {
        git_repository_open_ext(&$0, path, 0, nil)
      })
  }

  /// The work tree that holds a path; nil if the path is in none, or in a bare repository.
  public static func discover(from path: String) throws(GitError) -> String? {
    do throws(GitError) {
      return try open(at: path).workTree
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  /// Whether a path lies in a repository without a work tree.
  public static func isBare(at path: String) throws(GitError) -> Bool {
    let repository = try open(at: path)
    return git_repository_is_bare(repository.handle.pointer) == 1
  }

  /// Makes a folder, with those above it where need be, the work tree of a repository, as
  /// `git init` does: with the person's template and name for the first branch. A repository that
  /// is there already is opened and keeps all that it holds.
  public static func initialise(at path: String) throws(GitError) -> Repository {
    var options = git_repository_init_options()
    try attempt("prepare a new repository") {
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    }
    options.flags =
      GIT_REPOSITORY_INIT_MKDIR.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
      | GIT_REPOSITORY_INIT_EXTERNAL_TEMPLATE.rawValue
    return Repository(
      handle: try Handle("make a repository at \(path)", free: git_repository_free) {
        git_repository_init_ext(&$0, path, &options)
      })
  }

  /// The absolute path of the work tree, without symbolic links and without a final slash; nil for
  /// a bare repository.
  public var workTree: String? {
    guard let path = git_repository_workdir(handle.pointer) else { return nil }
    let text = String(cString: path)
    return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// The absolute path of the file that holds the index, whether it is there or not.
  public var indexPath: String? {
    git_repository_path(handle.pointer).map { String(cString: $0) + "index" }
  }

  /// Whether the repository has no work tree.
  public var isBare: Bool { git_repository_is_bare(handle.pointer) == 1 }
}

extension GitError {
  /// libgit2 1.5 reports a foreign owner as a missing setting where no `safe.directory` is set.
  fileprivate func withTrueCause(_ path: String) -> GitError {
    guard code == .notFound, area == .configuration, message.contains("safe.directory") else {
      return self
    }
    return GitError(
      attempt: attempt, code: .foreignOwner, area: area,
      message: "it belongs to another user and is not listed under safe.directory")
  }
}
