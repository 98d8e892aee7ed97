import Diagnostics
import FileSystem
import JSON
import SourceText

/// The printing of a report of the linter.
struct LintPrinter {
  let console: Console
  let catalog: MessageCatalog

  func printText(_ report: LintReport) {
    let renderer = FullRenderer(
      style: console.style, catalog: catalog, width: console.width)
    let pieces = RenderedPieces(report.diagnostics) { piece in
      var text = ""
      var current: (path: String, source: SourceText?) = ("", nil)
      for diagnostic in piece {
        if diagnostic.path != current.path {
          current = (diagnostic.path, report.source(of: diagnostic.path))
        }
        text += renderer.text(diagnostic, in: current.source) + "\n"
      }
      return text
    }
    for texts in pieces {
      console.print(texts.joined(), terminator: "")
    }
    console.print(summary(of: report))
    tellUnreadable(report)
  }

  func printJSON(_ report: LintReport) {
    let renderer = JSONRenderer(catalog: catalog)
    var current: (path: String, source: SourceText?) = ("", nil)
    let findings = report.diagnostics.map { diagnostic -> JSONValue in
      if diagnostic.path != current.path {
        current = (diagnostic.path, report.source(of: diagnostic.path))
      }
      return renderer.value(diagnostic, in: current.source)
    }
    console.print(
      JSONValue.object([
        ("schemaVersion", 1), ("kind", "okr-lint"), ("checked", .integer(report.checkedCount)),
        ("findings", .array(findings)),
        (
          "unreadable",
          .array(
            report.unreadable.map {
              .object([("path", .string($0.path)), ("reason", .string($0.explanation))])
            })
        ),
      ]).text(indented: true))
    tellUnreadable(report)
  }

  private func tellUnreadable(_ report: LintReport) {
    for error in report.unreadable { CommandFailure(error).tell(console, catalog) }
  }

  private func summary(of report: LintReport) -> String {
    let count = ["count": "\(report.checkedCount)"]
    let checked =
      report.checkedCount == 1
      ? Message("1 objective checked") : Message("{count} objectives checked", count)
    if report.diagnostics.isEmpty, !report.unreadable.isEmpty {
      return checked.text(in: catalog) + "."
    }
    guard !report.diagnostics.isEmpty else {
      return console.style(
        .good,
        Message("{checked}, nothing found.", ["checked": checked.text(in: catalog)]).text(
          in: catalog))
    }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let number = report.diagnostics.count { $0.severity == severity }
      guard number > 0 else { return nil }
      return counted(number, severity).text(in: catalog)
    }
    let files = Set(report.diagnostics.map(\.path)).count
    return Message(
      files == 1 ? "{checked}: {findings} in 1 file." : "{checked}: {findings} in {files} files.",
      [
        "checked": checked.text(in: catalog), "findings": parts.joined(separator: ", "),
        "files": "\(files)",
      ]
    ).text(in: catalog)
  }

  private func counted(_ number: Int, _ severity: Severity) -> Message {
    let count = ["count": "\(number)"]
    return switch (severity, number) {
    case (.error, 1): "1 error"
    case (.error, _): Message("{count} errors", count)
    case (.warning, 1): "1 warning"
    case (.warning, _): Message("{count} warnings", count)
    case (.advice, 1): "1 piece of advice"
    case (.advice, _): Message("{count} pieces of advice", count)
    }
  }
}
