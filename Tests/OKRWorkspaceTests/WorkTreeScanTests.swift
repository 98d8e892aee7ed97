import FileSystem
import Foundation
import Git
import OKRWorkspace
import Testing

/// What differs on disk from a commit, against what `git` says.
@Suite struct WorkTreeScanTests {
  let git: GitFolder
  init() throws { git = try GitFolder() }

  /// The changes below folders, each as `D path`, `A path` or `M path`.
  private func changes(below folders: [String] = ["okrs"]) throws -> [String] {
    let repository = try SharedRepository(at: git.folder.path)
    let tree = try repository.ask { (repository) throws(GitError) in
      try repository.headCommit().map { id throws(GitError) in try repository.tree(of: id) }
    }
    return try WorkTreeScan(repository, top: git.folder, ending: ".md")
      .changes(from: tree, below: folders.map { TreePath($0) })
      .map { "\($0.old == nil ? "A" : $0.new == nil ? "D" : "M") \($0.path)" }
  }

  private func commitSamples() throws {
    try git.run(
      """
      mkdir -p okrs/a/b okrs/c okrs-other
      for name in okrs/top okrs/a/one okrs/a/two okrs/a/b/deep okrs/c/only okrs-other/x; do
        echo "# $name" > $name.md
      done
      echo '# é' > okrs/a/é.md; echo hidden > okrs/a/.hidden.md; echo text > okrs/a/text.txt
      git add -A && git commit -q -m one
      """)
  }

  /// What git says of the files of a folder, whether it tracks them or not.
  private func expected() throws -> [String] {
    let tracked = try git.run(
      "git -c core.quotepath=off diff --no-renames --name-status HEAD -- okrs")
    let untracked = try git.run(
      "git -c core.quotepath=off ls-files --others --exclude-standard okrs")
    return
      (tracked.split(separator: "\n").map { String($0).replacing("\t", with: " ") }
      + untracked.split(separator: "\n").map { "A \($0)" })
      .filter { $0.hasSuffix(".md") && !$0.contains("/.") }.sorted()
  }

  @Test(arguments: [
    "true", "echo more >> okrs/a/one.md", "rm okrs/a/two.md", "rm -r okrs/a", "rm -r okrs",
    "echo '# okrs/a/oNe' > okrs/a/one.md", "touch okrs/a/*.md", "echo new > okrs/a/new.md",
    "mkdir -p okrs/n/m && echo new > okrs/n/m/x.md", "git mv okrs/a okrs/z",
    "echo staged >> okrs/top.md && git add -A",
    "echo staged >> okrs/top.md && git add -A && echo more >> okrs/top.md",
    "echo '*.md' > .gitignore && echo x > okrs/ignored.md",
    "git rm -q -r --cached okrs/c && rm -r okrs/c", "echo x > okrs/i.md && git add -N okrs/i.md",
    "git update-index --index-version 4 && rm okrs/a/b/deep.md && echo x >> okrs/c/only.md",
    "git update-index --split-index && echo x >> okrs/c/only.md",
    "git read-tree HEAD && echo x >> okrs/c/only.md", "rm okrs/c/only.md && mkdir okrs/c/only.md",
    "rm -r okrs/a/b && echo x > okrs/a/b",
    "mkdir okrs/sub && git init -q okrs/sub && echo x > okrs/sub/x.md",
  ])
  func isWhatGitSays(script: String) throws {
    try commitSamples()
    try git.run(script)
    #expect(try changes().sorted() == (try expected()), "\(script)")
  }

  /// Git takes a file that it does not track any more for gone; on disk it is there.
  @Test func whatIsOnDiskIsThere() throws {
    try commitSamples()
    try git.run("git rm -q --cached okrs/a/one.md okrs/c/only.md && echo more >> okrs/c/only.md")
    #expect(try changes() == ["M okrs/c/only.md"])
    try git.run("echo '*.md' > .gitignore")
    #expect(try changes() == ["M okrs/c/only.md"])
  }

  @Test func aLinkIsNoFile() throws {
    try commitSamples()
    try git.run("rm okrs/a/one.md && ln -s two.md okrs/a/one.md && rm -r okrs/c && ln -s a okrs/c")
    #expect(try changes() == ["D okrs/a/one.md", "D okrs/c/only.md"])
  }

  @Test func theBothSidesOfAMergeAreWhatIsOnDisk() throws {
    try commitSamples()
    try git.run(
      """
      git checkout -q -b side && echo theirs > okrs/top.md && git commit -q -a -m theirs
      git checkout -q main && echo ours > okrs/top.md && git commit -q -a -m ours
      git merge -q side > /dev/null || true
      """)
    #expect(try changes() == ["M okrs/top.md"])
  }

  /// What a sparse checkout leaves out is as the index has it.
  @Test func whatIsLeftOutIsNotGone() throws {
    try commitSamples()
    try git.run("git sparse-checkout set --no-cone /okrs/a/ && test ! -e okrs/top.md")
    #expect(try changes() == [])
  }

  @Test func withoutACommitAllIsNew() throws {
    try git.run("mkdir okrs && echo x > okrs/x.md && echo y > okrs/y.md && git add okrs/y.md")
    #expect(try changes() == ["A okrs/x.md", "A okrs/y.md"])
    #expect(try changes(below: ["okrs/none"]) == [])
    #expect(try changes(below: [""]) == ["A okrs/x.md", "A okrs/y.md"])
  }

  @Test func readingWritesNothing() throws {
    try commitSamples()
    try git.run("touch okrs/a/one.md")
    let index = URL(fileURLWithPath: git.folder.absolute(".git/index"))
    let before = try Data(contentsOf: index)
    _ = try changes()
    #expect(try Data(contentsOf: index) == before)
  }

  /// No sequence of bytes is read beyond its end; a shorter index is none.
  @Test func aDamagedIndexIsNone() throws {
    try commitSamples()
    try git.run("git update-index --index-version 4 && git status -s > /dev/null")
    let bytes = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: git.folder.absolute(".git/index"))))
    #expect(IndexFile(bytes)?.entries.count == 9)
    for length in 0..<bytes.count - 20 {
      let index = IndexFile(Array(bytes.prefix(length)))
      #expect(index == nil || index?.entries.count == 9)
    }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = IndexFile(damaged)
    }
  }
}
