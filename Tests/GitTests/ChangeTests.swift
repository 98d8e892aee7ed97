import Foundation
import Git
import Testing

extension GitTests {
  /// Every kind of change, against `git diff`.
  @Suite struct ChangeTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
      for path in [
        "same.md", "changed.md", "gone.md", "é/moved.md", "mode.md", "type", "deep/a/b/c.md",
        "folder/x", "file",
      ] {
        try sandbox.write("first \(path)\n", to: "goals/" + path)
      }
      try sandbox.commit("one")
    }

    /// Makes the second state in the work tree.
    private func change() throws {
      let files = FileManager.default
      try sandbox.write("second\n", to: "goals/changed.md")
      try files.removeItem(atPath: sandbox.path("goals/gone.md"))
      try files.moveItem(
        atPath: sandbox.path("goals/é/moved.md"), toPath: sandbox.path("goals/é/new\nname.md"))
      chmod(sandbox.path("goals/mode.md"), 0o755)
      try files.removeItem(atPath: sandbox.path("goals/type"))
      try files.createSymbolicLink(
        atPath: sandbox.path("goals/type"), withDestinationPath: "same.md")
      try sandbox.write("second\n", to: "goals/deep/a/b/c.md")
      // A folder becomes a file, and a file a folder.
      try files.removeItem(atPath: sandbox.path("goals/folder"))
      try sandbox.write("x", to: "goals/folder")
      try files.removeItem(atPath: sandbox.path("goals/file"))
      try sandbox.write("x", to: "goals/file/x")
    }

    /// What `git diff --raw` prints: modes, IDs (zeros for none), path.
    private func git(_ arguments: String...) throws -> [String] {
      let out = try sandbox.git(
        arguments + ["--raw", "-z", "--no-renames", "--no-abbrev"], input: nil, in: "goals"
      ).out
      let parts = out.split(separator: "\0")
      return stride(from: 0, to: parts.count - 1, by: 2).map { index in
        let words = parts[index].dropFirst().split(separator: " ")
        return "\(words[0]) \(words[1]) \(words[2]) \(words[3]) \(parts[index + 1])"
      }
    }

    private func text(_ change: Change, withIDs: Bool = true) -> String {
      func mode(_ side: Change.Side?) -> String {
        let digits = String(side?.mode.rawValue ?? 0, radix: 8)
        return String(repeating: "0", count: 6 - digits.count) + digits
      }
      let zero = String(repeating: "0", count: 40)
      func id(_ side: Change.Side?) -> String { side?.id?.description ?? zero }
      return
        "\(mode(change.old)) \(mode(change.new)) \(id(change.old)) \(id(change.new)) \(change.path)"
    }

    @Test func treesDifferWhereGitSaysSo() throws {
      let first = try sandbox.id("HEAD^{tree}")
      try change()
      try sandbox.commit("two")
      let second = try sandbox.id("HEAD^{tree}")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let there = try repository.changes(from: first, to: second)
      #expect(
        there.map { text($0) }.sorted() == (try git("diff-tree", "-r", "HEAD~1", "HEAD")).sorted())
      let back = try repository.changes(from: second, to: first)
      #expect(
        back.map { text($0) }.sorted() == (try git("diff-tree", "-r", "HEAD", "HEAD~1")).sorted())
      #expect(try repository.changes(from: first, to: first) == [])
      let all = try repository.changes(from: nil, to: first)
      #expect(try all.map(\.path) == repository.listing(of: first).files.map(\.path))
    }

    @Test func theIndexDiffersWhereGitSaysSo() throws {
      try change()
      try sandbox.git("add", "-A", in: "goals")
      try sandbox.write("not staged", to: "goals/same.md")
      try sandbox.write("intended", to: "goals/intended.md")
      try sandbox.git("add", "-N", "intended.md", in: "goals")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let changes = try repository.changes(
        from: sandbox.id("HEAD^{tree}"), to: repository.index())
      #expect(
        changes.map { text($0) }.sorted() == (try git("diff", "--cached", "HEAD")).sorted())
    }

    @Test func aConflictIsAChange() throws {
      let tree = try sandbox.id("HEAD^{tree}")
      try sandbox.git("checkout", "-q", "-b", "side", in: "goals")
      try sandbox.write("theirs", to: "goals/changed.md")
      try sandbox.commit("theirs")
      try sandbox.git("checkout", "-q", "main", in: "goals")
      try sandbox.write("ours", to: "goals/changed.md")
      try sandbox.commit("ours")
      try sandbox.git("merge", "side", in: "goals")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let changes = try repository.changes(from: tree, to: repository.index())
      #expect(changes.map(\.path) == ["changed.md"])
      #expect(changes.map(\.isConflict) == [true])
    }

    @Test func theWorkTreeDiffersWhereGitSaysSo() throws {
      try change()
      try sandbox.git("add", "gone.md", "mode.md", in: "goals")
      try sandbox.write("*.tmp\n", to: "goals/.git/info/exclude")
      try sandbox.write("x", to: "goals/ignored.tmp")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let tree = try sandbox.id("HEAD^{tree}")
      let tracked = try repository.changesInWorkTree(from: tree, includesUntracked: false)
      let git = try git("diff", "HEAD").map { String($0.dropFirst(96)) }
      #expect(tracked.map(\.path.description).sorted() == git.sorted())
      let all = try repository.changesInWorkTree(from: tree, includesUntracked: true)
      let untracked = try sandbox.git(
        "ls-files", "--others", "--exclude-standard", "-z", in: "goals"
      ).out
        .split(separator: "\0").map(String.init)
      #expect(Set(all.map(\.path.description)) == Set(git + untracked))
      #expect(untracked.contains("é/new\nname.md"))
    }
  }
}
