/// Text as it may stand in an XML 1.0 document, in an attribute or between tags.
public enum XMLText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The text with markup taken out of action. Control characters, which XML 1.0 forbids in any form,
  /// are shown as code points, and the two noncharacters that it forbids become U+FFFD.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.safeForTerminal.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\t": result += "&#9;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A start tag's name and attributes: `file name="a.md"`.
  static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce(name) { $0 + " " + $1.0 + "=\"" + escaped($1.1) + "\"" }
  }
}
