import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct BlobTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
    }

    private func write(_ data: Data) throws -> ObjectID {
      try #require(
        ObjectID(
          try sandbox.git(
            ["hash-object", "-w", "--stdin", "--no-filters"], input: data, in: "goals"
          )
          .out)
      )
    }

    @Test(arguments: [[], [0, 255, 10], Array("é\r\n".utf8)] as [[UInt8]])
    func contentIsReadAsItIs(bytes: [UInt8]) throws {
      let id = try write(Data(bytes))
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(try repository.blob(id, limit: bytes.count) == bytes)
      #expect(try repository.blobSize(id) == bytes.count)
    }

    @Test func packedContentIsReadAsWell() throws {
      try sandbox.write(String(repeating: "line\n", count: 1000), to: "goals/a.md")
      try sandbox.commit("one")
      try sandbox.write(String(repeating: "line\n", count: 1000) + "more\n", to: "goals/a.md")
      try sandbox.commit("two")
      try sandbox.git("gc", "-q", in: "goals")
      let repository = try Repository.open(at: sandbox.path("goals"))
      for (revision, size) in [("HEAD", 5005), ("HEAD~1", 5000)] {
        let id = try sandbox.id(revision + ":a.md")
        #expect(try repository.blobSize(id) == size)
        #expect(try repository.blob(id, limit: size).count == size)
        #expect(throws: GitError.self) { try repository.blob(id, limit: size - 1) }
      }
    }

    @Test func tooMuchIsRefusedBeforeItIsUnpacked() throws {
      let path = sandbox.path("large")
      try Data().write(to: URL(fileURLWithPath: path))
      truncate(path, 200_000_000)
      let id = try #require(ObjectID(try sandbox.git("hash-object", "-w", path, in: "goals").out))
      let repository = try Repository.open(at: sandbox.path("goals"))
      let clock = ContinuousClock()
      let time = clock.measure {
        let error = #expect(throws: GitError.self) { try repository.blob(id, limit: 1 << 20) }
        #expect(error?.code == .tooLarge)
      }
      #expect(time < .milliseconds(500))
    }

    @Test func whatIsMissingOrNoFileIsAnError() throws {
      let commit = try sandbox.commit("one")
      let repository = try Repository.open(at: sandbox.path("goals"))
      let missing = try #require(ObjectID("0123456789abcdef0123456789abcdef01234567"))
      let error = #expect(throws: GitError.self) { try repository.blob(missing, limit: 9) }
      #expect(error?.code == .notFound)
      let other = #expect(throws: GitError.self) { try repository.blob(commit, limit: 9) }
      #expect(other?.code == .invalidName)
    }

    @Test func aDamagedObjectIsAnError() throws {
      let id = try write(Data("content".utf8))
      let digits = id.description
      let path = "goals/.git/objects/\(digits.prefix(2))/\(digits.dropFirst(2))"
      chmod(sandbox.path(path), 0o644)
      try sandbox.write("rubbish", to: path)
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(throws: GitError.self) { try repository.blob(id, limit: 99) }
    }
  }
}
