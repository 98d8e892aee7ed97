import SourceText
import Testing

@testable import Diagnostics

@Suite struct FingerprintTests {
  /// The examples of FIPS 180-4, and messages that fill a block to its borders, by `sha256sum`.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
  ]) func hashesAsTheStandardSays(message: String, digest: String) {
    let bytes = SHA256.digest(of: Array(message.utf8))
    let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(text == digest)
  }

  private func diagnostic(
    code: String = "M001", subject: String = "2026-Q3/sales/funnel#KR1",
    message: Message = "Not measurable.", path: String = "a.md", at offset: Int = 0
  ) -> Diagnostic {
    Diagnostic(
      code: code, name: "name", severity: .error, message: message, path: path,
      range: offset..<offset + 1, subject: subject)
  }

  private func fingerprints(_ diagnostics: [Diagnostic]) -> [String] {
    var series = FingerprintSeries()
    return diagnostics.map { series.next(of: $0) }
  }

  @Test func aMovedOrRewordedFindingKeepsItsFingerprint() {
    let one = fingerprints([diagnostic()])
    #expect(fingerprints([diagnostic(at: 500)]) == one)
    #expect(fingerprints([diagnostic(path: "elsewhere/b.md")]) == one)
    #expect(fingerprints([diagnostic(message: "It has no number.")]) == one)
  }

  @Test func anotherCheckOrSubjectHasAnother() {
    let all = fingerprints([
      diagnostic(), diagnostic(code: "M002"), diagnostic(subject: "2026-Q3/sales/funnel#KR2"),
      // The border between code and subject counts.
      diagnostic(code: "M001x", subject: "y"), diagnostic(code: "M001", subject: "xy"),
    ])
    #expect(Set(all).count == 5)
  }

  @Test func findingsOfOneCheckAboutOneSubjectAreNumbered() {
    let all = fingerprints([diagnostic(), diagnostic(at: 9), diagnostic(at: 20)])
    #expect(Set(all).count == 3)
    #expect(all == fingerprints([diagnostic(at: 3), diagnostic(at: 4), diagnostic(at: 5)]))
  }

  /// The lines of a file move and a finding above them goes: those that stay are the same.
  @Test(arguments: ["sarif.json", "gitlab.json"])
  func aReportKeepsFingerprintsWhenLinesAreInserted(name: String) throws {
    func report(_ text: String, _ offset: Int) -> DiagnosticReport {
      DiagnosticReport(
        tool: (name: "okr", version: "1"), rules: [],
        diagnostics: [diagnostic(at: offset)], checkedPaths: ["a.md"], day: "2026-07-20",
        source: { _ in SourceText(text) })
    }
    func fingerprint(_ text: String) throws -> Substring {
      let line = try #require(
        text.split(separator: "\n").first { $0.contains("ingerprint\"") || $0.contains("/v1") })
      return try #require(line.split(separator: "\"").last { $0.count == 32 })
    }
    let renderer = try HostileReport.renderer(name)
    let before = renderer.text(of: report("x", 0))
    let after = renderer.text(of: report("new line\nx", 9))
    #expect(before != after)
    #expect(try fingerprint(before) == fingerprint(after))
  }
}
