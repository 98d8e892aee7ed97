/// Texts of one shape in any size, to see how time grows with it.
public enum GrowingText: String, CaseIterable, Sendable {
  case ordinary, longTable, wideTable, nestedLists, nestedQuotes, oneLine, brackets, headings,
    fields
  case frontMatterBrackets, frontMatterKeys, fences, rows
  case suppressions, unknownSuppressions, openSuppressions, suppressionsInOneLine

  /// A text of at least some bytes.
  public func text(bytes: Int) -> String {
    switch self {
    case .ordinary:
      var text = ""
      var number = 800
      while text.utf8.count < bytes {
        text += SampleObjective(number: number).text.drop { $0 != "#" }
        number += 8
      }
      return text
    case .longTable:
      return "# a\n\n## Key results\n\n### KR1: b\n\n- Target: 9\n\n| Date | Value |\n|---|---|\n"
        + repeated("| 2026-07-01 | 412 |\n", bytes)
    case .wideTable: return repeated("|a", bytes / 2) + "|\n" + repeated("|-", bytes / 2) + "|\n"
    case .nestedLists: return repeated("- ", bytes / 2) + "a\n" + repeated("\n", bytes / 2)
    case .nestedQuotes: return repeated(repeated("> ", 200) + "a\n", bytes)
    case .oneLine: return "# " + repeated("a", bytes)
    case .brackets: return repeated("[a](b*_`", bytes)
    case .headings: return "# a\n\n## Key results\n\n" + repeated("### a\n", bytes)
    case .fields: return "# a\n\n## Key results\n\n### KR1: b\n\n" + repeated("- Owner: a\n", bytes)
    case .frontMatterBrackets: return "---\na: " + repeated("[", bytes) + "\n---\n\n# a\n"
    case .frontMatterKeys: return "---\n" + repeated("owner: a\n", bytes) + "---\n\n# a\n"
    case .fences: return repeated("~~~\n```\n", bytes)
    case .rows: return repeated("|\n", bytes)
    case .suppressions:
      return "# a\n\n## Key results\n\n### KR1: b\n\n"
        + repeated("- Owner: a\n<!-- okr-ignore F012: c -->\n", bytes)
    case .unknownSuppressions: return "# a\n\n" + repeated("<!-- okr-ignore unkown -->\n", bytes)
    case .openSuppressions: return "# a\n\n" + repeated("<!-- okr-ignore ", bytes)
    case .suppressionsInOneLine: return "# a\n\n" + repeated("<!-- okr-ignore F003 -->", bytes)
    }
  }

  private func repeated(_ piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: max(1, bytes / piece.utf8.count))
  }
}
