/// Text as it may stand within a line of Markdown that a service renders, to be read and no more.
public enum MarkdownText {
  /// The text with everything taken out of action that Markdown, GitHub or GitLab would act on:
  /// markup, HTML, links, mentions, references, emoji names.
  ///
  /// Services look for mentions and references in the rendered text, which no escape reaches; there a
  /// zero-width space stands between the sign and what follows.
  public static func literal(_ text: String) -> String {
    let scalars = Array(text.safeForTerminal.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "|": result += "&#124;"
      case "`": result += "&#96;"
      case "\\": result += "&#92;"
      case "&": result += "&amp;"
      case "*", "_", "[", "]", "{", "}", "(", ")", "~", "#", "!", "$", "^", "+", "=":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      if splits(scalars, after: index) { result += zeroWidthSpace }
    }
    return result
  }

  /// The same at the beginning of an item of a list or of a line, where `-` and `1.` would begin a list
  /// and `---` a rule.
  public static func item(_ text: String) -> String {
    let literal = literal(text)
    if literal.hasPrefix("-") { return "\\" + literal }
    let digits = literal.prefix { $0.isASCII && $0.isNumber }
    let rest = literal.dropFirst(digits.count)
    guard !digits.isEmpty, rest.hasPrefix(".") else { return literal }
    return digits + "\\" + rest
  }

  private static let zeroWidthSpace = "\u{200B}"

  /// Whether the sign at an index could begin or hold together a reference.
  private static func splits(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1] != " " else { return false }
    switch scalars[index] {
    case "@", "#", "!", "$", "~", "%", "^", "&", ":": return true
    // www.example.com
    case "w", "W": return scalars[index + 1] == "." && ends(scalars, with: "www", at: index)
    // GH-1
    case "-": return index > 0 && ends(scalars, with: "gh", at: index - 1)
    default: return false
    }
  }

  /// Whether a word in small letters ends at an index, in any case.
  private static func ends(_ scalars: [Unicode.Scalar], with word: String, at index: Int) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard index + 1 >= letters.count else { return false }
    return zip(scalars[(index + 1 - letters.count)...index], letters).allSatisfy {
      $0.properties.lowercaseMapping == String($1)
    }
  }
}
