import FileSystem

extension Clone {
  var indexLock: TokenLock { lock(in: gitFolder, on: "index", "own") }

  /// - Parameter reference: By its full name.
  func referenceLock(_ reference: String) -> TokenLock {
    lock(in: commonFolder, on: reference, "common")
  }

  /// The token of a lock tells by its name which lock it is of: no name of a reference has a colon.
  private func lock(in folder: String, on file: String, _ kind: String) -> TokenLock {
    let name = file.split(separator: "/").joined(separator: ":")
    return TokenLock(
      at: "\(folder)/\(file).lock", token: ownFolder.absolute("locks/\(kind):\(name)"))
  }

  /// Gives up what a run has left that was killed while it held a lock of Git.
  func releaseOwnLocks() throws(SyncError) {
    try SyncError.file { () throws(FileError) in
      try Folder(gitFolder).createFolder("okr/locks")
      for name in try ownFolder.entries(of: "locks").map(\.name) {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        let file = parts[1].split(separator: ":").joined(separator: "/")
        try lock(in: parts[0] == "own" ? gitFolder : commonFolder, on: file, parts[0]).releaseOwn()
      }
    }
  }
}
