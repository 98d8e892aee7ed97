import Diagnostics
import FileSystem
import OKRModel
import SourceText

/// The printing of a report of the linter in all the forms that were asked for.
struct LintPrinter {
  let session: Session
  /// The least severity that fails; nil where none does.
  let failing: Severity?

  func print(_ report: LintReport, to outputs: [LintOutput]) throws {
    for output in outputs {
      if let path = output.path {
        try write(report, as: output.format, to: session.folder.resolving(path))
      } else if output.format == .full, report.statistics == nil {
        printFull(report)
      } else {
        try printOut(report, as: output.format)
      }
    }
    for error in report.unreadable { CommandFailure(error).tell(session.console, report.catalog) }
  }

  /// Prints what a person waits for, on all cores.
  private func printFull(_ report: LintReport) {
    let console = session.console
    let renderer = FullRenderer(
      style: console.style, catalog: report.catalog, width: console.width)
    let folder = session.folder
    let pieces = RenderedPieces(report.diagnostics) { piece in
      var text = ""
      var current: (path: String, shown: String, source: SourceText?) = ("", "", nil)
      for var diagnostic in piece {
        if diagnostic.path != current.path {
          current = (
            diagnostic.path, folder.relative(to: report.absolute(diagnostic.path)),
            report.source(of: diagnostic.path)
          )
        }
        diagnostic.path = current.shown
        text += renderer.text(diagnostic, in: current.source) + "\n"
      }
      return text
    }
    for texts in pieces { console.print(texts.joined(), terminator: "") }
    console.print(
      LintSummary(report: report).text(style: console.style)
        .wrapped(to: console.width, indentation: 0))
  }

  private func printOut(_ report: LintReport, as format: LintFormat) throws {
    let console = session.console
    if let statistics = statistics(report, format, style: console.style, width: console.width) {
      return console.print(statistics, terminator: "")
    }
    let renderer = format.renderer(
      style: console.style, width: console.width, catalog: report.catalog)
    var text = ""
    renderer.render(try described(report, for: format, style: console.style)) { piece in
      text += piece
      if text.utf8.count > 1 << 16 {
        console.print(Array(text.utf8))
        text = ""
      }
    }
    console.print(Array(text.utf8))
  }

  private func write(
    _ report: LintReport, as format: LintFormat, to path: String
  ) throws {
    let style = TextStyle(usesColor: false)
    let renderer = format.renderer(style: style, width: nil, catalog: report.catalog)
    let text =
      try statistics(report, format, style: style, width: nil)
      ?? renderer.text(of: described(report, for: format, style: style))
    try OutputFile.write(Array(text.utf8), to: path)
  }

  /// What a report for people says where it is to have statistics instead of the findings.
  private func statistics(
    _ report: LintReport, _ format: LintFormat, style: TextStyle, width: Int?
  ) -> String? {
    guard format.isForPeople, let statistics = report.statistics else { return nil }
    return statistics.text(style: style, width: width) + "\n"
      + LintSummary(report: report).text(style: style) + "\n"
  }

  private func described(
    _ report: LintReport, for format: LintFormat, style: TextStyle
  ) throws -> DiagnosticReport {
    // Markdown is no terminal.
    let summaryStyle = format == .markdown ? TextStyle(usesColor: false) : style
    return report.rendered(
      summary: LintSummary(report: report).text(style: summaryStyle), failing: failing,
      today: try session.today, shownPath: shownPath(report, format.pathBase))
  }

  /// What files are called in a report, by the paths that findings have.
  private func shownPath(
    _ report: LintReport, _ base: LintFormat.PathBase
  ) -> @Sendable (String) -> String {
    let folder = session.folder
    let repository = base == .repository ? RepositoryPaths(of: report.root) : nil
    return { path in
      guard base != .workspace else { return path }
      let absolute = path.hasPrefix("/") ? path : report.absolute(path)
      return base == .folder
        ? folder.relative(to: absolute) : repository?.path(of: absolute) ?? path
    }
  }
}
