import Diagnostics
import OKRDocument
import OKRWorkspace

struct MalformedField: ProblemCheck {
  let definition = CheckDefinition(
    code: "F033", name: "malformed-field", criterion: .form, severity: .warning,
    summary: "A line looks like a field and is none.",
    rationale: """
      The fields of a key result are the items of a list, each `- Name: value`. A line without the \
      bullet, with that of a word processor, with `=` or without a colon is text: a target, an owner or \
      a date that is written so goes missing without a sound.
      """,
    remedy: "Write it as an item of the list below the heading: `- Target: 400 → 640 leads`.",
    examples: [
      .passes(Self.english("- Target: 400 → 640\n- **Owner:** paul\n")),
      .passes(Self.english("Why we do it: our target group grows.\n")),
      .fails(
        Self.english("⟦Target: 400 → 640⟧\n⟦• Owner: paul⟧\n"),
        fixed: Self.english("- Target: 400 → 640\n- Owner: paul\n")),
      .fails(
        Self.english("- Target: 400 → 640\n- ⟦Owner = paul⟧\n"),
        fixed: Self.english("- Target: 400 → 640\n- Owner: paul\n")),
      .fails(
        "# Grow\n\n## Key results\n\n- Win deals\n⟦- Target: 40 deals⟧\n",
        fixed: "# Grow\n\n## Key results\n\n- Win deals\n  - Target: 40 deals\n"),
      .fails(
        Self.french("⟦**Cible** : 400 → 640⟧\n⟦– Responsable : paul⟧\n"),
        fixed: Self.french("- Cible : 400 → 640\n- Responsable : paul\n")),
      .fails(
        Self.french("- ⟦Cible 400 → 640⟧\n"), fixed: Self.french("- Cible : 400 → 640\n")),
    ])

  private static func english(_ fields: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n\(fields)"
  }

  private static func french(_ fields: String) -> String {
    "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n\(fields)"
  }

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    switch problem.kind {
    case .fieldLike(let field, let mending, let isSure):
      let name = file.document.language.name(of: field)
      return Finding(
        Message("This looks like the field “{field}” and is not read as one.", ["field": name]),
        at: problem.range, subject: file.subject(problem.keyResult, field.rawValue),
        help: Message(
          "Write it as an item of a list: `{item} …`.",
          ["item": "- \(name)\(file.document.language.colon)"]),
        fixes: [Fix("Write it as a field", isSafe: isSure, edits: mending)])
    case .fieldAsKeyResult(let field, let mending):
      return Finding(
        Message(
          "This looks like the field “{field}” and is read as a key result of its own.",
          ["field": file.document.language.name(of: field)]),
        at: problem.range, subject: file.subject(problem.keyResult, field.rawValue),
        help: "Indent it, so that it stands under its key result.",
        fixes: mending.isEmpty
          ? [] : [Fix("Put it under the key result before it", isSafe: false, edits: mending)])
    default: return nil
    }
  }
}
