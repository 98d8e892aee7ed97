internal import CLibgit2

/// A commit as it was read: who made it when, what it holds and what it follows.
public struct Commit: Sendable, Hashable {
  /// A person at a moment, as a commit names its author and whoever made it.
  ///
  /// Whoever made the commit chose the texts, so they may hold anything.
  public struct Signature: Sendable, Hashable {
    public var name: String
    public var email: String
    /// Seconds since the beginning of 1970 in UTC.
    public var time: Int64
    /// How many minutes the clock of the person was ahead of UTC.
    public var offset: Int

    public init(name: String, email: String, time: Int64, offset: Int) {
      self.name = name
      self.email = email
      self.time = time
      self.offset = offset
    }
  }

  public var id: ObjectID
  /// What was in the repository then.
  public var tree: ObjectID
  /// The commits that it follows, the first one first; several for a merge, none for a beginning.
  public var parents: [ObjectID]
  /// Who wrote what is in the commit, and when.
  public var author: Signature
  /// Who made the commit of it, and when.
  public var committer: Signature
  /// The whole message; what is no text of the encoding that the commit names is replaced.
  public var message: String

  public init(
    id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature,
    message: String
  ) {
    self.id = id
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
  }

  /// The first paragraph of the message in one line, as Git shows it.
  public var subject: String {
    let lines = message.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { $0.trimmingBlanks }
    return lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Repository {
  /// Reads a commit.
  ///
  /// Throws `notFound` where the repository does not hold it, as behind the border of a shallow
  /// clone; its parents are named there all the same.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    var oid = id.oid
    let commit = try Handle("read the commit \(id.short)", free: git_commit_free) {
      git_commit_lookup(&$0, handle.pointer, &oid)
    }
    let isLatin = Commit.isLatin(git_commit_message_encoding(commit.pointer))
    return Commit(
      id: id, tree: ObjectID(git_commit_tree_id(commit.pointer).pointee),
      parents: (0..<git_commit_parentcount(commit.pointer)).compactMap { number in
        git_commit_parent_id(commit.pointer, number).map { ObjectID($0.pointee) }
      },
      author: Commit.Signature(git_commit_author(commit.pointer), isLatin: isLatin),
      committer: Commit.Signature(git_commit_committer(commit.pointer), isLatin: isLatin),
      message: Commit.text(git_commit_message(commit.pointer), isLatin: isLatin))
  }
}

extension Commit {
  /// Whether a commit says that its texts are in ISO 8859-1; all others are read as UTF-8.
  fileprivate static func isLatin(_ encoding: UnsafePointer<CChar>?) -> Bool {
    guard let encoding else { return false }
    let name = String(cString: encoding).lowercased().filter { $0 != "-" && $0 != "_" }
    return ["iso88591", "latin1", "windows1252", "cp1252"].contains(name)
  }

  fileprivate static func text(_ pointer: UnsafePointer<CChar>?, isLatin: Bool) -> String {
    guard let pointer else { return "" }
    guard isLatin else { return String(cString: pointer) }
    var text = String.UnicodeScalarView()
    var place = pointer
    while place.pointee != 0 {
      text.append(Unicode.Scalar(UInt8(bitPattern: place.pointee)))
      place += 1
    }
    return String(text)
  }
}

extension Commit.Signature {
  fileprivate init(_ signature: UnsafePointer<git_signature>?, isLatin: Bool) {
    self.init(
      name: Commit.text(signature?.pointee.name, isLatin: isLatin),
      email: Commit.text(signature?.pointee.email, isLatin: isLatin),
      time: signature?.pointee.when.time ?? 0, offset: Int(signature?.pointee.when.offset ?? 0))
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
