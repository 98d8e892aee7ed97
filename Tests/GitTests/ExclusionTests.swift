import Git
import Testing

extension GitTests {
  @Suite struct ExclusionTests {
    let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    @Test(arguments: [
      "kept.md", "build/x.md", "a/build/x.md", "draft.tmp", "a/draft.tmp",
      "okrs/private/x.md", "local.md", "a/local.md", "é/x.md", "global.bak", "build/", "build",
    ])
    func aPathIsExcludedWhereGitSaysSo(path: String) throws {
      let repository = try Repository.initialise(at: sandbox.path("goals"))
      try sandbox.write("build/\n*.tmp\n/okrs/private\né/\n", to: "goals/.gitignore")
      try sandbox.write("!kept.tmp\n", to: "goals/a/.gitignore")
      try sandbox.write("/local.md\n", to: "goals/.git/info/exclude")
      try sandbox.write("*.bak\n", to: "home/ignore")
      try sandbox.git("config", "core.excludesFile", sandbox.home + "/ignore", in: "goals")
      let status = try sandbox.git("check-ignore", "--no-index", "-q", path, in: "goals").status
      #expect(try repository.excludes(path) == (status == 0))
    }

    @Test func aNestedNegationIsNotSeenByLibgit2() throws {
      let repository = try Repository.initialise(at: sandbox.path("goals"))
      try sandbox.write("*.tmp\n", to: "goals/.gitignore")
      try sandbox.write("!kept.tmp\n", to: "goals/a/.gitignore")
      let git = try sandbox.git("check-ignore", "--no-index", "-q", "a/kept.tmp", in: "goals")
      #expect(git.status == 1)
      let isExcluded = try repository.excludes("a/kept.tmp")
      withKnownIssue("libgit2 issue 7284", isIntermittent: true) {
        #expect(!isExcluded)
      }
    }
  }
}
