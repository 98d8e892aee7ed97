import Diagnostics
import OKRDocument
import OKRWorkspace

struct TypeNotSaid: DocumentCheck {
  let definition = CheckDefinition(
    code: "R005", name: "type-not-said", criterion: .relevant, severity: .advice, isOptional: true,
    smart: [.weak(.relevant, "type not said")],
    summary: "An objective does not say whether it is committed or aspirational.",
    rationale: """
      A committed objective is expected at 1.0, an aspirational one at about 0.7. Readers who do not \
      know which it is judge it wrongly. Where nothing is said, `defaults.type` in `okr.yml` holds.
      """,
    remedy: "Write `type: committed` or `type: aspirational` in the front matter.",
    examples: [
      .passes("---\ntype: committed\n---\n\n# Grow\n"),
      .fails("# ⟦Grow⟧\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard file.document.title != nil, file.document.frontMatter?[.type] == nil else { return [] }
    return [
      Finding(
        "The objective does not say whether it is committed or aspirational.",
        at: file.titleRange, subject: "type", help: definition.remedy)
    ]
  }
}
