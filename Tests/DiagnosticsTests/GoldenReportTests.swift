import Diagnostics
import Foundation
import Testing

/// The hostile report in all formats, against the files in `Reports`.
///
/// `OKR_RECORD=1` writes the files anew. `scripts/validate-formats` holds them against the schemas of
/// their formats.
@Suite struct GoldenReportTests {
  static let names = HostileReport.renderers.map(\.name)
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Reports")

  @Test(arguments: names) func isWrittenAsRecorded(name: String) throws {
    let text = try HostileReport.renderer(name).text(of: HostileReport.report)
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["OKR_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: names) func doesNotDependOnTheOrderOfFindings(name: String) throws {
    let renderer = try HostileReport.renderer(name)
    let report = HostileReport.report
    let shuffled = DiagnosticReport(
      tool: report.tool, rules: report.rules, diagnostics: report.diagnostics.reversed(),
      checkedPaths: report.checkedPaths.reversed(), unreadable: report.unreadable,
      failing: report.failing, summary: report.summary, day: report.day, source: report.source,
      shownPath: report.shownPath)
    #expect(renderer.text(of: shuffled) == renderer.text(of: report))
  }

  @Test(arguments: names) func reachesATerminalHarmlessly(name: String) throws {
    let text = try HostileReport.renderer(name).text(of: HostileReport.report)
    let harmful = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    #expect(harmful.isEmpty)
  }

  @Test(arguments: names) func startsNoWorkflowCommandOfItsOwn(name: String) throws {
    let text = try HostileReport.renderer(name).text(of: HostileReport.report)
    let commands = text.split(separator: "\n").filter {
      $0.trimmingPrefix(while: \.isWhitespace).hasPrefix("::")
    }
    #expect(commands.count == (name == "github.txt" ? 5 : 0))
    #expect(!text.contains("##["))
  }

  @Test(arguments: names) func writesAReportOfNothing(name: String) throws {
    let report = DiagnosticReport(
      tool: (name: "okr", version: "1"), rules: [], diagnostics: [], checkedPaths: [],
      day: "2026-07-20", source: { _ in nil })
    let text = try HostileReport.renderer(name).text(of: report)
    switch name {
    case "jsonl.jsonl", "github.txt", "concise.txt", "markdown.md": #expect(text == "")
    default: #expect(text.hasSuffix("\n"))
    }
  }
}
