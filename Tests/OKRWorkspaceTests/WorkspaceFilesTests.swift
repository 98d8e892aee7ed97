import FileSystem
import Git
import OKRWorkspace
import SourceText
import Testing

/// A workspace on disk, in a commit and in the index: the same in all three.
@Suite struct WorkspaceFilesTests {
  let git: GitFolder
  init() throws { git = try GitFolder() }

  /// The workspace in a folder of the repository, as each form has it.
  private func workspaces(in name: String = "") throws -> [Workspace] {
    let folder = Folder(git.folder.absolute(name))
    let repository = try SharedRepository(at: git.folder.path)
    let commit = try repository.ask { (repository) throws(GitError) in
      try repository.commit(named: "HEAD")
    }
    let index = try repository.ask { (repository) throws(GitError) in
      try repository.index().entries
    }
    let tree = try TreeFiles(of: commit, in: TreePath(name), repository: repository)
    let staged = IndexFiles(index, in: TreePath(name), at: folder, repository: repository)
    return try [
      Workspace(at: folder), Workspace(at: folder, files: tree),
      Workspace(at: folder, files: staged),
    ]
  }

  /// The files that a checkout can have, wanted and not, below a folder.
  private func writeSamples(in name: String) throws {
    try git.run(
      """
      mkdir -p \(name) && cd \(name)
      mkdir -p okrs/2026-Q3/sales/.hidden okrs/2026-Q3/check-ins okrs/2026-Q2/é elsewhere empty
      echo 'language: fr' > okr.yml
      echo '# A' > okrs/2026-Q3/sales/a.md
      echo '# B' > okrs/2026-Q3/sales-b.md
      printf '# C\\r\\n' > "okrs/2026-Q2/é/c ü.md"
      echo '# D' > "okrs/2026-Q3/new
      line.md"
      echo '# E' > okrs/2026-Q3/sales/.e.md
      echo '# F' > okrs/2026-Q3/sales/.hidden/f.md
      echo '# G' > okrs/2026-Q3/README.md
      echo '# H' > okrs/2026-Q3/check-ins/maria.md
      echo '# I' > "$(printf 'okrs/2026-Q3/i\\351.md')"
      echo '# J' > okrs/2026-Q3/run.md && chmod +x okrs/2026-Q3/run.md
      echo '# K' > elsewhere/k.md
      : > okrs/2026-Q3/nothing.md
      ln -s a.md okrs/2026-Q3/sales/link.md
      ln -s ../../../elsewhere okrs/2026-Q3/sales/folder
      """)
  }

  @Test(arguments: ["", "goals", "goals of é/inner"])
  func allFormsHoldTheSame(name: String) throws {
    let quoted = name.isEmpty ? "." : "'\(name)'"
    try writeSamples(in: quoted)
    try git.run("git add -A && git commit -q -m x")
    let workspaces = try workspaces(in: name)
    let paths = try workspaces.map { try $0.objectivePaths().paths }
    #expect(
      paths[0] == [
        "okrs/2026-Q2/é/c ü.md", "okrs/2026-Q3/new\nline.md", "okrs/2026-Q3/nothing.md",
        "okrs/2026-Q3/run.md", "okrs/2026-Q3/sales-b.md", "okrs/2026-Q3/sales/a.md",
      ])
    #expect(paths[1] == paths[0])
    #expect(paths[2] == paths[0])
    for path in paths[0] {
      let texts = try workspaces.map { try $0.source(of: path).bytes }
      #expect(texts[1] == texts[0], "\(path)")
      #expect(texts[2] == texts[0], "\(path)")
      let prefix = name.isEmpty ? "" : name + "/"
      let id = try git.run("git rev-parse 'HEAD:\(prefix)\(path)'")
      #expect(workspaces.map { $0.files.contentID(of: path)?.description } == [nil, id, id])
    }
    #expect(workspaces.map(\.settings.language) == ["fr", "fr", "fr"])
  }

  @Test func aSubmoduleInThePlaceOfAFolderIsEmpty() throws {
    try writeSamples(in: ".")
    try git.run("git add -A && git rm -r -q --cached okrs/2026-Q3 && git commit -q -m x")
    let id = String(repeating: "1", count: 40)
    try git.run(
      "git update-index --add --cacheinfo 160000,\(id),okrs/2026-Q3 && git commit -q -m x")
    let paths = try workspaces().map { try $0.objectivePaths().paths }
    #expect(paths[1] == ["okrs/2026-Q2/é/c ü.md"])
    #expect(paths[2] == paths[1])
    #expect(try workspaces()[1].files.link(on: "okrs/2026-Q3") == nil)
  }

  @Test func aRootThatIsNotThereIsEmptyInGit() throws {
    try git.run("echo 'language: en' > okr.yml && git add -A && git commit -q -m x && mkdir okrs")
    #expect(try workspaces().map { try $0.objectivePaths().paths } == [[], [], []])
  }

  @Test func aRootBehindALinkIsRefused() throws {
    try git.run("mkdir -p true/sub && echo x > true/sub/a.md && ln -s true okrs")
    try git.run("echo 'root: okrs/sub' > okr.yml && git add -A && git commit -q -m x")
    for workspace in try workspaces() {
      let error = #expect(throws: WorkspaceError.self) { try workspace.objectivePaths().paths }
      #expect(error == .unreadableRoot(FileError(.list, git.folder.absolute("okrs"), .outside)))
    }
  }

  @Test func aRootThatIsAFileIsRefused() throws {
    try git.run(
      "echo x > okrs && echo 'language: en' > okr.yml && git add -A && git commit -q -m x")
    for workspace in try workspaces() {
      let error = #expect(throws: WorkspaceError.self) { try workspace.objectivePaths().paths }
      guard case .unreadableRoot(let cause) = error else { continue }
      #expect(cause.isMissing)
    }
  }

  @Test func settingsThatAreALinkOrTooLargeAreRefused() throws {
    for (script, reason) in [
      ("echo 'language: en' > x && ln -s x okr.yml", FileError.Reason.isLink),
      ("rm okr.yml && head -c 2000000 /dev/zero > okr.yml", .tooLarge(limit: 1 << 20)),
      ("rm okr.yml && mkdir okr.yml && touch okr.yml/x", .notARegularFile),
    ] {
      try git.run(script + " && git add -A && git commit -q -m x")
      let repository = try SharedRepository(at: git.folder.path)
      let commit = try repository.ask { (repository) throws(GitError) in
        try repository.commit(named: "HEAD")
      }
      let index = try repository.ask { (repository) throws(GitError) in
        try repository.index().entries
      }
      let forms: [any WorkspaceFiles] = try [
        git.folder, TreeFiles(of: commit, in: "", repository: repository),
        IndexFiles(index, in: "", at: git.folder, repository: repository),
      ]
      for (number, files) in forms.enumerated() {
        let error = #expect(throws: FileError.self) { try files.read("okr.yml", limit: 1 << 20) }
        // The index knows no folders.
        let isFolderInIndex = number == 2 && reason == .notARegularFile
        #expect(error?.reason == (isFolderInIndex ? .isMissing : reason))
      }
    }
  }

  @Test func namesThatLeadElsewhereAreLeftOutOfATree() throws {
    let blob = try git.run("echo '# A' | git hash-object -w --stdin")
    let settings = try git.run("echo 'language: en' | git hash-object -w --stdin")
    let names = [
      ".git", "..", "../x.md", "/etc/x.md", "a.md", "a/../../x.md", "b/c.md", "b\\c.md", "c\nd.md",
    ]
    let inner = try writeTree(names.map { ("100644", $0, blob) })
    let around = try writeTree([
      ("40000", "..", inner), ("40000", ".git", inner), ("40000", "in", inner),
    ])
    let top = try writeTree([("100644", "okr.yml", settings), ("40000", "okrs", around)])
    let commit = try #require(ObjectID(try git.run("git commit-tree -m x \(top)")))
    let files = try TreeFiles(
      of: commit, in: "", repository: SharedRepository(at: git.folder.path))
    let workspace = try Workspace(at: git.folder, files: files)
    #expect(
      try workspace.objectivePaths().paths == [
        "okrs/in/a.md", "okrs/in/b\\c.md", "okrs/in/c\nd.md",
      ])
    for path in [
      "okrs/../a.md", "okrs/in/../a.md", "okrs/in/b/c.md", "/okrs/in/a.md", "okrs//in/a.md",
    ] {
      let error = #expect(throws: FileError.self) { try workspace.source(of: path) }
      #expect(error?.isMissing == true, "\(path)")
    }
  }

  /// Writes a tree that `git` itself would not write.
  private func writeTree(_ entries: [(mode: String, name: String, id: String)]) throws -> String {
    let text = entries.map { entry in
      let id = stride(from: 0, to: 40, by: 2).map { offset in
        let digits = entry.id.dropFirst(offset).prefix(2)
        return "\\" + String(UInt8(digits, radix: 16) ?? 0, radix: 8).threeDigits
      }
      let name = entry.name.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      return "\(entry.mode) \(name)\\000" + id.joined()
    }
    return try git.run(
      "printf '\(text.joined())' | git hash-object -w -t tree --literally --stdin")
  }

  @Test func whatIsInAConflictOrOnlyIntendedIsNotStaged() throws {
    try git.run(
      """
      echo 'language: en' > okr.yml && mkdir okrs && echo '# A' > okrs/a.md
      git add -A && git commit -q -m x && git checkout -q -b side
      echo '# B' > okrs/a.md && git commit -q -a -m y && git checkout -q main
      echo '# C' > okrs/a.md && git commit -q -a -m z
      git merge -q side > /dev/null || true
      echo '# N' > okrs/new.md && git add -N okrs/new.md
      """)
    let staged = try workspaces()[2]
    #expect(try staged.objectivePaths().paths == ["okrs/a.md"])
    let error = #expect(throws: FileError.self) { try staged.source(of: "okrs/a.md") }
    #expect(error?.reason == .other("Not merged yet"))
    #expect(staged.files.contentID(of: "okrs/a.md") == nil)
  }
}

extension String {
  /// Three digits, as `printf` takes them.
  fileprivate var threeDigits: String { String(repeating: "0", count: 3 - count) + self }
}
