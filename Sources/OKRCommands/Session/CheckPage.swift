import Diagnostics
import OKRLint

/// The page of a check under `docs/checks/`.
struct CheckPage {
  let definition: CheckDefinition

  var fileName: String { "\(definition.code)-\(definition.name).md" }

  var text: String {
    var parts = [
      "# \(definition.code): \(definition.name)",
      "Severity: \(definition.severity.rawValue)\(definition.isOptional ? ", off by default" : ""). About: \(definition.criterion.rawValue).",
      definition.summary.english, "## Why", definition.rationale.english, "## What to do",
      definition.remedy.english,
    ]
    let failing = definition.examples.filter { $0.verdict == .fails }
    let passing = definition.examples.filter { $0.verdict == .passes }
    if !failing.isEmpty {
      parts += ["## Found", "The place of the finding stands between `⟦` and `⟧`."]
      parts += failing.map(Self.block)
    }
    if !passing.isEmpty { parts += ["## Accepted"] + passing.map(Self.block) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ example: CheckExample) -> String {
    var lines: [String] = []
    if !example.settings.isEmpty {
      lines.append("With these settings:\n\n```yaml\n\(example.settings)```\n")
    }
    for (path, text) in example.others.sorted(by: { $0.key < $1.key }) {
      lines.append("With `\(path)`:\n\n```markdown\n\(text)```\n")
    }
    if let before = example.before {
      lines.append("Before:\n\n```markdown\n\(before)```\n\nNow:\n")
    }
    let text = example.text.hasSuffix("\n") ? example.text : example.text + "\n"
    lines.append("```markdown\n\(text)```")
    if let fixed = example.fixed { lines.append("\nFixed:\n\n```markdown\n\(fixed)```") }
    return lines.joined(separator: "\n")
  }

  /// The page that lists all checks.
  static var index: String {
    var text = """
      # Checks

      Every check has a code and a name; both are accepted wherever one is asked for. `okr explain`
      prints the same pages in the terminal. The severities are those of the preset `recommended`;
      what is off there runs where `okr.yml`, `--select` or `--severity` asks for it, and where the
      preset `strict` does.

      | Code | Name | Severity | What it finds |
      |------|------|----------|---------------|

      """
    for check in CheckRegistry.all {
      let definition = check.definition
      let page = CheckPage(definition: definition)
      text +=
        "| [\(definition.code)](\(page.fileName)) | \(definition.name) | \(definition.severity.rawValue)\(definition.isOptional ? ", off" : "") | \(definition.summary.english) |\n"
    }
    return text
  }
}
