import Diagnostics
import JSON

/// Check-ins from standard input, one to a record, each with its line or the reason why it is none.
struct CheckInInput {
  enum Format: String, CaseIterable { case csv, jsonl }

  struct Line {
    /// From 1.
    var number: Int
    var entry: Result<CheckInEntry, CommandFailure>
  }

  private(set) var lines: [Line] = []

  init(_ bytes: [UInt8], format: Format) throws {
    switch format {
    case .csv: try readCommaSeparated(bytes)
    case .jsonl: readJSONLines(bytes)
    }
    guard lines.isEmpty else { return }
    throw CommandFailure(
      "Standard input holds no check-in.",
      hint: "Give one to a line, with the fields `key-result`, `value`, `confidence`, `note`.")
  }

  /// The names of the fields in a header or an object.
  private static var fields: [String: WritableKeyPath<CheckInEntry, String?>] {
    [
      "value": \.value, "confidence": \.confidence, "note": \.note, "date": \.date,
      "by": \.author, "milestone": \.milestone,
    ]
  }
  private static let keyResult = "key-result"

  private static func unknownField(_ name: String) -> CommandFailure {
    let names = [keyResult] + fields.keys.sorted()
    return CommandFailure(
      Message("“{field}” is no field of a check-in.", ["field": name]),
      hint: name.nearest(of: names).map { Message("Did you mean “{name}”?", ["name": $0]) }
        ?? Message("Choose one of: {choices}.", ["choices": names.joined(separator: ", ")]))
  }

  private static var noKeyResult: CommandFailure {
    CommandFailure(
      "The check-in does not say of which key result it is.",
      hint: "Give it as `key-result`: `sales/fill-the-funnel#KR1`.")
  }

  private mutating func readCommaSeparated(_ bytes: [UInt8]) throws {
    let text = CommaSeparated(bytes)
    guard let header = text.records.first else {
      if let line = text.brokenLine { lines = [Self.broken(line)] }
      return
    }
    let names = header.fields.map { Self.name($0) }
    for name in names where name != Self.keyResult && Self.fields[name] == nil {
      throw Self.unknownField(name)
    }
    guard names.contains(Self.keyResult) else { throw Self.noKeyResult }
    for record in text.records.dropFirst() {
      guard record.fields.count <= names.count else {
        lines.append(Self.broken(record.line))
        continue
      }
      lines.append(
        Line(number: record.line, entry: Self.entry(Array(zip(names, record.fields)))))
    }
    if let line = text.brokenLine { lines.append(Self.broken(line)) }
  }

  private static func broken(_ line: Int) -> Line {
    Line(
      number: line,
      entry: .failure(
        CommandFailure(
          "The line cannot be read as comma-separated values.",
          hint: "Put a field with a comma or a quotation mark in it between quotation marks.")))
  }

  private mutating func readJSONLines(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    let texts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, text) in texts.enumerated() where text.contains(where: { $0 > 0x20 }) {
      lines.append(Line(number: index + 1, entry: Self.entry(json: text)))
    }
  }

  private static func entry(json text: ArraySlice<UInt8>) -> Result<CheckInEntry, CommandFailure> {
    guard case .object(let members)? = JSONValue(parsing: text) else {
      return .failure(
        CommandFailure(
          "The line is no object of JSON.",
          hint: "Write one to a line, with its braces."))
    }
    var texts: [(String, String)] = []
    var isPlain = false
    for (name, value) in members {
      switch value {
      case .string(let text): texts.append((Self.name(name), text))
      case .number(let text):
        texts.append((Self.name(name), text))
        if Self.name(name) == "value" { isPlain = true }
      case .bool(let isTrue): texts.append((Self.name(name), isTrue ? "yes" : "no"))
      case .null: texts.append((Self.name(name), ""))
      default:
        return .failure(
          CommandFailure(
            Message("“{field}” is neither a text nor a number.", ["field": name]),
            hint: "Write its value without brackets."))
      }
    }
    return entry(texts).map { entry in
      var entry = entry
      entry.hasPlainValue = isPlain
      return entry
    }
  }

  private static func name(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "_" || $0 == "-" }
    return text.lowercased().split(whereSeparator: isBlank).joined(separator: "-")
  }

  private static func entry(
    _ texts: [(name: String, text: String)]
  ) -> Result<CheckInEntry, CommandFailure> {
    var entry = CheckInEntry(keyResult: "")
    for (name, text) in texts {
      if name == keyResult {
        entry.keyResult = text
      } else if let field = fields[name] {
        entry[keyPath: field] = text
      } else {
        return .failure(unknownField(name))
      }
    }
    guard !entry.keyResult.isEmpty else { return .failure(noKeyResult) }
    return .success(entry)
  }
}
