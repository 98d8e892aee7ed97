import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct RevisionTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
    }

    @Test func aRevisionIsTheCommitThatGitFinds() throws {
      try sandbox.commit("one")
      try sandbox.commit("two")
      try sandbox.git("tag", "-a", "-m", "x", "v1", in: "goals")
      try sandbox.git("branch", "é branch/x".replacingOccurrences(of: " ", with: "-"), in: "goals")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let head = try sandbox.id("HEAD")
      for revision in [
        "HEAD", "main", "v1", "HEAD~1", "HEAD^", "@", "HEAD^{/one}", "é-branch/x", head.short,
        "main@{0}",
      ] {
        let expected = try sandbox.id(revision + "^{commit}")
        #expect(try repository.commit(named: revision) == expected, "\(revision)")
      }
    }

    @Test(arguments: [
      "nowhere", "HEAD~9", "", " ", "HEAD..main", "main...", "HEAD:", "-x", "é", "HEAD^{tree}",
      "a\nb",
      "0000000000000000000000000000000000000000",
    ])
    func whatIsNoCommitIsAnError(revision: String) throws {
      try sandbox.write("x", to: "goals/a.md")
      try sandbox.commit("one")
      #expect(
        try sandbox.git("rev-parse", "--verify", revision + "^{commit}", in: "goals").status != 0)
      let error = #expect(throws: GitError.self) {
        try Repository.open(at: sandbox.path("goals")).commit(named: revision)
      }
      #expect([.notFound, .invalidName, .ambiguous, .generic].contains(error?.code))
    }

    @Test func thereIsNoHeadBeforeTheFirstCommit() throws {
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(try repository.headCommit() == nil)
      let first = try sandbox.commit("one")
      #expect(try repository.headCommit() == first)
      try sandbox.git("checkout", "-q", "--detach", in: "goals")
      #expect(try repository.headCommit() == first)
      #expect(try repository.parents(of: first) == [])
    }

    @Test func aCommitHasItsTree() throws {
      try sandbox.write("x", to: "goals/a.md")
      let commit = try sandbox.commit("one")
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(try repository.tree(of: commit) == sandbox.id("HEAD^{tree}"))
    }

    @Test func aBareRepositoryHasCommits() throws {
      let commit = try sandbox.commit("one")
      try sandbox.git("clone", "-q", "--bare", "goals", "bare.git")
      let repository = try Repository.open(at: sandbox.path("bare.git"))
      let isBare = repository.isBare
      #expect(isBare)
      #expect(try repository.commit(named: "main") == commit)
    }
  }
}
