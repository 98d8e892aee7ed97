import Foundation
import Git
import Testing

extension GitTests {
  /// Trees that `git` itself would neither write nor check out.
  @Suite struct HostileTreeTests {
    let sandbox: Sandbox
    let repository: String
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
      repository = sandbox.path("goals")
    }

    /// Writes a tree object with one blob under each name, in the order given.
    private func tree(_ names: [[UInt8]], mode: String = "100644") throws -> ObjectID {
      let blob = try #require(
        ObjectID(
          try sandbox.git(["hash-object", "-w", "--stdin"], input: Data("x".utf8), in: "goals").out)
      )
      return try tree(names.map { (mode, $0, blob) })
    }

    private func tree(_ entries: [(mode: String, name: [UInt8], id: ObjectID)]) throws -> ObjectID {
      var data = Data()
      for entry in entries {
        data += Data((entry.mode + " ").utf8) + Data(entry.name) + [0]
        let digits = Array(entry.id.description.utf8)
        for index in stride(from: 0, to: 40, by: 2) {
          data.append(
            UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)!)
        }
      }
      let git = try sandbox.git(
        ["hash-object", "-w", "-t", "tree", "--literally", "--stdin"], input: data, in: "goals")
      return try #require(ObjectID(git.out))
    }

    @Test(arguments: [
      "..", ".", ".git", ".GIT", ".Git", "../x.md", "/etc/passwd", "a/b.md", "a/../../x.md",
      "a//b.md",
      "a/", "/",
    ])
    func aNameThatWouldLeadElsewhereIsSkipped(name: String) throws {
      let root = try tree([Array("a.md".utf8), Array(name.utf8)])
      let listing = try Repository.open(at: repository).listing(of: root)
      #expect(listing.files.map(\.path.text) == ["a.md"])
      #expect(listing.skipped.map(\.path.text) == [name])
    }

    @Test(arguments: ["..", ".git", "a/b"])
    func aFolderOfSuchANameIsNotOpened(name: String) throws {
      let inner = try tree([Array("x.md".utf8)])
      let root = try tree([("40000", Array(name.utf8), inner)])
      let listing = try Repository.open(at: repository).listing(of: root)
      #expect(listing.files == [])
      #expect(listing.skipped.map(\.path.text) == [name])
      #expect(
        try Repository.open(at: repository).entry(at: TreePath(name + "/x.md"), in: root) == nil)
    }

    @Test func aNameThatIsNoUTF8IsKeptAsItIs() throws {
      let name: [UInt8] = [0x61, 0xE9, 0xFF, 0x2E, 0x6D, 0x64]
      let listing = try Repository.open(at: repository).listing(of: tree([name]))
      #expect(listing.files.map(\.path.bytes) == [name])
      #expect(listing.files.first?.path.text == nil)
    }

    @Test func aTreeThatStandsForMoreFilesThanAnyDiskHoldsIsRefused() throws {
      var inner = try tree([Array("x.md".utf8)])
      for _ in 0..<20 {
        inner = try tree((0..<10).map { ("40000", Array("f\($0)".utf8), inner) })
      }
      let root = inner
      let error = #expect(throws: GitError.self) {
        try Repository.open(at: repository).listing(of: root, limit: 10_000)
      }
      #expect(error?.code == .tooLarge)
      let other = #expect(throws: GitError.self) {
        try Repository.open(at: repository).changes(from: nil, to: root, limit: 10_000)
      }
      #expect(other?.code == .tooLarge)
    }

    @Test func aTreeDeeperThanAPathMayBeIsRefused() throws {
      var inner = try tree([Array("x.md".utf8)])
      for _ in 0..<50 { inner = try tree([("40000", Array(repeating: 0x61, count: 100), inner)]) }
      let root = inner
      let error = #expect(throws: GitError.self) {
        try Repository.open(at: repository).listing(of: root)
      }
      #expect(error?.code == .tooLarge)
    }

    @Test func rubbishInThePlaceOfATreeIsAnError() throws {
      let git = try sandbox.git(
        ["hash-object", "-w", "-t", "tree", "--literally", "--stdin"],
        input: Data("100644 a.md".utf8), in: "goals")
      let id = try #require(ObjectID(git.out))
      #expect(throws: GitError.self) { try Repository.open(at: repository).entries(of: id) }
    }
  }
}
