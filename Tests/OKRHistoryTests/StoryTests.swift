import Git
import OKRDocument
import OKRHistory
import OKRMerge
import OKRModel
import SourceText
import TestSupport
import Testing

@Suite struct StoryTests {
  @Test func theLatestCommitIsToldFirst() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    let first = try folder.commit()
    try folder.write("x\n", to: "README.md")
    try folder.commit()
    try folder.write(funnel(["| 2026-07-07 | 412 | paul | |"]))
    let second = try folder.commit()
    let story = try folder.story()
    #expect(story.map(\.record.id) == [second, first])
    #expect(story[0].objectives.flatMap(\.changes).map(\.fact) == [.checkIn])
    // A new objective comes with its targets: two key results, two targets.
    #expect(
      story[1].objectives.flatMap(\.changes).map(\.fact)
        == [.keyResult, .target, .keyResult, .target])
  }

  @Test func anObjectiveIsFollowedThroughNamesAndCycles() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    let first = try folder.commit()
    try folder.run("mkdir -p okrs/2026-Q4 && git mv okrs/2026-Q3/sales okrs/2026-Q4/sales")
    let second = try folder.commit()
    try folder.run("git mv okrs/2026-Q4/sales/funnel.md okrs/2026-Q4/sales/leads.md")
    try folder.write(funnel(target: "400 → 700"), to: "okrs/2026-Q4/sales/leads.md")
    let third = try folder.commit()
    let story = try folder.story(of: "okrs/2026-Q4/sales/leads.md")
    #expect(story.map(\.record.id) == [third, second, first])
    #expect(
      story.map { $0.objectives.first?.oldPlace?.path }
        == ["okrs/2026-Q4/sales/funnel.md", "okrs/2026-Q3/sales/funnel.md", nil])
  }

  @Test func anObjectiveWrittenAnewForACycleGoesOnFromTheOneBefore() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    let first = try folder.commit()
    let later = "okrs/2026-Q4/sales/funnel.md"
    try folder.write(funnel(target: "640 → 900"), to: later)
    let anew = try folder.commit()
    // The end of the old one is no part of the story of the new one.
    try folder.write("---\nstatus: closed\n---\n\n" + funnel())
    try folder.commit()
    let story = try folder.story(of: later)
    #expect(story.map(\.record.id) == [anew, first])
    #expect(story.first?.objectives.map(\.predecessor) == [HistoryFolder.path])
  }

  @Test func aMoveOnOneSideOfAMergeLeadsToTheOtherSide() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    let first = try folder.commit()
    try folder.run("git checkout -q -b side")
    try folder.write(funnel(["| 2026-07-07 | 412 | paul | |"]))
    let side = try folder.commit()
    try folder.run(
      "git checkout -q main && git mv \(HistoryFolder.path) okrs/2026-Q3/sales/leads.md")
    let move = try folder.commit()
    try folder.merge("side")
    let story = try folder.story(of: "okrs/2026-Q3/sales/leads.md")
    #expect(Set(story.map(\.record.id)) == [move, side, first])
    #expect(story.last?.record.id == first)
  }

  @Test func aMergeTellsOnlyWhatItChangedItself() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.commit()
    try folder.run("git checkout -q -b side")
    try folder.write(funnel(target: "400 → 700"))
    try folder.commit()
    try folder.run("git checkout -q main")
    try folder.write(funnel().replacing("≤ 8 %", with: "≤ 7 %"))
    try folder.commit()
    try folder.merge("side")
    let head = try folder.id("HEAD")
    #expect(try folder.story().count == 3)
    try folder.write(funnel(target: "400 → 700").replacing("≤ 8 %", with: "≤ 9 %"))
    try folder.run("git add -A && git commit -q --amend --no-edit")
    let story = try folder.story()
    #expect(story.first?.record.id == (try folder.id("HEAD")))
    #expect(story.first?.record.id != head)
    #expect(story.first?.objectives.flatMap(\.changes).map(\.new) == ["≤ 9 %"])
  }

  @Test func whatAMergeDropsIsToldOfTheMerge() throws {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.commit()
    try folder.run("git checkout -q -b side")
    try folder.write(funnel(["| 2026-07-07 | 412 | paul | |"]))
    try folder.commit()
    try folder.run("git checkout -q main")
    try folder.write(funnel(target: "400 → 700"))
    try folder.commit()
    try folder.merge("side", "-s ours")
    let changes = try #require(try folder.story().first).objectives.flatMap(\.changes)
    #expect(changes.map(\.fact) == [.checkIn])
    #expect(changes.map(\.kind) == [.removed])
  }

  /// Random days of a team with branches: what the story adds, less what it takes away, is what the file
  /// says in the end.
  @Test(arguments: 1...6)
  func theCheckInsOfTheStoryAreThoseOfTheFile(seed: UInt64) throws {
    let folder = try HistoryFolder()
    var random = SplitMix64(seed: seed)
    var rows = ["| 2026-07-01 | 400 | zoe | start |"]
    try folder.write(funnel(rows))
    try folder.commit()
    for day in 2...12 {
      let isBranch = Int.random(in: 0..<4, using: &random) == 0
      if isBranch { try folder.run("git checkout -q -b side\(day) HEAD") }
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where rows.count > 1: rows.remove(at: Int.random(in: 0..<rows.count, using: &random))
      case 1:
        let place = Int.random(in: 0..<rows.count, using: &random)
        rows[place] = rows[place].replacing(" 4", with: " 5")
      default: rows.append("| 2026-07-\(day + 10) | 4\(day + 10) | paul | n\(day) |")
      }
      try folder.write(funnel(rows))
      try folder.commit()
      if isBranch {
        try folder.run("git checkout -q main")
        try folder.write("\(day)\n", to: "other.txt")
        try folder.commit()
        try folder.merge("side\(day)")
      }
    }
    var told: [String] = []
    for change in try folder.story().reversed().flatMap(\.objectives).flatMap(\.changes)
    where change.fact == .checkIn {
      if let old = change.old { told.remove(at: try #require(told.firstIndex(of: old))) }
      if let new = change.new { told.append(new) }
    }
    let document = ObjectiveDocument(SourceText(try folder.read()), language: "en")
    let there = document.objective.keyResults[0].checkIns.map { checkIn in
      [checkIn.value?.spelling, checkIn.author, checkIn.note].compactMap(\.self)
        .joined(separator: ", ")
    }
    #expect(told.sorted() == there.sorted())
    #expect(there.count == rows.count)
  }
}
