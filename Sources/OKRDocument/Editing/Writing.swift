extension String {
  /// The text on one line: every line break and the blanks around it become one space.
  var onOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: " ")
  }

  /// The text as a cell of a table: on one line, with its pipes escaped.
  public var asTableCell: String {
    var result = ""
    var isEscaped = false
    for character in onOneLine {
      if character == "|", !isEscaped { result.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      result.append(character)
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
    if contains(": ") || contains(" #") { return true }
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
