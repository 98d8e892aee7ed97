import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct TreeTests {
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      try sandbox.git("init", "-b", "main", "goals")
    }

    /// Files of all kinds below `goals`, committed.
    private func commitSamples() throws -> ObjectID {
      for path in ["a.md", "b/c.md", "b/é ü.md", "b/new\nline.md", "b.md", "b-c/d.md", ".hidden/x"]
      {
        try sandbox.write(path, to: "goals/" + path)
      }
      try sandbox.write("#!/bin/sh\n", to: "goals/run")
      chmod(sandbox.path("goals/run"), 0o755)
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("goals/link.md"), withDestinationPath: "a.md")
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("goals/folder"), withDestinationPath: "b")
      try sandbox.git("add", "-A", in: "goals")
      let submodule = "160000,0123456789abcdef0123456789abcdef01234567,sub"
      try sandbox.git("update-index", "--add", "--cacheinfo", submodule, in: "goals")
      try sandbox.git("commit", "-q", "-m", "x", in: "goals")
      return try sandbox.id("HEAD^{tree}")
    }

    /// What `git ls-tree` lists: mode, ID and path.
    private func gitListing(_ tree: ObjectID) throws -> [String] {
      try sandbox.git("ls-tree", "-r", "-z", "\(tree)", in: "goals").out.split(separator: "\0")
        .map { line in
          let parts = line.split(separator: "\t", maxSplits: 1)
          let words = parts[0].split(separator: " ")
          return "\(words[0]) \(words[2]) \(parts[1])"
        }
    }

    private func text(_ entry: TreeEntry) -> String {
      let mode = String(entry.mode.rawValue, radix: 8)
      return "\(mode) \(entry.id) \(entry.path)"
    }

    @Test func aListingHoldsWhatGitLists() throws {
      let tree = try commitSamples()
      let listing = try Repository.open(at: sandbox.path("goals")).listing(of: tree)
      let git = try gitListing(tree)
      #expect(
        listing.files.map(text)
          == git.filter { $0.hasPrefix("100") }.sorted {
            $0.utf8.dropFirst(48).lexicographicallyPrecedes($1.utf8.dropFirst(48))
          })
      #expect(listing.skipped.map(text) == git.filter { !$0.hasPrefix("100") })
      #expect(listing.skipped.map(\.mode) == [.link, .link, .submodule])
    }

    @Test func anEntryIsFoundByItsPath() throws {
      let tree = try commitSamples()
      let repository = try Repository.open(at: sandbox.path("goals"))
      for path in ["a.md", "b", "b/é ü.md", "b/new\nline.md", "link.md", "folder", "sub", "run"] {
        let git = try sandbox.id("HEAD:" + path)
        let entry = try repository.entry(at: TreePath(path), in: tree)
        #expect(entry?.id == git)
        #expect(entry?.path.text == path)
      }
    }

    @Test(arguments: [
      "", "c", "b/", "/b", "b//c.md", "folder/c.md", "sub/x", "a.md/x", "b/../a.md", ".",
    ])
    func nothingIsFoundAtAnyOtherPath(path: String) throws {
      let tree = try commitSamples()
      let repository = try Repository.open(at: sandbox.path("goals"))
      #expect(try repository.entry(at: TreePath(path), in: tree) == nil)
    }

    @Test func whatIsNoTreeIsAnError() throws {
      _ = try commitSamples()
      let repository = try Repository.open(at: sandbox.path("goals"))
      let blob = try sandbox.id("HEAD:a.md")
      let error = #expect(throws: GitError.self) { try repository.entries(of: blob) }
      #expect(error?.code == .notFound || error?.code == .invalidName || error?.code == .generic)
    }
  }
}
