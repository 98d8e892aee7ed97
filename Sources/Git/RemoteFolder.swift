internal import CLibgit2

extension Remote {
  /// The folder that an address names, `file://` or a path; nil for any other.
  public static func folder(of address: String) -> String? {
    let scheme = "file://"
    if address.hasPrefix(scheme) { return String(address.dropFirst(scheme.count)) }
    return Remote.isOverSSH(address) || address.contains("://") ? nil : address
  }

  /// Whether an address leads over ssh: `ssh://`, or `host:path` without a slash before the colon.
  public static func isOverSSH(_ address: String) -> Bool {
    if let scheme = address.firstRange(of: "://") {
      return address[..<scheme.lowerBound].hasSuffix("ssh")
    }
    guard let colon = address.firstIndex(of: ":") else { return false }
    return !address[..<colon].contains("/")
  }
}

/// What came of a push into a repository of this machine.
public enum FolderPush: Sendable, Equatable {
  case moved
  /// The branch has commits there that are not in the pushed one.
  case wouldLose
  /// Somebody else moves it, or has moved it meanwhile.
  case outrun
}

extension Repository {
  /// Puts a commit on a branch of a bare repository in a folder.
  ///
  /// libgit2 itself moves the branch there wherever it stands, so that of two who push at once one would lose
  /// commits. So the objects go to a reference of their own, and then the branch moves from where it was seen.
  ///
  /// - Parameters:
  ///   - branch: The full name there.
  ///   - reference: The full name of a reference here that stands on the commit.
  ///   - person: For the reference log there.
  public borrowing func push(
    _ commit: ObjectID, at reference: String, to branch: String, inFolder folder: String,
    of remote: borrowing Remote, as person: Identity, _ listener: RemoteListener
  ) throws(GitError) -> FolderPush {
    let words = "push to \(folder)"
    let there = try Repository.open(at: folder)
    guard there.isBare else {
      throw GitError(
        attempt: words, code: .bareRepository, area: .repository,
        message: "it has files that are worked on")
    }
    let arrival = "refs/okr/arrivals/\(commit)"
    if let refusal = try remote.push("+\(reference):\(arrival)", listener) {
      throw GitError(attempt: words, code: .generic, area: .repository, message: refusal)
    }
    defer { try? there.remove(arrival, at: commit) }
    let old = try there.commit(of: branch)
    if old == commit { return .moved }
    if let old {
      var (one, two) = (commit.oid, old.oid)
      let pointer = there.handle.pointer
      let answer = try attempt(words) { git_graph_descendant_of(pointer, &one, &two) }
      guard answer == 1 else { return .wouldLose }
    }
    do throws(GitError) {
      try there.move(branch, from: old, to: commit, log: "push", as: person)
    } catch {
      guard [.modified, .locked, .exists].contains(error.code) else { throw error }
      return .outrun
    }
    return .moved
  }
}
