extension String {
  /// The text with everything taken out of action that could drive a terminal: control characters
  /// (escapes, carriage returns) and directional overrides are shown as code points, `\u{1B}`.
  public var safeForTerminal: String {
    guard unicodeScalars.contains(where: \.drivesTerminal) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.drivesTerminal {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var drivesTerminal: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }
}
