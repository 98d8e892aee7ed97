import Diagnostics
import SourceText
import Testing

/// A report in which every text that a stranger can write tries to break out.
enum HostileReport {
  static let path = "okrs/2026-Q3/sales/fill the funnel.md"

  /// A file whose second line has characters of 1 to 4 bytes before the place of a finding.
  static let source = SourceText(
    """
    # ::error::pwned
    é€😀 ship | `it`
    last line

    """)

  /// What a title can hold to break out of a format.
  static let payload =
    "::error::x\n::warning file=a::y\r\u{1B}[31m ]]> <script>alert(1)</script> @everyone #1 "
    + "a | `b` \u{202E}gpj [c](http://evil.example) {0} ##[error]z %0A 100 % 😀"

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      code: "M001", name: "vague-title", severity: .error,
      message: Message("“{title}” says nothing.", ["title": payload]),
      help: "Say what changes.", path: path, range: 2..<16, subject: "2026-Q3/sales/funnel title"),
    Diagnostic(
      code: "M002", name: "missing-baseline", severity: .warning,
      message: "The start is not said.", path: path, range: 27..<31,
      subject: "2026-Q3/sales/funnel#KR1",
      notes: [
        DiagnosticNote("Said here.", range: 2..<16),
        DiagnosticNote("And there.", path: "okrs/other.md", range: 4..<5),
      ],
      fixes: [
        Fix("Rename it", isSafe: true, edits: [TextEdit(27..<31, "sail")]),
        Fix(
          "Quote it", isSafe: false, edits: [TextEdit(27..<27, "\""), TextEdit(31..<31, "\"")]),
      ]),
    Diagnostic(
      code: "M002", name: "missing-baseline", severity: .warning,
      message: "The start is not said.", path: path, range: 39..<49,
      subject: "2026-Q3/sales/funnel#KR1"),
    Diagnostic(
      code: "A001", name: "too-many", severity: .advice, message: "Too many.",
      path: "::error file=a,b::100%.md", range: 0..<4, subject: "a\u{1B}b"),
  ]

  static let rules = [
    RuleDescription(
      code: "M001", name: "vague-title", summary: "A title says {nothing}.",
      help: "Why it matters.\n\nSay *what* changes.", helpURI: "https://example.org/M001.md",
      isHelpPublished: true, severity: .warning),
    RuleDescription(
      code: "M002", name: "missing-baseline", summary: "A start is missing.", help: "Say it.",
      helpURI: "https://example.invalid/M002.md", isHelpPublished: false, severity: .warning),
  ]

  static let report = DiagnosticReport(
    tool: (name: "okr", version: "1.2.3"), rules: rules, diagnostics: diagnostics,
    checkedPaths: [path, "okrs/clean.md", "::error file=a,b::100%.md"],
    unreadable: [
      DiagnosticReport.UnreadableFile(
        path: "okrs/locked.md", reason: "Permission denied",
        message: "“okrs/locked.md” cannot be read: Permission denied.")
    ],
    failing: .warning, summary: "3 objectives checked.", day: "2026-07-20",
    source: { $0 == path ? source : nil },
    shownPath: { $0.hasPrefix("::") ? $0 : "goals/" + $0 })

  static let renderers: [(name: String, renderer: any ReportRenderer)] = [
    ("full.txt", FullRenderer(style: TextStyle(usesColor: false))),
    ("concise.txt", ConciseRenderer(style: TextStyle(usesColor: false))),
    ("grouped.txt", GroupedRenderer(style: TextStyle(usesColor: false))),
    ("json.json", JSONRenderer()), ("jsonl.jsonl", JSONLinesRenderer()),
    ("sarif.json", SARIFRenderer()), ("github.txt", GitHubRenderer()),
    ("gitlab.json", GitLabRenderer()), ("junit.xml", JUnitRenderer()),
    ("checkstyle.xml", CheckstyleRenderer()), ("rdjson.json", ReviewdogRenderer()),
    ("markdown.md", MarkdownRenderer()),
  ]

  static func renderer(_ name: String) throws -> any ReportRenderer {
    try #require(renderers.first { $0.name == name }).renderer
  }
}
