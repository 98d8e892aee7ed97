import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct RepositoryTests {
    let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    @Test func aWorkTreeIsFoundFromAnyFolderInIt() throws {
      try sandbox.git("init", "goals")
      try sandbox.write("", to: "goals/a/b/c.md")
      let expected = try sandbox.git("rev-parse", "--show-toplevel", in: "goals/a/b").out
      #expect(expected == sandbox.path("goals"))
      for path in ["goals", "goals/", "goals/a/b", "goals/.git"] {
        #expect(try Repository.discover(from: sandbox.path(path)) == expected)
      }
    }

    @Test(arguments: ["", "nowhere/at/all"])
    func noWorkTreeIsFoundWhereThereIsNone(path: String) throws {
      #expect(try Repository.discover(from: sandbox.path(path)) == nil)
    }

    @Test func aBareRepositoryHasNoWorkTree() throws {
      try sandbox.git("init", "--bare", "bare.git")
      #expect(try Repository.discover(from: sandbox.path("bare.git")) == nil)
      #expect(try Repository.isBare(at: sandbox.path("bare.git/objects")))
      try sandbox.git("init", "goals")
      #expect(try !Repository.isBare(at: sandbox.path("goals")))
    }

    @Test func aLinkedWorkTreeIsItsOwn() throws {
      try sandbox.git("init", "goals")
      try sandbox.git(
        "-c", "user.name=a", "-c", "user.email=b", "commit", "--allow-empty", "-m", "x",
        in: "goals")
      try sandbox.git("worktree", "add", "../second", in: "goals")
      #expect(
        try Repository.discover(from: sandbox.path("second")) == sandbox.path("second"))
    }

    @Test func aSymbolicLinkIsResolved() throws {
      try sandbox.git("init", "goals")
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("link"), withDestinationPath: "goals")
      #expect(try Repository.discover(from: sandbox.path("link")) == sandbox.path("goals"))
    }

    @Test func initialisingMakesWhatGitAccepts() throws {
      try sandbox.write("[init]\n\tdefaultBranch = trunk\n", to: "home/.gitconfig")
      let workTree = try Repository.initialise(at: sandbox.path("new/goals")).workTree
      #expect(workTree == sandbox.path("new/goals"))
      #expect(try sandbox.git("rev-parse", "--show-toplevel", in: "new/goals").out == workTree)
      #expect(try sandbox.git("symbolic-ref", "HEAD", in: "new/goals").out == "refs/heads/trunk")
      #expect(try sandbox.git("status", "--porcelain", in: "new/goals") == (0, ""))
    }

    @Test func initialisingAgainKeepsTheRepository() throws {
      try sandbox.git("init", "goals")
      try sandbox.git("config", "user.name", "Maria", in: "goals")
      try sandbox.git("symbolic-ref", "HEAD", "refs/heads/other", in: "goals")
      _ = try Repository.initialise(at: sandbox.path("goals"))
      #expect(try sandbox.git("config", "user.name", in: "goals").out == "Maria")
      #expect(try sandbox.git("symbolic-ref", "HEAD", in: "goals").out == "refs/heads/other")
    }

    @Test func anErrorSaysWhatWasAttemptedAndWhatCameBack() throws {
      try sandbox.write("", to: "file")
      let path = sandbox.path("file/goals")
      let error = #expect(throws: GitError.self) { _ = try Repository.initialise(at: path) }
      #expect(error?.attempt == "make a repository at \(path)")
      #expect(error?.area == .operatingSystem || error?.area.rawValue == 30)
      #expect(error?.message.isEmpty == false)
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a folder away"))
    func aRepositoryOfAnotherUserIsRefusedAsGitRefusesIt() throws {
      try sandbox.git("init", "goals")
      for path in ["goals", "goals/.git"] { chown(sandbox.path(path), 12345, 12345) }
      #expect(try sandbox.git("status", in: "goals").status == 128)
      let path = sandbox.path("goals")
      let error = #expect(throws: GitError.self) { try Repository.discover(from: path) }
      #expect(error?.code == .foreignOwner)
      for (value, isTrusted) in [("*", true), ("", false), ("/elsewhere", false)] {
        try sandbox.git("config", "--global", "--add", "safe.directory", value)
        #expect(try (sandbox.git("status", in: "goals").status == 0) == isTrusted)
        if isTrusted {
          #expect(try Repository.discover(from: path) == path)
        } else {
          #expect(throws: GitError.self) { try Repository.discover(from: path) }
        }
      }
      try sandbox.git("config", "--global", "--replace-all", "safe.directory", path)
      #expect(try sandbox.git("status", in: "goals").status == 0)
      #expect(try Repository.discover(from: path) == path)
    }
  }
}
