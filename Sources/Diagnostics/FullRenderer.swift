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
    let label = "\(severity)[\(diagnostic.code) \(diagnostic.name)]"
    let head = (place + label).displayWidth + 4
    let isNarrow = width.map { head > $0 } ?? false
    var lines = [
      style(.emphasis, place) + (isNarrow ? ":\n    " : ": ")
        + style(diagnostic.severity.role, label) + ": "
        + diagnostic.message.text(in: catalog).safeForTerminal.wrapped(
          to: width, after: isNarrow ? label.displayWidth + 6 : head, indentation: 4)
    ]
    if let source { lines += excerpt(diagnostic.range, in: source, diagnostic.severity.role) }
    let margin = String(repeating: " ", count: (position.map { "\($0.line)".count } ?? 1) + 1)
    for note in diagnostic.notes {
      lines.append(remark(catalog.noteWord, text(of: note, in: source), margin))
    }
    if let help = diagnostic.help {
      lines.append(remark(catalog.helpWord, help.text(in: catalog).safeForTerminal, margin))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line below an excerpt: `= help: …`, whose further lines stand below its text.
  private func remark(_ word: String, _ text: String, _ margin: String) -> String {
    let used = margin.count + 4 + word.displayWidth
    return style(.muted, margin + "= ") + style(.emphasis, word) + ": "
      + text.wrapped(to: width, after: used, indentation: used)
  }

  private func text(of note: DiagnosticNote, in source: SourceText?) -> String {
    let text = note.message.text(in: catalog).safeForTerminal
    guard note.path == nil, let range = note.range, let source,
      range.lowerBound <= source.bytes.count
    else { return text }
    let position = source.position(at: range.lowerBound)
    return "\(position.line):\(position.column): " + text
  }

  private func excerpt(
    _ range: Range<Int>, in source: SourceText, _ role: TextStyle.Role
  ) -> [String] {
    guard range.upperBound <= source.bytes.count else { return [] }
    let line = source.line(at: range.lowerBound)
    let number = String(line + 1)
    let margin = String(repeating: " ", count: number.count)
    let excerpt = LineExcerpt(
      line: line, marking: range, in: source, columns: width.map { max(12, $0 - number.count - 3) })
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

  /// - Parameter columns: What fits on the screen; nil where a line may be of any length.
  init(line: Int, marking range: Range<Int>, in source: SourceText, columns: Int?) {
    var most = columns ?? 160
    var excerpt = LineExcerpt(line: line, marking: range, in: source, most: most)
    // Bytes are seldom more columns than one each: tabs are, and what is made visible.
    while let columns, excerpt.text.displayWidth > columns, most > 4 {
      most -= max(1, min(most / 2, excerpt.text.displayWidth - columns))
      excerpt = LineExcerpt(line: line, marking: range, in: source, most: most)
    }
    self = excerpt
  }

  /// - Parameter most: The bytes of the line that are shown; a third of them before the spot.
  private init(line: Int, marking range: Range<Int>, in source: SourceText, most: Int) {
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
