import OKRDocument
import OKRDocumentLaws
import OKRModel
import SourceText
import Testing

/// The laws of reading and changing, for the files that are kept.
@Suite struct LawTests {
  @Test(arguments: FixtureFiles.all + FixtureFiles.corpus)
  func everyFileIsReadAsItIs(file: FixtureFile) {
    #expect(DocumentLaws.broken(byReading: file.bytes) == [])
    #expect(DocumentLaws.broken(byReading: file.bytes, language: "fr") == [])
  }

  @Test(arguments: FixtureFiles.fuzzCorpus("parse"))
  func whatTheFuzzerFoundIsReadAsItIs(file: FixtureFile) {
    #expect(DocumentLaws.broken(byReading: file.bytes) == [])
  }

  @Test(arguments: FixtureFiles.fuzzCorpus("edit"))
  func whatTheFuzzerChangedKeepsTheLaws(file: FixtureFile) {
    #expect(DocumentLaws.broken(byChanging: file.bytes) == [])
  }

  @Test(arguments: [
    String(repeating: "- ", count: 10_000) + "a\n", String(repeating: "> ", count: 10_000) + "a\n",
    String(repeating: "[", count: 10_000), "---\na: " + String(repeating: "[", count: 10_000),
    String(repeating: "### a\n", count: 5_000), String(repeating: "|", count: 50_000),
    "# a\n## Key results\n" + String(repeating: "- Owner: a\n", count: 5_000),
  ])
  func deepAndLongTextsAreReadToTheirEnd(text: String) {
    #expect(DocumentLaws.broken(byReading: Array(text.utf8)) == [])
  }

  /// OKR_LONG_LINE says how many megabytes the line has; 8 by default.
  @Test func aVeryLongLineIsReadToItsEnd() {
    let megabytes = FixtureFiles.environment("OKR_LONG_LINE").flatMap { Int($0) } ?? 8
    let line = [UInt8](repeating: 0x61, count: megabytes << 20)
    #expect(ObjectiveDocument(SourceText(line)).source.bytes.count == line.count)
    #expect(ObjectiveDocument(SourceText([0x23, 0x20] + line)).objective.title != nil)
  }
}
