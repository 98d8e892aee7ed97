extension JSONValue {
  /// The text of the value (RFC 8259): on one line, or indented by two spaces.
  public func text(indented: Bool = false) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: indented ? 0 : nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indentation: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let string): Self.write(string, to: &bytes)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &bytes, indentation) { element, bytes, inner in
        element.write(to: &bytes, indentation: inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &bytes, indentation) { member, bytes, inner in
        Self.write(member.0, to: &bytes)
        bytes += (inner == nil ? ":" : ": ").utf8
        member.1.write(to: &bytes, indentation: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to bytes: inout [UInt8],
    _ indentation: Int?, _ writeElement: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes += brackets.0.utf8
    let inner = indentation.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      if let inner { bytes += ("\n" + String(repeating: " ", count: inner)).utf8 }
      writeElement(element, &bytes, inner)
    }
    if let indentation, !elements.isEmpty {
      bytes += ("\n" + String(repeating: " ", count: indentation)).utf8
    }
    bytes += brackets.1.utf8
  }

  /// A string in quotes. Beyond what JSON demands, DEL, C1 controls, directional overrides and the two
  /// Unicode line separators are escaped, so that the text is safe on a terminal and in a script; and
  /// so is the bracket of `##[` and `##vso[`, which the runner of a CI service would act on.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    // How much of such a command has been seen: 1 for `#`, 2 for `##` and letters.
    var command = 0
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x23: command = min(2, command + 1)
      case 0x41...0x5A, 0x61...0x7A: if command < 2 { command = 0 }
      case 0x5B where command == 2:
        bytes += "\\u005b".utf8
        command = 0
        continue
      default: command = 0
      }
      switch scalar.value {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
        0xFEFF:
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(0x22)
  }
}
