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
    var findings: [Finding] = []
    // Of a name that stands there often the nearest is looked for once.
    var nearest: [String: String?] = [:]
    for suppression in state.suppressions {
      if suppression.checks.isEmpty {
        findings.append(
          Finding(
            "This comment names no check.", at: suppression.range, subject: "suppression",
            help: definition.remedy))
      }
      for (name, range) in suppression.checks where findings.count < mostFindings {
        guard CheckSelection.codes(matching: name).isEmpty else { continue }
        let known = nearest[name] ?? name.nearest(of: CheckSelection.names)
        nearest[name] = .some(known)
        findings.append(unknown(name, range, nearest: known))
      }
      if findings.count >= mostFindings { break }
    }
    return findings
  }

  private func unknown(_ name: String, _ range: Range<Int>, nearest: String?) -> Finding {
    Finding(
      Message("There is no check “{check}”.", ["check": name]), at: range,
      subject: "suppression " + name, help: definition.remedy,
      fixes: nearest.map { name in
        let edit = TextEdit(range, name)
        return [Fix(Message("Write “{check}”", ["check": name]), isSafe: false, edits: [edit])]
      } ?? [])
  }
}
