import Foundation
import Testing

/// The built program as the merge driver of real Git commands.
@Suite(.timeLimit(.minutes(10))) struct MergeDriverTests {
  private static let base = """
    ---
    tags: [growth]
    ---

    # Sales starts every month with leads to call

    ## Key results

    ### KR1: Raise qualified leads

    - Target: 400 → 600 leads
    - Owner: paul

    | Date       | Value | By   |
    |------------|-------|------|
    | 2026-07-07 | 412   | paul |

    ## Initiatives

    - [ ] Rework the form

    """
  /// Both sides change neighbouring lines, and put lines at the same places.
  private static let ours = base.replacing("600", with: "640")
    .replacing("412   | paul |\n", with: "412   | paul |\n| 2026-07-12 | 430   | maria |\n")
    .replacing("[ ] Rework", with: "[x] Rework")
  private static let theirs = base.replacing("Owner: paul", with: "Owner: ana")
    .replacing("412   | paul |\n", with: "412   | paul |\n| 2026-07-14 | 455   | ana |\n")
    .replacing("[growth]", with: "[growth, north]")
  private static let both = base.replacing("600", with: "640")
    .replacing("Owner: paul", with: "Owner: ana")
    .replacing(
      "412   | paul |\n",
      with: "412   | paul |\n| 2026-07-12 | 430   | maria |\n| 2026-07-14 | 455   | ana |\n"
    )
    .replacing("[ ] Rework", with: "[x] Rework").replacing("[growth]", with: "[growth, north]")

  private let stage: Stage

  init() throws {
    stage = try Stage()
    try run(
      """
      git init -q
      git config merge.okr.driver 'okr merge-file %O %A %B %L %P'
      echo '*.md merge=okr' > .gitattributes
      """)
  }

  private func run(_ script: String) throws {
    let output = try stage.output(of: "set -e\n" + script)
    #expect(output.last?.hasPrefix("[") != true, "\(output.joined(separator: "\n"))")
  }

  /// Writes a file, and commits all there is.
  private func commit(_ text: String, at path: String, _ message: String) throws {
    try stage.write(text, to: path)
    try run("git add . && git commit -q -m '\(message)'")
  }

  private func text(_ path: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: stage.folder + "/" + path)),
      as: UTF8.self)
  }

  enum Command: String, CaseIterable, CustomTestStringConvertible {
    case merge, rebase
    case cherryPick = "cherry-pick"
    case stash
    var testDescription: String { rawValue }

    /// Brings the branch `other` and the last commit of `main` together.
    var script: String {
      switch self {
      case .merge: "git merge -q -m both other"
      case .rebase: "git rebase -q other"
      case .cherryPick: "git cherry-pick other"
      case .stash:
        "git reset -q --soft HEAD~1 && git stash -q && git merge -q --ff-only other && git stash pop"
      }
    }
  }

  /// A workspace that is the whole repository or a folder of it, and the ends of its lines.
  enum Layout: CaseIterable {
    case whole, folder, wholeWithCRLF, folderWithCRLF

    var path: String {
      self == .whole || self == .wholeWithCRLF
        ? "leads.md" : "goals/okrs/2026-Q3/sales/leads.md"
    }

    func written(_ text: String) -> String {
      self == .whole || self == .folder ? text : text.replacing("\n", with: "\r\n")
    }
  }

  @Test(arguments: Command.allCases, Layout.allCases)
  func factsOfBothSidesGoTogether(_ command: Command, _ layout: Layout) throws {
    let path = layout.path
    if path.hasPrefix("goals/") { try stage.write("version: 1\n", to: "goals/okr.yml") }
    try commit(layout.written(Self.base), at: path, "base")
    try run("git switch -q -c other")
    try commit(layout.written(Self.theirs), at: path, "theirs")
    try run("git switch -q main")
    try commit(layout.written(Self.ours), at: path, "ours")
    try run(command.script)
    #expect(try text(path) == layout.written(Self.both))
  }

  @Test(arguments: Command.allCases)
  func twoValuesOfOneFieldStopTheCommand(_ command: Command) throws {
    try commit(Self.base, at: "leads.md", "base")
    try run("git switch -q -c other")
    try commit(Self.theirs.replacing("600", with: "700"), at: "leads.md", "theirs")
    try run("git switch -q main")
    try commit(Self.ours, at: "leads.md", "ours")
    let output = try stage.output(of: command.script)
    #expect(output.last == "[1]")
    let merged = try text("leads.md")
    #expect(merged.contains("- Target: 400 → 640 leads\n"))
    #expect(merged.contains("- Target: 400 → 700 leads\n"))
    #expect(merged.split(separator: "\n").count { $0.hasPrefix("<<<<<<< ") } == 1)
    #expect(merged.contains("- Owner: ana\n"))
    #expect(try stage.output(of: "git status --short") == ["UU leads.md"])
  }

  @Test func theOtherSideMayHaveRenamedTheFile() throws {
    try commit(Self.base, at: "leads.md", "base")
    try run("git switch -q -c other && git mv leads.md funnel.md")
    try commit(Self.theirs, at: "funnel.md", "theirs")
    try run("git switch -q main")
    try commit(Self.ours, at: "leads.md", "ours")
    try run("git merge -q -m both other")
    #expect(try text("funnel.md") == Self.both)
    #expect(try stage.output(of: "ls") == ["funnel.md"])
  }

  @Test func aFileThatBothHaveAddedHasNoBase() throws {
    try commit("x", at: "notes.txt", "base")
    try run("git switch -q -c other")
    let start = "# Answer every caller\n\n## Key results\n\n### KR1: Answer soon\n\n"
    try commit(start + "- Target: 5 → 3 h\n- Owner: ana\n", at: "new.md", "theirs")
    try run("git switch -q main")
    try commit(start + "- Target: 5 → 3 h\n- Due: 2026-09-15\n", at: "new.md", "ours")
    try run("git merge -q -m both other")
    #expect(
      try text("new.md") == start + "- Target: 5 → 3 h\n- Due: 2026-09-15\n- Owner: ana\n")
  }

  /// Each branch has merged the other's first commit, so that Git first merges the two bases.
  @Test func aCrissCrossMergeHasAVirtualBase() throws {
    func row(_ day: Int) -> String { "| 2026-07-\(day) | 4\(day)   | paul |\n" }
    func with(_ days: Int...) -> String {
      Self.base.replacing("412   | paul |\n", with: "412   | paul |\n" + days.map(row).joined())
    }
    try commit(Self.base, at: "leads.md", "base")
    try run("git switch -q -c other")
    try commit(with(14), at: "leads.md", "theirs")
    try run("git switch -q main")
    try commit(with(12), at: "leads.md", "ours")
    try run("git tag first && git merge -q -m one other && git switch -q other")
    try run("git merge -q -m two first")
    #expect(try text("leads.md") == with(12, 14))
    try commit(with(12, 14, 20), at: "leads.md", "theirs again")
    try run("git switch -q main")
    try commit(with(12, 14, 18), at: "leads.md", "ours again")
    #expect(try stage.output(of: "git merge-base --all main other | wc -l") == ["2"])
    try run("git merge -q -m three other")
    #expect(try text("leads.md") == with(12, 14, 18, 20))
  }

  @Test func aVirtualBaseMayHoldMarkers() throws {
    func with(_ target: String, _ owner: String) -> String {
      Self.base.replacing("600", with: target).replacing("Owner: paul", with: "Owner: \(owner)")
    }
    try commit(Self.base, at: "leads.md", "base")
    try run("git switch -q -c other")
    try commit(with("700", "paul"), at: "leads.md", "theirs")
    try run("git switch -q main")
    try commit(with("640", "paul"), at: "leads.md", "ours")
    try run("git tag first && ! git merge -q -m one other")
    try commit(with("650", "paul"), at: "leads.md", "one")
    try run("git switch -q other && ! git merge -q -m two first")
    try commit(with("660", "ana"), at: "leads.md", "two")
    try run("git switch -q main")
    #expect(try stage.output(of: "git merge-base --all main other | wc -l") == ["2"])
    let output = try stage.output(of: "git merge -q -m three other")
    #expect(output.last == "[1]")
    let merged = try text("leads.md")
    #expect(merged.contains("650") && merged.contains("660") && merged.contains("ana"))
    let marks = merged.split(separator: "\n").filter { $0.hasPrefix("<<<<<<<") }
    #expect(marks.count == 1 && marks[0].hasPrefix("<<<<<<< "))
    #expect(try stage.output(of: "git status --short") == ["UU leads.md"])
  }

  /// What the driver cannot read it fails at, and Git keeps ours and says so.
  @Test func aDriverThatIsCalledWronglyIsNoConflict() throws {
    try run("git config merge.okr.driver 'okr merge-file %O %A %B --nonsense'")
    try commit(Self.base, at: "leads.md", "base")
    try run("git switch -q -c other")
    try commit(Self.theirs, at: "leads.md", "theirs")
    try run("git switch -q main")
    try commit(Self.ours, at: "leads.md", "ours")
    let output = try stage.output(of: "git merge -q -m both other")
    #expect(
      output.contains { $0.contains("failed to execute internal merge") } || output.last != "[0]")
    #expect(try text("leads.md") == Self.ours)
  }
}
