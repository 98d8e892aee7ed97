import Foundation
import OKRMerge
import Testing

/// What is no objective is merged as `git merge-file` merges it, to the byte.
@Suite struct LineMergeTests {
  static let hostile: [(String, String, String)] = [
    ("a\nb\nc\nd\ne\n", "a\nB\nc\nd\ne\n", "a\nb\nc\nD\ne\n"),
    ("a\nb\n", "a\nx\n", "a\ny\n"),
    ("", "a\n", "b\n"),
    ("a\r\nb\r\nc", "a\r\nb\r\n", "A\r\nb\r\nc"),
    (
      "# T\n\n## Key results\n\n### KR1: A\n\n### KR1: B\n",
      "# T\n\n## Key results\n\n### KR1: A!\n\n### KR1: B\n",
      "# T\n\n## Key results\n\n### KR1: A\n\n### KR1: B!\n"
    ),
    ("# T\n\n## Key results\n\n<<<<<<< x\n=======\n>>>>>>> y\n", "# T\n", "# U\n"),
    ("---\nowner: a\n\n# T\n", "---\nowner: b\n\n# T\n", "---\nowner: a\n\n# U\n"),
  ]

  @Test(arguments: hostile.indices)
  func isGitsOwn(_ index: Int) throws {
    let (base, ours, theirs) = Self.hostile[index]
    let result = try ThreeWayMerge(base, ours, theirs).result()
    let (text, status) = try Self.git(Data(base.utf8), Data(ours.utf8), Data(theirs.utf8))
    #expect(Data(result.bytes) == text)
    #expect(result.isClean == (status == 0))
    #expect(result.method == .lines)
  }

  @Test func isGitsOwnForRandomLines() throws {
    for seed in 0..<150 {
      var chance = Chance(seed)
      let base = (0..<chance.below(30)).map { _ in "\(chance.below(8))" }
      func edited() -> [String] {
        var lines = base
        for _ in 0..<chance.below(4) where !lines.isEmpty {
          let place = chance.below(lines.count)
          if chance.happens(0.5) { lines[place] += "!" } else { lines.remove(at: place) }
        }
        return lines
      }
      func data(_ lines: [String]) -> Data { Data(lines.map { $0 + "\n" }.joined().utf8) }
      let (one, other, third) = (data(base), data(edited()), data(edited()))
      let result = try ThreeWayMerge(base: Array(one), ours: Array(other), theirs: Array(third))
        .result()
      let (text, status) = try Self.git(one, other, third)
      #expect(Data(result.bytes) == text, "seed \(seed)")
      #expect(result.isClean == (status == 0), "seed \(seed)")
    }
  }

  @Test func noByteIsLostThatIsNotUTF8() throws {
    let base: [UInt8] = Array("# T\n\nx\n\ny\n".utf8) + [0xFF, 0x0A]
    let result = try ThreeWayMerge(
      base: base, ours: base.replacing([0x78], with: [0xC3]),
      theirs: base.replacing([0x79], with: [0xE9])
    ).result()
    #expect(result.bytes == base.replacing([0x78], with: [0xC3]).replacing([0x79], with: [0xE9]))
    #expect(result.isClean && result.reason == .unclear)
  }

  private static func git(_ base: Data, _ ours: Data, _ theirs: Data) throws -> (Data, Int32) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "okr-merge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in [("base", base), ("ours", ours), ("theirs", theirs)] {
      try data.write(to: folder.appendingPathComponent(name))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "git", "merge-file", "-q", "-L", "ours", "-L", "base", "-L", "theirs", "ours", "base",
      "theirs",
    ]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    return (
      try Data(contentsOf: folder.appendingPathComponent("ours")), process.terminationStatus
    )
  }
}
