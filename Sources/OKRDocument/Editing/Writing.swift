import SourceText

extension String {
  /// The text on one line: every line break and the blanks around it become one space.
  var onOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: " ")
  }

  /// The text without the spaces and tabs at its ends.
  var trimmed: String {
    let source = SourceText(self)
    return source.string(in: source.trimmed(0..<source.bytes.count))
  }

  /// The text as that of a heading: behind number signs at its end stand others, which close the
  /// heading and are none of it.
  var asHeadingText: String {
    let text = trimmed
    let marks = text.utf8.reversed().prefix { $0 == 0x23 }.count
    guard marks > 0 else { return text }
    let before = text.utf8.dropLast(marks).last
    return before == nil || before == 0x20 || before == 0x09 ? text + " #" : text
  }

  /// The text as a cell of a table: on one line, with its pipes escaped.
  public var asTableCell: String {
    var result = ""
    var isEscaped = false
    for scalar in onOneLine.unicodeScalars {
      if scalar == "|", !isEscaped { result.unicodeScalars.append("\\") }
      isEscaped = scalar == "\\" && !isEscaped
      result.unicodeScalars.append(scalar)
    }
    return isEscaped ? result + "\\" : result
  }

  /// The text as a scalar of YAML: plain where it can be, in double quotes where it must.
  public var asYAMLScalar: String {
    needsYAMLQuotes ? "\"\(yamlEscaped)\"" : self
  }

  private var needsYAMLQuotes: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    if "-?:,[]{}#&*!|>'\"%@`~=".unicodeScalars.contains(first) { return true }
    if first == " " || last == " " || last == ":" { return true }
    let bytes = Array(utf8)
    let pairs = zip(bytes, bytes.dropFirst())
    if pairs.contains(where: { $0 == (0x3A, 0x20) || $0 == (0x20, 0x23) }) { return true }
    if ["true", "false", "yes", "no", "on", "off", "null"].contains(lowercased()) { return true }
    return unicodeScalars.contains { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || ",[]{}".unicodeScalars.contains(scalar)
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF
    }
  }

  private var yamlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
