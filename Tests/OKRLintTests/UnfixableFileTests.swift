import Diagnostics
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText
import Testing

/// Files in which nothing is mended without a person looking at it.
@Suite struct UnfixableFileTests {
  private func findings(_ bytes: [UInt8]) -> [Diagnostic] {
    let linter = Linter(
      context: CheckContext(
        settings: Settings(), packs: .builtIn,
        today: CalendarDate(year: 2026, month: 7, day: 20)),
      severities: Dictionary(
        uniqueKeysWithValues: CheckRegistry.all.map { ($0.definition.code, .error) }))
    let file = ObjectiveFile(
      placement: Placement(path: "okrs/2026-Q3/sales/a.md", settings: Settings()),
      document: ObjectiveDocument(SourceText(bytes)))
    return linter.finish(linter.lint(file), links: [])
  }

  private static let text = "---\nower: maria\n---\n\n# Écouter\u{8}\n\n#### KR1: Leads\n"

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test func textHasFixes() {
    #expect(findings(Array(Self.text.utf8)).contains { !$0.fixes.isEmpty })
  }

  @Test(arguments: [[0xE9], [0xFF, 0xFE], [0x00], [0x08, 0x00]] as [[UInt8]])
  func bytesThatAreNoTextHaveNone(bytes: [UInt8]) {
    let found = findings(Array(Self.text.utf8) + bytes)
    #expect(found.contains { $0.code == "F020" || $0.code == "F021" })
    #expect(found.allSatisfy { $0.fixes.isEmpty })
  }

  @Test func anUnresolvedMergeHasNone() {
    let merge = "\n<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n"
    let found = findings(Array((Self.text + merge).utf8))
    #expect(found.contains { $0.code == "F019" })
    #expect(found.allSatisfy { $0.fixes.isEmpty })
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsOneFinding(isBigEndian: Bool, hasMark: Bool) {
    let found = findings(
      Self.utf16((hasMark ? "\u{FEFF}" : "") + Self.text, isBigEndian: isBigEndian))
    #expect(found.map(\.code) == ["F020"])
    #expect(found[0].message.english == "This is UTF-16, of which nothing can be read.")
  }
}
