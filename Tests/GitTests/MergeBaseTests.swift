import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct MergeBaseTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
    }

    private func mergeBase(
      _ first: String, _ second: String, in folder: String = "goals"
    ) throws -> String? {
      let repository = try Repository.open(at: sandbox.path(folder))
      return try repository.mergeBase(
        of: repository.commit(named: first), and: repository.commit(named: second)
      )?.description
    }

    @Test func itIsTheOneThatGitNames() throws {
      try sandbox.commit("one")
      try sandbox.commit("two")
      try sandbox.git("checkout", "-q", "-b", "side", in: "goals")
      try sandbox.commit("side one")
      try sandbox.git("checkout", "-q", "main", in: "goals")
      try sandbox.commit("three")
      for (first, second) in [
        ("main", "side"), ("side", "main"), ("main", "main~2"), ("side", "side"),
      ] {
        let git = try sandbox.git("merge-base", first, second, in: "goals").out
        #expect(try mergeBase(first, second) == git)
      }
    }

    @Test func itIsOneOfSeveralWhereSidesWereMergedCrosswise() throws {
      try sandbox.commit("one")
      try sandbox.git("branch", "side", in: "goals")
      try sandbox.commit("two")
      try sandbox.git("checkout", "-q", "side", in: "goals")
      try sandbox.commit("three")
      try sandbox.git("merge", "-m", "x", "main", in: "goals")
      try sandbox.git("checkout", "-q", "main", in: "goals")
      try sandbox.git("merge", "-m", "y", "side~1", in: "goals")
      let all = try sandbox.git("merge-base", "--all", "main", "side", in: "goals").out
        .split(separator: "\n").map(String.init)
      #expect(all.count == 2)
      let found = try #require(try mergeBase("main", "side"))
      #expect(all.contains(found))
    }

    @Test func historiesWithoutACommonCommitHaveNone() throws {
      try sandbox.commit("one")
      try sandbox.git("checkout", "-q", "--orphan", "other", in: "goals")
      try sandbox.commit("other")
      #expect(try sandbox.git("merge-base", "main", "other", in: "goals").status == 1)
      #expect(try mergeBase("main", "other") == nil)
    }

    /// A clone of depth 1, 2 or 3 of a branch with two commits of its own.
    @Test(arguments: 1...4) func aShallowCloneGivesWhatGitGives(depth: Int) throws {
      for name in ["one", "two", "three"] { try sandbox.commit(name) }
      try sandbox.git("checkout", "-q", "-b", "side", in: "goals")
      try sandbox.commit("side one")
      try sandbox.commit("side two")
      try sandbox.git("checkout", "-q", "main", in: "goals")
      try sandbox.commit("four")
      let url = "file://" + sandbox.path("goals")
      try sandbox.git(
        "clone", "-q", "--depth", "\(depth)", "--no-single-branch", url, "clone")
      let git = try sandbox.git("merge-base", "origin/main", "origin/side", in: "clone")
      let found = try mergeBase("origin/main", "origin/side", in: "clone")
      // Git does not look for the parent of “side one” at depth 2, though it is there as “three”.
      let whole = try sandbox.git("merge-base", "main", "side", in: "goals").out
      #expect(found == (depth == 1 ? nil : whole))
      #expect(git.status == (depth < 3 ? 1 : 0))
      if depth > 1 {
        let git = try sandbox.git("merge-base", "origin/side", "origin/side~1", in: "clone")
        #expect(try mergeBase("origin/side", "origin/side~1", in: "clone") == git.out)
      }
      let isShallow = try Repository.open(at: sandbox.path("clone")).isShallow
      #expect(isShallow)
    }
  }
}
