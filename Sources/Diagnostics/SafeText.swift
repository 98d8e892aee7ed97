extension String {
  /// The text with everything taken out of action that could drive a terminal, or the runner of a CI
  /// service that reads the same lines: control characters (escapes, carriage returns) and directional
  /// overrides are shown as code points, `\u{1B}`, and so is the first sign of `##[` and `##vso[`.
  public var safeForTerminal: String {
    guard mayDriveTerminal else { return self }
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

  /// Whether bytes are there that only texts with such characters have, and few others: most texts
  /// are told apart without decoding them.
  private var mayDriveTerminal: Bool {
    var text = self
    return text.withUTF8 { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case 0x00...0x08, 0x0A...0x1F, 0x7F: return true
        case 0x23 where index + 1 < bytes.count && bytes[index + 1] == 0x23: return true
        case 0xC2 where bytes[index + 1] < 0xA0: return true
        case 0xD8 where bytes[index + 1] == 0x9C: return true
        case 0xE2 where bytes[index + 1] == 0x81: return true
        case 0xE2 where bytes[index + 1] == 0x80 && !(0x90...0xA7).contains(bytes[index + 2]):
          return true
        case 0xEF where bytes[index + 1] == 0xBB: return true
        default: continue
        }
      }
      return false
    }
  }

  /// The text, safe to print, where a line begins with it: one that would be a workflow command
  /// (`::error::`) gets `./` in front.
  var safeAtLineStart: String {
    let safe = safeForTerminal
    return safe.unicodeScalars.drop { $0.properties.isWhitespace }.starts(with: "::".unicodeScalars)
      ? "./" + safe : safe
  }

  /// The lines, none of which is a workflow command: a colon that a line begins with is shown as a code
  /// point.
  public var safeLineStarts: String {
    guard hasDoubleColon else { return self }
    var result = ""
    var isStart = true
    for scalar in unicodeScalars {
      if isStart, scalar == ":" {
        result += "\\u{3A}"
      } else {
        result.unicodeScalars.append(scalar)
      }
      isStart = scalar == "\n" || scalar == "\r" || isStart && scalar.properties.isWhitespace
    }
    return result
  }

  private var hasDoubleColon: Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.indices.dropFirst().contains { bytes[$0] == 0x3A && bytes[$0 - 1] == 0x3A }
    }
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
