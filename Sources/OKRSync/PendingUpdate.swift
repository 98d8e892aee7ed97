import FileSystem
import Git

/// A move of a branch after which files and index have yet to follow. It is written down before the branch
/// moves and taken away when all is done, so that the next run can finish what was interrupted.
struct PendingUpdate: Equatable {
  /// The full name.
  var branch: String
  /// nil before the first commit.
  var old: ObjectID?
  var new: ObjectID

  private static let header = "okr-update 1"

  var text: String {
    [Self.header, branch, old?.description ?? "-", new.description].joined(separator: "\n") + "\n"
  }

  init(branch: String, old: ObjectID?, new: ObjectID) {
    self.branch = branch
    self.old = old
    self.new = new
  }

  /// nil for what this version has not written.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5, lines[0] == Self.header, let new = ObjectID(lines[3]) else {
      return nil
    }
    let old = ObjectID(lines[2])
    guard old != nil || lines[2] == "-" else { return nil }
    self.init(branch: lines[1], old: old, new: new)
  }
}

extension Clone {
  private static let updateFile = "update"

  func pendingUpdate() throws(SyncError) -> PendingUpdate? {
    do throws(FileError) {
      let bytes = try ownFolder.read(Self.updateFile, limit: 1 << 16)
      return PendingUpdate(String(decoding: bytes, as: UTF8.self))
    } catch {
      if error.isMissing { return nil }
      throw .file(error)
    }
  }

  func write(_ update: PendingUpdate) throws(SyncError) {
    try SyncError.file { () throws(FileError) in
      try ownFolder.write(Array(update.text.utf8), to: Self.updateFile)
    }
  }

  func removePendingUpdate() throws(SyncError) {
    try SyncError.file { () throws(FileError) in
      try Folder.removeIfThere(ownFolder.absolute(Self.updateFile))
    }
  }

  /// Where drafts of files stand until they take their place; nil where that is another file system.
  func drafts() throws(SyncError) -> String? {
    let path = ownFolder.absolute("drafts")
    try SyncError.file { () throws(FileError) in
      try ownFolder.createFolder("drafts")
      // What is there was left by a run that was killed.
      for name in try Folder(path).entries(of: "").map(\.name) {
        try Folder.removeIfThere(path + "/" + name)
      }
    }
    let devices = [path, workTree.path].compactMap { FileStatus(absolute: $0)?.device }
    return devices.count == 2 && devices[0] == devices[1] ? path : nil
  }
}

extension Clone {
  /// Whether an earlier run was interrupted while files were on their way.
  public func hasPendingUpdate() throws(SyncError) -> Bool { try pendingUpdate() != nil }
}
