import Diagnostics
import OKRDocument
import OKRWorkspace

struct LightForm: DocumentCheck {
  let definition = CheckDefinition(
    code: "F030", name: "light-form", criterion: .form, severity: .advice, isOptional: true,
    summary: "Key results are items of a list, without labels and fields.",
    rationale: """
      The light form is fine for a first draft: it is read, shown and scored. A label, an owner, a \
      target or a check-in needs the full form, one heading for each key result. The check is off by \
      default; its fix writes the headings.
      """,
    remedy: "Run `okr lint --select light-form --fix` to write each key result as a heading.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n"),
      .fails(
        "# Grow\n\n## Key results\n\n⟦1. Raise leads from 400 to 640⟧\n2. Raise wins from 5 to 9\n",
        fixed:
          "# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n\n### KR2: Raise wins from 5 to 9\n"
      ),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n⟦- Passer de 400 à 640 prospects⟧\n",
        fixed: "# Grandir\n\n## Résultats clés\n\n### KR1: Passer de 400 à 640 prospects\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard let first = file.document.keyResults.first(where: { $0.form == .listItem }) else {
      return []
    }
    return [
      Finding(
        "The key results are items of a list, without labels and fields.", at: first.range,
        subject: "key results", help: definition.remedy,
        fixes: [
          Fix(
            "Write them as headings", isSafe: true, edits: file.document.expandingLightForm())
        ])
    ]
  }
}
