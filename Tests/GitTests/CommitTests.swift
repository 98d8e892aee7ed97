import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct CommitTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
    }

    @Test func aCommitSaysWhatGitShowsOfIt() throws {
      let first = try sandbox.commit("one")
      let second = try sandbox.commit("two \n\tlines\n\nand a body")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let commit = try repository.commit(second)
      #expect(commit.id == second)
      #expect(try commit.tree == sandbox.id("HEAD^{tree}"))
      #expect(commit.parents == [first])
      #expect(commit.subject == "two lines")
      #expect(commit.message == "two\n\tlines\n\nand a body\n")
      #expect(
        commit.author
          == .init(
            name: "Maria", email: "maria@example.com", time: 1_784_548_800, offset: 0))
      #expect(commit.committer.time == 1_784_548_800 + 120)
    }

    @Test func aMergeFollowsItsSidesInOrder() throws {
      let base = try sandbox.commit("base")
      try sandbox.git("checkout", "-q", "-b", "side", in: "goals")
      let side = try sandbox.commit("side")
      try sandbox.git("checkout", "-q", "main", in: "goals")
      let main = try sandbox.commit("main")
      try sandbox.git("merge", "-q", "-m", "both", "side", in: "goals")
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(try repository.commit(sandbox.id("HEAD")).parents == [main, side])
      #expect(try repository.commit(side).parents == [base])
    }

    @Test func anOffsetIsInMinutesAndOtherBytesAreReplaced() throws {
      let tree = try sandbox.treeOfFirstCommit()
      func store(_ head: String, _ bytes: [UInt8]) throws -> ObjectID {
        let text = Data(
          "tree \(tree)\nauthor Zo\u{1B}[31m <z@x> 1784548800 -0330\ncommitter A <a@x> -5 +0100\n\(head)\n"
            .utf8)
        let (_, out) = try sandbox.git(
          ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"],
          input: text + Data(bytes), in: "goals")
        return try #require(ObjectID(out))
      }
      let repository = try Repository.open(at: sandbox.path("goals"))
      let plain = try repository.commit(store("", Array("Caf".utf8) + [0xE9]))
      #expect(plain.author.offset == -210)
      #expect(plain.author.name == "Zo\u{1B}[31m")
      #expect(plain.message == "Caf\u{FFFD}")
      let latin = try repository.commit(store("encoding ISO-8859-1\n", Array("Caf".utf8) + [0xE9]))
      #expect(latin.message == "Café")
    }

    @Test func whatIsNoCommitIsAnError() throws {
      try sandbox.commit("one")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let tree = try sandbox.id("HEAD^{tree}")
      #expect(throws: GitError.self) { try repository.commit(tree) }
      let missing = try #require(ObjectID(String(repeating: "1", count: 40)))
      let error = #expect(throws: GitError.self) { try repository.commit(missing) }
      #expect(error?.code == .notFound)
    }
  }
}

extension Sandbox {
  fileprivate func treeOfFirstCommit() throws -> ObjectID {
    try commit("first")
    return try id("HEAD^{tree}")
  }
}
