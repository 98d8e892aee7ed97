public import SourceText

/// The rendering for people: place, severity, code, sentence, the line itself with the spot marked,
/// and what to do.
public struct FullRenderer: ReportRenderer {
  public let style: TextStyle
  public let catalog: MessageCatalog
  /// The columns of the terminal, which excerpts are cut to; nil for no terminal.
  public let width: Int?

  public init(style: TextStyle, catalog: MessageCatalog = .english, width: Int? = nil) {
    self.style = style
    self.catalog = catalog
    self.width = width
  }

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    report.forEachFinding { finding in
      write(text(report.shown(finding.diagnostic), in: finding.source) + "\n")
    }
    write(report.summary + "\n")
  }

  public func text(_ diagnostic: Diagnostic, in source: SourceText?) -> String {
    let severity = catalog.name(of: diagnostic.severity)
    let position = source.map { $0.position(at: min(diagnostic.range.lowerBound, $0.bytes.count)) }
    let place =
      diagnostic.path.safeAtLineStart
      + (position.map { ":\($0.line):\($0.column)" } ?? "")
    var lines = [
      style(.emphasis, place) + ": "
        + style(diagnostic.severity.role, "\(severity)[\(diagnostic.code) \(diagnostic.name)]")
        + ": " + diagnostic.message.text(in: catalog).safeForTerminal
    ]
    if let source { lines += excerpt(diagnostic.range, in: source, diagnostic.severity.role) }
    let margin = String(repeating: " ", count: (position.map { "\($0.line)".count } ?? 1) + 1)
    for note in diagnostic.notes { lines.append(margin + noteLine(note, in: source)) }
    if let help = diagnostic.help {
      lines.append(
        style(.muted, margin + "= ") + style(.emphasis, catalog.helpWord) + ": "
          + help.text(in: catalog).safeForTerminal)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func noteLine(_ note: DiagnosticNote, in source: SourceText?) -> String {
    var text = note.message.text(in: catalog).safeForTerminal
    if note.path == nil, let range = note.range, let source, range.lowerBound <= source.bytes.count
    {
      let position = source.position(at: range.lowerBound)
      text = "\(position.line):\(position.column): " + text
    }
    return style(.muted, "= ") + style(.emphasis, catalog.noteWord) + ": " + text
  }

  private func excerpt(
    _ range: Range<Int>, in source: SourceText, _ role: TextStyle.Role
  ) -> [String] {
    guard range.upperBound <= source.bytes.count else { return [] }
    let line = source.line(at: range.lowerBound)
    let number = String(line + 1)
    let margin = String(repeating: " ", count: number.count)
    let excerpt = LineExcerpt(
      line: line, marking: range, in: source,
      most: max(40, (width ?? 160) - number.count - 3))
    return [
      style(.muted, "\(margin) |"),
      style(.muted, "\(number) | ") + excerpt.text,
      style(.muted, "\(margin) | ") + excerpt.indentation + style(role, excerpt.marks),
    ]
  }
}

/// One line of a text with a spot in it, cut to what fits on a screen and made safe to print.
struct LineExcerpt {
  let text: String
  let indentation: String
  let marks: String

  /// - Parameter most: The bytes of the line that are shown; a third of them before the spot.
  init(line: Int, marking range: Range<Int>, in source: SourceText, most: Int) {
    let content = source.lineContent(line)
    let spot =
      min(range.lowerBound, content.upperBound)..<min(range.upperBound, content.upperBound)
    var start = max(content.lowerBound, spot.lowerBound - most / 3)
    if content.count <= most { start = content.lowerBound }
    while start > content.lowerBound, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(content.upperBound, start + most)
    while end < content.upperBound, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    let markEnd = min(spot.upperBound, end)
    let before = Self.shown(source.string(in: start..<spot.lowerBound))
    let marked = Self.shown(source.string(in: spot.lowerBound..<max(spot.lowerBound, markEnd)))
    let after = Self.shown(source.string(in: max(spot.lowerBound, markEnd)..<end))
    let cut = (start > content.lowerBound ? "…" : "", end < content.upperBound ? "…" : "")
    text = (cut.0 + before + marked + after + cut.1).safeForTerminal
    indentation = String(repeating: " ", count: cut.0.displayWidth + before.displayWidth)
    marks = String(repeating: "^", count: max(1, marked.displayWidth))
  }

  private static func shown(_ text: String) -> String {
    text.utf8.contains(0x09)
      ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
        .safeForTerminal
      : text.safeForTerminal
  }
}
