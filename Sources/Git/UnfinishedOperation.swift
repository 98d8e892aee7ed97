internal import CLibgit2

/// What Git has begun in a repository and waits to be finished or given up.
public enum UnfinishedOperation: Sendable, Hashable, CaseIterable {
  case merge, revert, cherryPick, rebase, bisect
  /// A series of patches that `git am` applies.
  case mailbox
}

extension Repository {
  /// What is unfinished; nil for nothing. `git stash pop` leaves nothing behind, even with conflicts.
  public var unfinishedOperation: UnfinishedOperation? {
    switch git_repository_state_t(UInt32(bitPattern: git_repository_state(handle.pointer))) {
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE,
      GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE: .mailbox
    default: nil
    }
  }
}
