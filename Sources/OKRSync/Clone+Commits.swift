import FileSystem
import Git
import Programs

extension Clone {
  /// Stores a commit, signed where the configuration asks for it. No branch moves.
  func write(
    commit tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature,
    message: String
  ) throws(SyncError) -> ObjectID {
    let text = message.hasSuffix("\n") ? message : message + "\n"
    let signs = try ask { (repository) throws(GitError) in
      try repository.configuration().flag("commit.gpgSign") ?? false
    }
    if signs {
      return try signed(tree, parents, author: author, committer: committer, text)
    }
    return try ask { (repository) throws(GitError) in
      try repository.write(
        commit: try repository.commitText(
          tree: tree, parents: parents, author: author, committer: committer, message: text))
    }
  }

  /// The person's own Git signs: it knows the keys, programs and formats.
  private func signed(
    _ tree: ObjectID, _ parents: [ObjectID], author: Signature, committer: Signature,
    _ message: String
  ) throws(SyncError) -> ObjectID {
    var program = Program(
      "git",
      ["commit-tree", "-S", "-F", "-"] + parents.flatMap { ["-p", "\($0)"] } + ["\(tree)"],
      in: workTree.path)
    program.input = Array(message.utf8)
    program.environment = Self.withoutPlace
    for (role, person) in [("AUTHOR", author), ("COMMITTER", committer)] {
      program.environment["GIT_\(role)_NAME"] = person.identity.name
      program.environment["GIT_\(role)_EMAIL"] = person.identity.email
      program.environment["GIT_\(role)_DATE"] = person.gitDate
    }
    let result: ProgramResult
    do throws(ProgramError) {
      result = try program.run()
    } catch {
      throw .program(error)
    }
    let id = ObjectID(String(result.outputText.prefix(40)))
    guard result.isSuccess, let id else { throw .refused(.signing(result.talkText)) }
    return id
  }

  /// What a program called `git` is not to see of the surroundings, because it shall work here.
  static let withoutPlace: [String: String?] = [
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
  ]

  /// The commits that the program has made here, oldest first, for those who want to undo them.
  func ownCommits() -> [ObjectID] {
    guard let bytes = try? ownFolder.read("commits", limit: 1 << 24) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap {
      ObjectID(String($0))
    }
  }

  func remember(_ commit: ObjectID) {
    try? ownFolder.append(Array("\(commit)\n".utf8), to: "commits")
  }

  func forget(_ commit: ObjectID) {
    let text = ownCommits().filter { $0 != commit }.map { "\($0)\n" }.joined()
    try? ownFolder.write(Array(text.utf8), to: "commits")
  }
}

extension Signature {
  /// The moment as Git's environment takes it: `1784548800 +0200`.
  var gitDate: String {
    let minutes = abs(offset)
    let clock = "\(minutes / 60 * 100 + minutes % 60)"
    return "\(time) \(offset < 0 ? "-" : "+")"
      + String(repeating: "0", count: 4 - clock.count) + clock
  }
}
