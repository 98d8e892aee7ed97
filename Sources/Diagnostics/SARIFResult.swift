import JSON
import SourceText

/// A finding as a result of a SARIF run.
struct SARIFResult {
  let finding: ReportedFinding
  /// The place of its rule in the list of the run.
  let ruleIndex: Int?
  let shownPath: (String) -> String

  var value: JSONValue {
    let diagnostic = finding.diagnostic
    var members: [(String, JSONValue)] = [("ruleId", .string(diagnostic.code))]
    if let ruleIndex { members.append(("ruleIndex", .integer(ruleIndex))) }
    members += [
      ("level", .string(SARIFText.level(of: diagnostic.severity))),
      ("message", SARIFText.message(finding.messageAndHelp)), ("locations", .array([location])),
    ]
    if !diagnostic.notes.isEmpty {
      members.append(("relatedLocations", .array(diagnostic.notes.enumerated().map(related))))
    }
    members.append(
      ("partialFingerprints", .object([("okrEntity/v1", .string(finding.fingerprint))])))
    let fixes = diagnostic.fixes.compactMap(fix)
    if !fixes.isEmpty { members.append(("fixes", .array(fixes))) }
    return .object(members)
  }

  private var location: JSONValue {
    SARIFText.location(
      path: finding.path, region: region(finding.diagnostic.range),
      extra: [
        (
          "logicalLocations",
          .array([
            .object([("fullyQualifiedName", .string(finding.diagnostic.subject.safeForTerminal))])
          ])
        )
      ])
  }

  /// A note; its range can only be counted out in the file of the finding itself.
  private func related(_ index: Int, _ note: DiagnosticNote) -> JSONValue {
    let isHere = note.path == nil || note.path == finding.diagnostic.path
    return SARIFText.location(
      path: isHere ? finding.path : shownPath(note.path ?? ""),
      region: isHere ? note.range.flatMap(region) : nil,
      extra: [
        ("id", .integer(index)),
        ("message", SARIFText.message(note.message.text(in: finding.catalog))),
      ])
  }

  private func region(_ range: Range<Int>) -> JSONValue? {
    finding.place(of: range).map { place in
      .object([
        ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
        ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
      ])
    }
  }

  /// A fix with all of its edits; nil where one of them is not text or has no place.
  private func fix(_ fix: Fix) -> JSONValue? {
    let replacements = fix.edits.compactMap { edit -> JSONValue? in
      guard let region = region(edit.range),
        let text = String(validating: edit.replacement, as: UTF8.self)
      else { return nil }
      return .object([
        ("deletedRegion", region), ("insertedContent", .object([("text", .string(text))])),
      ])
    }
    guard !replacements.isEmpty, replacements.count == fix.edits.count else { return nil }
    return .object([
      ("description", SARIFText.message(fix.title.text(in: finding.catalog))),
      (
        "artifactChanges",
        .array([
          .object([
            ("artifactLocation", .object([("uri", .string(SARIFText.uri(of: finding.path)))])),
            ("replacements", .array(replacements)),
          ])
        ])
      ),
    ])
  }
}

/// The texts of SARIF that have rules of their own.
enum SARIFText {
  static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  static func message(_ text: String) -> JSONValue { .object([("text", .string(literal(text)))]) }

  /// A plain text message that says a text and nothing else: braces would be placeholders (3.11.5) and
  /// are doubled; `[text](target)` would be a link (3.11.6) and is parted by a zero-width space.
  static func literal(_ text: String) -> String {
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).safeForTerminal }.joined(separator: "\n")
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in braced(safe).unicodeScalars {
      if last == "]", scalar == "(" { result += "\u{200B}" }
      result.unicodeScalars.append(scalar)
      last = scalar
    }
    return result
  }

  /// The text with each brace doubled.
  static func braced(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  static func location(
    path: String, region: JSONValue?, extra: [(String, JSONValue)] = []
  ) -> JSONValue {
    var physical: [(String, JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(uri(of: path)))]))
    ]
    if let region { physical.append(("region", region)) }
    return .object([("physicalLocation", .object(physical))] + extra)
  }

  /// The URI reference of a path: relative for a relative one, of scheme `file` for an absolute one.
  /// All but letters, digits and `-._~/` is percent-encoded (RFC 3986).
  static func uri(of path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
