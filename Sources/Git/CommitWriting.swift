internal import CLibgit2

/// Who did something, and when.
public struct Signature: Sendable, Hashable {
  public var identity: Identity
  /// Since 1970, in seconds.
  public var time: Int64
  /// East of Greenwich, in minutes.
  public var offset: Int32

  public init(identity: Identity, time: Int64, offset: Int32) {
    self.identity = identity
    self.time = time
    self.offset = offset
  }
}

extension Repository {
  /// The text of a commit as Git stores it, without a signature.
  public func commitText(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> [UInt8] {
    let words = "write a commit"
    let treeObject = try lookUp(tree: tree)
    var commits: [OpaquePointer?] = []
    defer { for commit in commits { git_commit_free(commit) } }
    for parent in parents {
      var oid = parent.oid
      var commit: OpaquePointer?
      try attempt("read the commit \(parent.short)") {
        git_commit_lookup(&commit, handle.pointer, &oid)
      }
      commits.append(commit)
    }
    let authored = try Self.handle(author)
    let committed = try Self.handle(committer)
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try attempt(words) {
      git_write_commit_text(
        &buffer, handle.pointer, authored.raw, committed.raw, message, treeObject.pointer,
        commits.count, &commits)
    }
    return Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }

  /// Stores a commit by its text. No branch moves.
  public func write(commit text: [UInt8]) throws(GitError) -> ObjectID {
    let objects = try objectDatabase()
    var oid = git_oid()
    try attempt("store a commit") {
      text.withUnsafeBytes {
        git_odb_write(&oid, objects.pointer, $0.baseAddress, $0.count, GIT_OBJECT_COMMIT)
      }
    }
    return ObjectID(oid)
  }

  /// Moves a reference, only if it still stands where it was seen; `modified` is thrown otherwise, and
  /// `locked` while another program moves it.
  ///
  /// - Parameters:
  ///   - old: nil for a reference that must not exist yet (`exists` is thrown where it does).
  ///   - log: The line for the reference log.
  ///   - person: Who moves it, for that line.
  public func move(
    _ reference: String, from old: ObjectID?, to new: ObjectID, log: String, as person: Identity
  ) throws(GitError) {
    let words = "move \(reference) to \(new.short)"
    var oid = new.oid
    var made: OpaquePointer?
    defer { git_reference_free(made) }
    try attempt(words) {
      git_repository_set_ident(handle.pointer, person.name, person.email)
    }
    guard let old else {
      try attempt(words) {
        git_reference_create(&made, handle.pointer, reference, &oid, 0, log)
      }
      return
    }
    var expected = old.oid
    try attempt(words) {
      git_reference_create_matching(&made, handle.pointer, reference, &oid, 1, &expected, log)
    }
  }

  /// Makes `HEAD` stand on a branch, by its full name. Neither the index nor a file changes.
  public func attachHead(to branch: String) throws(GitError) {
    try attempt("go to \(branch)") { git_repository_set_head(handle.pointer, branch) }
  }

  /// Removes a reference, only if it still stands where it was seen.
  public func remove(_ reference: String, at old: ObjectID) throws(GitError) {
    let words = "remove \(reference)"
    let found = try Handle(words, free: git_reference_free) {
      git_reference_lookup(&$0, handle.pointer, reference)
    }
    guard let oid = git_reference_target(found.pointer), ObjectID(oid.pointee) == old else {
      throw GitError(attempt: words, code: .modified, area: .repository, message: "it has moved")
    }
    let pointer = found.pointer
    try attempt(words) { git_reference_delete(pointer) }
  }

  private static func handle(_ signature: Signature) throws(GitError) -> SignatureHandle {
    var made: UnsafeMutablePointer<git_signature>?
    try attempt("name who commits") {
      git_signature_new(
        &made, signature.identity.name, signature.identity.email, signature.time, signature.offset)
    }
    guard let made else { preconditionFailure("a call that succeeds stores its object") }
    return SignatureHandle(raw: made)
  }
}

private struct SignatureHandle: ~Copyable {
  let raw: UnsafeMutablePointer<git_signature>
  deinit { git_signature_free(raw) }
}
