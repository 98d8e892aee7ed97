public import JSON
public import SourceText

/// The rendering for programs: one object a finding, with places in bytes, code points and UTF-16.
public struct JSONRenderer: ReportRenderer {
  public let catalog: MessageCatalog

  public init(catalog: MessageCatalog = .english) {
    self.catalog = catalog
  }

  public func render(_ report: DiagnosticReport, into write: (String) -> Void) {
    var findings: [JSONValue] = []
    report.forEachFinding { finding in
      findings.append(value(report.shown(finding.diagnostic), in: finding.source))
    }
    let unreadable = report.unreadable.map { file -> JSONValue in
      .object([("path", .string(file.path)), ("reason", .string(file.reason))])
    }
    var members: [(String, JSONValue)] = [
      ("schemaVersion", 1), ("kind", .string(report.tool.name + "-lint")),
      ("checked", .integer(report.checkedPaths.count)), ("findings", .array(findings)),
      ("unreadable", .array(unreadable)),
    ]
    if let statistics = report.statistics {
      members.append(("statistics", .array(statistics.map(value))))
    }
    write(JSONValue.object(members).text(indented: true) + "\n")
  }

  private func value(_ statistic: RuleStatistic) -> JSONValue {
    .object([
      ("code", .string(statistic.code)), ("name", .string(statistic.name)),
      ("findings", .integer(statistic.findings)), ("fixable", .integer(statistic.fixable)),
      ("unsafelyFixable", .integer(statistic.unsafelyFixable)),
      (
        "cost",
        .object([
          ("nanoseconds", .integer(statistic.nanoseconds)),
          ("permille", .integer(statistic.permille)),
        ])
      ),
    ])
  }

  public func value(_ diagnostic: Diagnostic, in source: SourceText?) -> JSONValue {
    .object([
      ("code", .string(diagnostic.code)), ("name", .string(diagnostic.name)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("path", .string(diagnostic.path)), ("subject", .string(diagnostic.subject)),
      ("message", .string(diagnostic.message.text(in: catalog))),
      ("help", .optional(diagnostic.help?.text(in: catalog))),
      ("range", range(diagnostic.range, in: source)),
      (
        "notes",
        .array(
          diagnostic.notes.map { note in
            .object([
              ("message", .string(note.message.text(in: catalog))),
              ("path", .optional(note.path)),
              ("range", note.range.map { range($0, in: note.path == nil ? source : nil) } ?? .null),
            ])
          })
      ),
      ("fixes", .array(diagnostic.fixes.map { fix($0, in: source) })),
    ])
  }

  private func fix(_ fix: Fix, in source: SourceText?) -> JSONValue {
    .object([
      ("title", .string(fix.title.text(in: catalog))), ("isSafe", .bool(fix.isSafe)),
      (
        "edits",
        .array(
          fix.edits.map { edit in
            .object([
              ("range", range(edit.range, in: source)),
              ("replacement", .string(String(decoding: edit.replacement, as: UTF8.self))),
            ])
          })
      ),
    ])
  }

  private func range(_ range: Range<Int>, in source: SourceText?) -> JSONValue {
    .object([
      ("start", place(range.lowerBound, in: source)), ("end", place(range.upperBound, in: source)),
    ])
  }

  private func place(_ offset: Int, in source: SourceText?) -> JSONValue {
    guard let source, offset <= source.bytes.count else {
      return .object([("offset", .integer(offset))])
    }
    let position = source.position(at: offset)
    return .object([
      ("line", .integer(position.line)), ("column", .integer(position.column)),
      ("utf16Column", .integer(source.position(at: offset, in: .utf16).column)),
      ("offset", .integer(offset)),
    ])
  }
}
