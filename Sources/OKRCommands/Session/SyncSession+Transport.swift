import FileSystem
import OKRSync

extension SyncSession {
  /// The way to the other side: the person's own `git`, or libgit2 where there is none.
  ///
  /// - Parameters:
  ///   - timeout: How long the other side may be silent, in seconds.
  ///   - isHeard: Whether a person at a terminal sees how it goes.
  func transport(timeout: Int, isHeard: Bool = true) -> any Transport {
    let listener = isHeard && session.console.isHeardByPerson ? listener : nil
    if GitTransport.isThere {
      return GitTransport(clone, patience: .seconds(timeout), listener: listener)
    }
    return LibraryTransport(
      clone, program: Process.programPath, patience: .seconds(timeout), listener: listener)
  }
}
