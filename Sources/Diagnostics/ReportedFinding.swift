import SourceText

/// A finding with all that a renderer asks about it.
struct ReportedFinding {
  let diagnostic: Diagnostic
  /// The path that readers of the report know.
  let path: String
  /// The text of the file; nil where it is not to be had, and there are no positions then.
  let source: SourceText?
  /// The same in each run as long as check and subject are the same.
  let fingerprint: String
  let catalog: MessageCatalog

  /// The code and the name: `M003 missing-baseline`.
  var label: String {
    diagnostic.code == diagnostic.name
      ? diagnostic.code : diagnostic.code + " " + diagnostic.name
  }

  /// What is wrong, safe to print, on one line.
  var message: String { diagnostic.message.text(in: catalog).safeForTerminal }

  /// What to do about it, safe to print, on one line.
  var help: String? { diagnostic.help?.text(in: catalog).safeForTerminal }

  /// The message and, in a sentence of its own, the help.
  var messageAndHelp: String { help.map { message + " " + $0 } ?? message }

  /// Where a range of the file begins, and where the first character behind it stands.
  func place(
    of range: Range<Int>, in unit: ColumnUnit = .codePoint
  ) -> (start: Position, end: Position)? {
    source.map { source in
      let start = min(max(0, range.lowerBound), source.bytes.count)
      let end = min(max(start, range.upperBound), source.bytes.count)
      return (source.position(at: start, in: unit), source.position(at: end, in: unit))
    }
  }

  /// Line and column of the beginning: `12:3`; nil where the text is not to be had.
  var position: String? { place().map { "\($0.start.line):\($0.start.column)" } }

  /// The place of the finding.
  func place(in unit: ColumnUnit = .codePoint) -> (start: Position, end: Position)? {
    place(of: diagnostic.range, in: unit)
  }
}
