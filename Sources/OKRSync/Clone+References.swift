import FileSystem
import Git

extension Clone {
  /// Moves a branch from where it was seen to a commit, in one step that leaves the old or the new state,
  /// and writes the reference log.
  ///
  /// The lock is known for ours if the program is killed while it holds it, as libgit2's is not.
  func move(
    _ branch: String, from old: ObjectID?, to new: ObjectID, log: String, as person: Signature
  ) throws(SyncError) {
    let lock = referenceLock(branch)
    let path = commonFolder + "/" + branch
    try SyncError.file { () throws(FileError) in
      try Folder(commonFolder).createFolder(
        branch.split(separator: "/").dropLast().joined(separator: "/"))
    }
    do throws(FileError) {
      try lock.take(holding: Array("\(new)\n".utf8))
    } catch {
      if error.reason == .exists { throw .branchMoved(branch) }
      throw .file(error)
    }
    guard try ask({ (repository) throws(GitError) in try repository.commit(of: branch) }) == old
    else {
      lock.release()
      throw .branchMoved(branch)
    }
    do throws(FileError) {
      try lock.become(path)
    } catch {
      lock.release()
      throw .file(error)
    }
    note(branch, old, new, log, person)
  }

  /// Adds a line to the logs of a branch and of `HEAD`. A log that cannot be written is none that a commit
  /// should fail for, as Git sees it.
  private func note(
    _ branch: String, _ old: ObjectID?, _ new: ObjectID, _ log: String, _ person: Signature
  ) {
    let zero = String(repeating: "0", count: 40)
    let words = log.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let line =
      "\(old.map(\.description) ?? zero) \(new) \(person.identity.name) "
      + "<\(person.identity.email)> \(person.gitDate)\t\(words)\n"
    try? Folder(commonFolder).append(Array(line.utf8), to: "logs/" + branch)
    try? Folder(gitFolder).append(Array(line.utf8), to: "logs/HEAD")
  }

  /// Changes entries of the index, and nothing of it if that cannot be done whole.
  ///
  /// A copy is changed, and takes the place of the index while its lock is held. The lock is known for
  /// ours if the program is killed while it holds it.
  func changeIndex(
    _ change: (borrowing Index) throws(GitError) -> Void
  ) throws(SyncError) {
    let lock = indexLock
    let draft = ownFolder.path + "/index"
    try take(lock)
    do throws(SyncError) {
      try SyncError.file { () throws(FileError) in
        for leftover in ["/index.lock", "/index"] {
          try Folder.removeIfThere(ownFolder.path + leftover)
        }
        try Folder.copyIfThere(gitFolder + "/index", to: draft)
      }
      try ask { (repository) throws(GitError) in
        let index = try repository.index(at: draft)
        try change(index)
        try index.write()
      }
      try SyncError.file { () throws(FileError) in
        try Folder.replace(gitFolder + "/index", by: draft)
      }
    } catch {
      lock.release()
      throw error
    }
    lock.release()
  }

  /// Waits a moment for another program that holds a lock: editors ask for the status now and then.
  private func take(_ lock: TokenLock) throws(SyncError) {
    for attempt in 1...30 {
      do throws(FileError) {
        return try lock.take(holding: [])
      } catch {
        guard error.reason == .exists else { throw .file(error) }
        if attempt < 30 { Clock.pause(milliseconds: 100) }
      }
    }
    let age = FileStatus(absolute: lock.path).map { Int(Clock.now - $0.modifiedSeconds) }
    throw .refused(.lock(path: lock.path, age: age ?? 0))
  }
}
