extension String {
  /// The text with everything taken out of action that could drive a terminal, or the runner of a CI
  /// service that reads the same lines: control characters (escapes, carriage returns) and directional
  /// overrides are shown as code points, `\u{1B}`, and so is the first sign of `##[` and `##vso[`.
  public var safeForTerminal: String {
    guard utf8.mayDriveTerminal else { return self }
    let scalars = Array(unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar.drivesTerminal || scalar == "#" && scalars.beginsCommand(at: index) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text, safe to print, where a line begins with it: one that would be a workflow command
  /// (`::error::`) gets `./` in front.
  var safeAtLineStart: String {
    let safe = safeForTerminal
    return safe.drop { $0 == " " || $0 == "\t" }.hasPrefix("::") ? "./" + safe : safe
  }
}

extension String.UTF8View {
  /// Whether a byte is a control, begins one of the scalars that drive a terminal, or is the second
  /// of `##`. Those scalars begin with C2 (C1 controls), D8 (an Arabic mark), E2 (marks and
  /// overrides) or EF (the byte order mark).
  fileprivate var mayDriveTerminal: Bool {
    var previous: UInt8 = 0
    for byte in self {
      switch byte {
      case 0x09, 0x20...0x22, 0x24...0x7E: break
      case 0x23 where previous != 0x23: break
      case 0xC3...0xD7, 0xD9...0xE1, 0xE3...0xEE, 0xF0...0xFF, 0x80...0xBF: break
      default: return true
      }
      previous = byte
    }
    return false
  }
}

extension [Unicode.Scalar] {
  /// Whether `##`, letters and `[` stand at an index, which runners act on anywhere in a line.
  fileprivate func beginsCommand(at index: Int) -> Bool {
    guard index + 2 < count, self[index + 1] == "#" else { return false }
    let letters = self[(index + 2)...].prefix(16).prefix { $0.properties.isAlphabetic }
    return letters.endIndex < count && self[letters.endIndex] == "["
  }
}

extension Unicode.Scalar {
  fileprivate var drivesTerminal: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }
}
