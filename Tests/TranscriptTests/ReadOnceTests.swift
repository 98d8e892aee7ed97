import Foundation
import Testing

#if os(Linux)
  /// How often the program opens a file, as the system tells.
  @Suite struct ReadOnceTests {
    private static let rows = 6

    /// Many check-ins on one objective: it is read once to plan them, and once more, just before it is
    /// replaced, to see whether somebody has changed it.
    @Test func aBatchReadsAnObjectiveOnce() throws {
      let stage = try Stage()
      try stage.write("version: 1\n", to: "okr.yml")
      let path = "okrs/2026-Q3/sales/leads.md"
      try stage.write(
        "# Leads\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n", to: path)
      let rows = (1...Self.rows).map { "leads#KR1,\(410 + $0),2026-07-0\($0)\n" }
      try stage.write("key-result,value,date\n" + rows.joined(), to: "numbers.csv")
      let openings = try Openings(of: stage.folder + "/" + path)
      let output = try stage.output(of: "okr checkin --stdin csv < numbers.csv")
      #expect(output.count == 2 * Self.rows)
      #expect(openings.count == 2)
    }

    /// Many check-ins on several objectives into one person's note: the note of another, which has rows on
    /// all of them, is read once.
    @Test func aBatchReadsANoteOnce() throws {
      let stage = try Stage()
      try stage.write("version: 1\ncheck-ins:\n  write-to: note\n", to: "okr.yml")
      let names = ["one", "two", "three"]
      for name in names {
        try stage.write(
          "# Leads\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n",
          to: "okrs/2026-Q3/sales/\(name).md")
      }
      let path = "okrs/2026-Q3/check-ins/paul.md"
      let rows = names.map { "| sales/\($0)#KR1 | 412 |\n" }.joined()
      try stage.write(
        "## 2026-07-14\n\n| Key result | Value |\n|---|---|\n" + rows, to: path)
      try stage.write(
        "key-result,value\n" + names.map { "\($0)#KR1,420\n" }.joined(), to: "numbers.csv")
      let openings = try Openings(of: stage.folder + "/" + path)
      let output = try stage.output(of: "okr checkin --stdin csv < numbers.csv")
      #expect(output.count { $0.contains("before 412 (2026-07-14)") } == names.count)
      #expect(openings.count == 1)
    }
  }

  /// The watch over a file.
  private final class Openings {
    private let descriptor: Int32

    init(of path: String) throws {
      descriptor = inotify_init1(Int32(IN_NONBLOCK))
      guard descriptor >= 0, inotify_add_watch(descriptor, path, UInt32(IN_OPEN)) >= 0 else {
        throw POSIXError(.ENOSYS)
      }
    }

    deinit { close(descriptor) }

    /// The number of openings so far. An event of a watched file has no name, so all are of one size.
    var count: Int {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let got = read(descriptor, &buffer, buffer.count)
      return max(0, got) / MemoryLayout<inotify_event>.size
    }
  }
#endif
