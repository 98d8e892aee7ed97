import FileSystem
import Foundation
import Git
import OKRHistory
import Testing

@Suite struct IndexTests {
  /// What is told of all commits, with the index of the repository.
  private func told(_ folder: HistoryFolder) throws -> [HistoryRecord] {
    let history = try folder.history(usesIndex: true)
    return history.commits.compactMap { history.record($0) }
  }

  private func small() throws -> HistoryFolder {
    let folder = try HistoryFolder()
    try folder.write(funnel())
    try folder.commit()
    try folder.run("git checkout -q -b side")
    try folder.write(funnel(target: "400 → 600"))
    try folder.commit("Lower")
    try folder.run("git checkout -q main")
    try folder.write(funnel().replacing("≤ 8 %", with: "≤ 9 %"))
    try folder.commit("Lower as well")
    try folder.merge("side")
    return folder
  }

  private func files(_ folder: HistoryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.folder.path + "/.git/okr")
      .filter { !$0.hasPrefix(".") }.sorted().map { ".git/okr/" + $0 }
  }

  @Test func theAnswerIsTheSameWithTheIndexAndWithout() throws {
    let folder = try small()
    let history = try folder.history()
    let plain = history.commits.compactMap { history.record($0) }
    #expect(plain.count == 4)
    #expect(try told(folder) == plain)
    #expect(try told(folder) == plain)
    let audit = try folder.audit()
    #expect(audit.flatMap(\.entries).map(\.code) == ["H001", "H001"])
    #expect(try folder.audit(usesIndex: true) == audit)
    #expect(try folder.audit(usesIndex: true) == audit)
    #expect(try files(folder).count == 2)
  }

  @Test func newCommitsAreAddedBehindTheOthers() throws {
    let folder = try small()
    _ = try folder.audit(usesIndex: true)
    let before = try files(folder).map { try folder.folder.read($0) }
    try folder.write(funnel(target: "400 → 500"))
    try folder.commit("Lower again")
    let audit = try folder.audit(usesIndex: true)
    #expect(audit == (try folder.audit()))
    #expect(audit.count == 3)
    let after = try files(folder).map { try folder.folder.read($0) }
    #expect(zip(before, after).allSatisfy { $1.starts(with: $0) && $1.count > $0.count })
  }

  @Test func anIndexCutOffAnywhereMakesNoDifference() throws {
    let folder = try small()
    let audit = try folder.audit(usesIndex: true)
    for file in try files(folder) {
      let whole = try folder.folder.read(file)
      for count in stride(from: 0, to: whole.count, by: 3) {
        try folder.folder.write(Array(whole[..<count]), to: file)
        #expect(try folder.audit(usesIndex: true) == audit, "\(count) of \(file)")
        // It is whole again.
        #expect(try folder.folder.read(file).count == whole.count)
      }
    }
  }

  @Test func anIndexWithAnotherByteAnywhereMakesNoDifference() throws {
    let folder = try small()
    let audit = try folder.audit(usesIndex: true)
    for file in try files(folder) {
      let whole = try folder.folder.read(file)
      for place in stride(from: 0, to: whole.count, by: 7) {
        var bytes = whole
        bytes[place] ^= 0x41
        try folder.folder.write(bytes, to: file)
        #expect(try folder.audit(usesIndex: true) == audit, "\(place) of \(file)")
      }
    }
  }

  @Test func whatAnotherVersionFoundIsNotTaken() throws {
    let folder = try small()
    let audit = try folder.audit(usesIndex: true, version: "1")
    let file = try #require(try files(folder).first)
    let first = try folder.folder.read(file)
    #expect(try folder.audit(usesIndex: true, version: "2") == audit)
    #expect(try folder.folder.read(file) != first)
  }

  @Test func aFileInTheWayIsNoObstacle() throws {
    let folder = try small()
    try folder.run("echo x > .git/okr")
    #expect(try folder.audit(usesIndex: true) == (try folder.audit()))
    #expect(try folder.run("cat .git/okr") == "x")
  }

  @Test func aLinkIsNotFollowed() throws {
    let folder = try small()
    try folder.run("mkdir away && ln -s ../away .git/okr")
    #expect(try folder.audit(usesIndex: true) == (try folder.audit()))
    #expect(try folder.run("ls away") == "")
  }
}
