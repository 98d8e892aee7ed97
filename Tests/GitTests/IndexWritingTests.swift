import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct IndexWritingTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
      try sandbox.write("[user]\n\tname = a\n\temail = a@x\n", to: "home/.gitconfig")
      for name in ["a.md", "b.md", "c.md"] { try sandbox.write("base\n", to: "goals/\(name)") }
      try sandbox.commit("base")
      try sandbox.git("switch", "-c", "other", in: "goals")
      try sandbox.write("other\n", to: "goals/a.md")
      try sandbox.git("rm", "b.md", in: "goals")
      try sandbox.commit("other")
      try sandbox.git("switch", "main", in: "goals")
      for name in ["a.md", "b.md"] { try sandbox.write("main\n", to: "goals/\(name)") }
      try sandbox.commit("main")
      try sandbox.git("merge", "other", in: "goals")
    }

    private var status: [String] {
      get throws {
        try sandbox.git("status", "--short", in: "goals").out.split(separator: "\n").map(
          String.init)
      }
    }

    @Test func filesInConflictAreResolvedByStagingThem() throws {
      #expect(try status == ["UU a.md", "UD b.md"])
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(repository.unfinishedOperation == .merge)
      try sandbox.write("both\n", to: "goals/a.md")
      try sandbox.write("untouched\n", to: "goals/c.md")
      try repository.stage(["a.md"])
      #expect(try status == ["M  a.md", "UD b.md", " M c.md"])
      try FileManager.default.removeItem(atPath: sandbox.path("goals/b.md"))
      try repository.stage([], removing: ["b.md"])
      #expect(try status == ["M  a.md", "D  b.md", " M c.md"])
      #expect(try sandbox.git("show", ":a.md", in: "goals").out == "both")
      try sandbox.git("commit", "-m", "merge", in: "goals")
      #expect(repository.unfinishedOperation == nil)
      #expect(try sandbox.git("rev-list", "--parents", "-1", "HEAD", in: "goals").out.count == 122)
    }

    @Test func anIndexThatAnotherProgramWritesIsLocked() throws {
      let repository = try Repository.open(at: sandbox.path("goals"))
      try sandbox.write("", to: "goals/.git/index.lock")
      #expect {
        try repository.stage(["a.md"])
      } throws: { error in
        (error as? GitError)?.code == .locked
      }
      try FileManager.default.removeItem(atPath: sandbox.path("goals/.git/index.lock"))
      #expect(try status == ["UU a.md", "UD b.md"])
    }

    @Test func lineEndingsAreConvertedAsGitAddDoes() throws {
      try sandbox.write("*.md text eol=crlf\n", to: "goals/.gitattributes")
      try sandbox.write("both\r\n", to: "goals/a.md")
      try Repository.open(at: sandbox.path("goals")).stage(["a.md"])
      #expect(try sandbox.git("cat-file", "-s", ":a.md", in: "goals").out == "5")
    }

    @Test func whatAFilterHasToConvertIsRefused() throws {
      try sandbox.write("*.md filter=lfs\n", to: "goals/.gitattributes")
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(throws: GitError.self) { try repository.stage(["a.md"]) }
      #expect(try status.contains("UU a.md"))
    }

    @Test func whatIsUnfinishedIsToldApart() throws {
      try sandbox.git("merge", "--abort", in: "goals")
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(repository.unfinishedOperation == nil)
      for (arguments, operation) in [
        (["rebase", "other"], UnfinishedOperation.rebase), (["cherry-pick", "other"], .cherryPick),
        (["revert", "--no-edit", "HEAD~1"], .revert),
      ] {
        try sandbox.git(arguments, input: nil, in: "goals")
        #expect(repository.unfinishedOperation == operation)
        try sandbox.git(arguments[0], "--abort", in: "goals")
      }
    }
  }
}
