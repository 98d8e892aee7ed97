extension String {
  /// The text with everything taken out of action that could drive a terminal: control characters
  /// (escapes, carriage returns) and directional overrides are shown as code points, `\u{1B}`.
  public var safeForTerminal: String {
    guard mayDriveTerminal, unicodeScalars.contains(where: \.drivesTerminal) else { return self }
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

  /// Whether a byte is there that only texts with such characters have, and few others: most texts
  /// are told apart without decoding them.
  private var mayDriveTerminal: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x00...0x08, 0x0A...0x1F, 0x7F: return true
        case 0xC2 where bytes[index + 1] < 0xA0: return true
        case 0xE2 where bytes[index + 1] == 0x81: return true
        case 0xE2 where bytes[index + 1] == 0x80 && !(0x90...0xA7).contains(bytes[index + 2]):
          return true
        case 0xEF where bytes[index + 1] == 0xBB: return true
        default: index += 1
        }
      }
      return false
    }
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
