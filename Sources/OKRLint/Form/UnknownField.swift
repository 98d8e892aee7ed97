import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct UnknownField: ProblemCheck {
  let definition = CheckDefinition(
    code: "F011", name: "unknown-field", criterion: .form, severity: .warning,
    summary: "A key result has a field that the format does not know.",
    rationale: """
      The list under a key result's heading is its fields. A misspelt name is a fact that goes \
      missing: `Traget: 640` leaves the key result without a target. Fields of your own are kept as \
      they are; name them under `fields.allow` in `okr.yml` and they are not reported.
      """,
    remedy: "Correct the name, or allow it under `fields.allow` in `okr.yml`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Raise leads\n\n- Target: 400 → 640\n"),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads\n\n- Team: north\n",
        settings: "fields:\n  allow: [Team]\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads\n\n- ⟦Traget⟧: 400 → 640\n",
        fixed: "# Grow\n\n## Key results\n\n### KR1: Raise leads\n\n- Target: 400 → 640\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- ⟦Cibble⟧ : 400 → 640\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : 400 → 640\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- ⟦Traget⟧ : 400 → 640\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : 400 → 640\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .unknownField(let name) = problem.kind,
      !context.settings.allowedFields.contains(where: { $0.lowercased() == name.lowercased() })
    else { return nil }
    let suggestion = context.packs.field(near: name, in: file.document.language)
    return Finding(
      Message("“{field}” is no field that the format knows.", ["field": name.excerpt]),
      at: problem.range, subject: file.subject(problem.keyResult, name.excerpt),
      help: suggestion.map { Message("Did you mean “{field}”?", ["field": $0]) }
        ?? definition.remedy,
      fixes: suggestion.map {
        [
          Fix(
            Message("Write “{field}”", ["field": $0]), isSafe: false,
            edits: [TextEdit(problem.range, $0)])
        ]
      } ?? [])
  }
}
