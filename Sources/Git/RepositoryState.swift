internal import CLibgit2

/// What a person has begun in a repository and not finished.
public enum UnfinishedOperation: String, Sendable, CaseIterable {
  case merge, revert, bisect, rebase
  case cherryPick = "cherry-pick"
  /// `git am`.
  case mailbox = "am"
}

extension Repository {
  /// What is unfinished in this work tree; nil for nothing.
  public var unfinishedOperation: UnfinishedOperation? {
    switch git_repository_state_t(UInt32(git_repository_state(handle.pointer))) {
    case GIT_REPOSITORY_STATE_NONE: nil
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX: .mailbox
    default: .rebase
    }
  }

  /// The absolute path of the folder that holds what belongs to this work tree: `HEAD`, the index.
  public var gitFolder: String { Self.withoutSlash(git_repository_path(handle.pointer)) }

  /// The same of what all work trees of the clone share: objects, references, configuration.
  public var commonFolder: String { Self.withoutSlash(git_repository_commondir(handle.pointer)) }

  private static func withoutSlash(_ path: UnsafePointer<CChar>) -> String {
    let text = String(cString: path)
    return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
