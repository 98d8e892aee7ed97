/// Text as it may stand within a line of Markdown that a service renders, to be read and no more.
enum MarkdownText {
  /// The text with everything taken out of action that Markdown, GitHub or GitLab would act on:
  /// markup, HTML, links, mentions, references, emoji names.
  ///
  /// Services look for mentions and references in the rendered text, which no escape reaches; there a
  /// zero-width space stands between the sign and what follows.
  static func literal(_ text: String) -> String {
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

  private static let zeroWidthSpace = "\u{200B}"

  /// Whether the sign at an index could begin or hold together a reference.
  private static func splits(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1] != " " else { return false }
    switch scalars[index] {
    case "@", "#", "!", "$", "~", "%", "^", "&", ":": return true
    // www.example.com, GH-1
    case ".": return hasSuffix("www", before: index)
    case "-": return hasSuffix("gh", before: index)
    default: return false
    }
    func hasSuffix(_ word: String, before index: Int) -> Bool {
      let letters = Array(word.unicodeScalars)
      guard index >= letters.count else { return false }
      return zip(scalars[(index - letters.count)..<index], letters).allSatisfy {
        $0.properties.lowercaseMapping == String($1)
      }
    }
  }
}
