import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct IndexTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
    }

    /// What `git ls-files --stage` lists.
    private func gitEntries() throws -> [String] {
      try sandbox.git("ls-files", "--stage", "-z", in: "goals").out.split(separator: "\0")
        .map(String.init)
    }

    private func entries() throws -> [String] {
      try Repository.open(at: sandbox.path("goals")).index().entries.map { entry in
        "\(String(entry.mode.rawValue, radix: 8)) \(entry.id) \(entry.stage.rawValue)\t\(entry.path)"
      }
    }

    @Test func aNewRepositoryHasAnEmptyOne() throws {
      let index = try Repository.open(at: sandbox.path("goals")).index()
      let entries = index.entries
      #expect(entries.isEmpty)
      let hasConflicts = index.hasConflicts
      #expect(!hasConflicts)
    }

    @Test(arguments: ["2", "4"]) func itsEntriesAreThoseThatGitLists(version: String) throws {
      for path in ["a.md", "b/é.md", "b/new\nline.md", "b-c.md"] {
        try sandbox.write(path, to: "goals/" + path)
      }
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("goals/link"), withDestinationPath: "a.md")
      try sandbox.git("add", "-A", in: "goals")
      try sandbox.git("update-index", "--index-version", version, in: "goals")
      try sandbox.write("changed, not staged", to: "goals/a.md")
      #expect(try entries() == gitEntries())
      #expect(try entries().count == 5)
    }

    @Test func aConflictHasItsSides() throws {
      for (branch, text) in [("main", "base"), ("side", "theirs"), ("main", "ours")] {
        try sandbox.git("checkout", "-q", "-B", branch, in: "goals")
        if branch == "main", text == "ours" {
          try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "goals")
        }
        try sandbox.write(text, to: "goals/a.md")
        try sandbox.commit(text)
      }
      #expect(try sandbox.git("merge", "side", in: "goals").status == 1)
      #expect(try entries() == gitEntries())
      let index = try Repository.open(at: sandbox.path("goals")).index()
      let entries = index.entries
      let hasConflicts = index.hasConflicts
      #expect(hasConflicts)
      #expect(entries.map(\.stage) == [.base, .ours, .theirs])
    }

    @Test func whatIsOnlyIntendedIsMarked() throws {
      try sandbox.write("x", to: "goals/a.md")
      try sandbox.git("add", "-N", "a.md", in: "goals")
      let index = try Repository.open(at: sandbox.path("goals")).index()
      let entries = index.entries
      #expect(entries.map(\.isIntent) == [true])
    }

    @Test func whatASparseCheckoutLeavesOutIsMarked() throws {
      for path in ["a/x.md", "b/x.md"] { try sandbox.write("x", to: "goals/" + path) }
      try sandbox.commit("one")
      try sandbox.git("sparse-checkout", "set", "a", in: "goals")
      let index = try Repository.open(at: sandbox.path("goals")).index()
      let entries = index.entries
      #expect(entries.map(\.skipsWorkTree) == [false, true])
    }

    @Test func anotherFileCanBeRead() throws {
      try sandbox.write("x", to: "goals/a.md")
      try sandbox.git("add", "-A", in: "goals")
      try FileManager.default.moveItem(
        atPath: sandbox.path("goals/.git/index"), toPath: sandbox.path("other"))
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(try repository.index().entries.isEmpty)
      #expect(try repository.index(at: sandbox.path("other")).entries.map(\.path) == ["a.md"])
    }

    @Test func rubbishInItsPlaceIsAnError() throws {
      try sandbox.write("rubbish", to: "goals/.git/index")
      #expect(throws: GitError.self) {
        _ = try Repository.open(at: sandbox.path("goals")).index()
      }
    }

    @Test func readingItWritesNothing() throws {
      try sandbox.write("x", to: "goals/a.md")
      try sandbox.git("add", "-A", in: "goals")
      try sandbox.write("y", to: "goals/a.md")
      let path = sandbox.path("goals/.git/index")
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let repository = try Repository.open(at: sandbox.path("goals"))
      _ = try repository.index()
      _ = try repository.changesInWorkTree(from: nil, includesUntracked: true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
}
