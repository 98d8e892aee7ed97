import Diagnostics
import OKRDocument
import SourceText

struct UnknownSuppression: SuppressionCheck {
  let definition = CheckDefinition(
    code: "F029", name: "unknown-suppression", criterion: .form, severity: .warning,
    summary: "A comment silences a check that does not exist.",
    rationale: """
      A misspelt code silences nothing, and whoever wrote it believes that it does.
      """,
    remedy: "Write the code or the name of a check; `okr explain` lists them.",
    examples: [
      .passes(
        "---\nower: maria\n---\n\n# Grow\n\n<!-- okr-ignore unknown-key: ours -->\n"),
      .fails(
        "# Grow\n\n<!-- okr-ignore ⟦unkown-key⟧: ours -->\n",
        fixed: "# Grow\n\n<!-- okr-ignore unknown-key: ours -->\n"),
      .fails("# Grow\n\n⟦<!-- okr-ignore -->⟧\n"),
    ])

  func check(_ state: SuppressionState, running: Set<String>) -> [Finding] {
    let findings = state.suppressions.lazy.flatMap { suppression -> [Finding] in
      if suppression.checks.isEmpty {
        return [
          Finding(
            "This comment names no check.", at: suppression.range, subject: "suppression",
            help: definition.remedy)
        ]
      }
      let checks = suppression.checks.lazy.compactMap { name, range -> Finding? in
        guard CheckSelection.codes(matching: name).isEmpty else { return nil }
        let names = CheckSelection.names
        let nearest = name.nearest(of: names)
        return Finding(
          Message("There is no check “{check}”.", ["check": name]), at: range,
          subject: "suppression " + name, help: definition.remedy,
          fixes: nearest.map {
            [
              Fix(
                Message("Write “{check}”", ["check": $0]), isSafe: false,
                edits: [TextEdit(range, $0)])
            ]
          } ?? [])
      }
      return Array(checks.prefix(mostFindings))
    }
    return Array(findings.prefix(mostFindings))
  }
}
